package org.ferroweave.gui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.DatasheetWriter;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.FigureComparison;

/**
 * What the workbench shows: devices, the parameters of the chosen one, its curves and figures, and
 * a message. Used on one thread. Edits of a device are kept while another one is shown.
 */
final class WorkbenchModel implements CurveListener, AutoCloseable {
  /** How long a request for curves waits for a newer one. */
  static final Duration PAUSE = Duration.ofMillis(150);

  private final WorkbenchListener listener;
  private final CurveService curves;
  private final List<String> devices = new ArrayList<>(Catalog.ids());
  private final Map<String, ParameterForm> forms = new LinkedHashMap<>();
  private final Map<LivePlot, Measurement> shown = new EnumMap<>(LivePlot.class);
  private final Map<LivePlot, Boolean> outdated = new EnumMap<>(LivePlot.class);
  private List<Figure> population = List.of();
  private List<FigureComparison> figures = List.of();
  private String device = "";
  private boolean working;
  private String work = "";
  private Message message = Message.NONE;

  /**
   * Starts without a device.
   *
   * @param front runs what it is given, one at a time and in order, on the caller's thread
   * @param listener told of every change
   */
  WorkbenchModel(Executor front, WorkbenchListener listener) {
    this.listener = listener;
    this.curves = new CurveService(PAUSE, front, this);
  }

  /** Ids of the bundled devices, then the datasheet files that were opened. */
  List<String> devices() {
    return List.copyOf(devices);
  }

  /** The chosen device, empty if none. */
  String device() {
    return device;
  }

  /**
   * The form of the chosen device.
   *
   * @throws IllegalStateException if no device has been chosen
   */
  ParameterForm form() {
    ParameterForm form = forms.get(device);
    if (form == null) {
      throw new IllegalStateException("no device has been chosen");
    }
    return form;
  }

  /** What was last computed for a plot. */
  Optional<Measurement> measurement(LivePlot plot) {
    return Optional.ofNullable(shown.get(plot));
  }

  /** Whether a plot shows other parameters than the form. */
  boolean isOutdated(LivePlot plot) {
    return outdated.getOrDefault(plot, false);
  }

  /** Simulated against reported figures. */
  List<FigureComparison> figures() {
    return figures;
  }

  /** Whether curves or figures are being computed. */
  boolean isWorking() {
    return working;
  }

  /** What is said of the work. */
  String work() {
    return work;
  }

  /** What the message bar says. */
  Message message() {
    return message;
  }

  /**
   * Shows a device; one that cannot be had leaves the present one and a message.
   *
   * @param idOrFile bundled id, or a datasheet file
   * @return whether it is shown
   */
  boolean open(String idOrFile) {
    try {
      if (!forms.containsKey(idOrFile)) {
        forms.put(idOrFile, new ParameterForm(Catalog.datasheet(idOrFile)));
      }
    } catch (InputException e) {
      say(Message.problem(e));
      return false;
    }
    if (!devices.contains(idOrFile)) {
      devices.add(idOrFile);
    }
    if (!device.equals(idOrFile)) {
      device = idOrFile;
      shown.clear();
    }
    listener.deviceChanged();
    for (LivePlot plot : LivePlot.values()) {
      listener.plotChanged(plot);
    }
    sayProblem();
    recompute();
    return true;
  }

  /** Opens a file anew, as it is now; edits of it are given up once it has been read. */
  boolean reopen(String file) {
    ParameterForm before = forms.remove(file);
    boolean opened = open(file);
    if (!opened && before != null) {
      forms.put(file, before);
    }
    return opened;
  }

  /** Takes what was written for a parameter. */
  void edit(String name, String text) {
    after(form().enter(name, text));
  }

  /** Gives a parameter the datasheet's value again. */
  void reset(String name) {
    after(form().reset(name));
  }

  /** Gives all parameters the datasheet's values again. */
  void resetAll() {
    after(form().resetAll());
  }

  /** Writes the valid parameters as a datasheet; says so, or why not. */
  void save(Path file) {
    String name = String.valueOf(file.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    boolean yaml = lower.endsWith(".yaml") || lower.endsWith(".yml");
    Path target = yaml ? file : file.resolveSibling(name + ".yaml");
    try {
      DatasheetWriter.write(form().toDatasheet(name), target);
      say(Message.quiet("saved " + target));
    } catch (InputException e) {
      say(Message.problem(e));
    }
  }

  /** Computes the figures that need many fabricated devices. */
  void measureSpread() {
    boolean plotsMissing = outdated.containsValue(true);
    if (!plotsMissing) {
      curves.requestPopulation(form().model());
    } else {
      say(Message.quiet("the spread can be measured once the curves are ready"));
    }
  }

  /** Says that something broke which is not the person's fault. */
  void say(Throwable error) {
    Log.error("the workbench goes on after", error);
    say(Message.broke(error));
  }

  @Override
  public void broke(Throwable error) {
    working = false;
    work = "stopped";
    listener.workChanged();
    say(error);
  }

  @Override
  public void started() {
    working = true;
    work = "computing …";
    listener.workChanged();
  }

  @Override
  public void measured(Measurement measurement) {
    shown.put(measurement.of(), measurement);
    outdated.put(measurement.of(), false);
    listener.plotChanged(measurement.of());
    compare();
  }

  @Override
  public void populationMeasured(List<Figure> figures) {
    population = figures;
    compare();
  }

  @Override
  public void finished(Duration computing) {
    working = false;
    work = String.format(Locale.ROOT, "computed in %.2f s", computing.toMillis() / 1000.0);
    listener.workChanged();
  }

  @Override
  public void close() {
    curves.close();
  }

  private void after(boolean modelChanged) {
    listener.parametersChanged();
    sayProblem();
    if (modelChanged) {
      recompute();
    }
  }

  private void recompute() {
    population = List.of();
    for (LivePlot plot : LivePlot.values()) {
      outdated.put(plot, true);
    }
    compare();
    curves.requestPlots(form().model());
  }

  /** Sets figures beside reports; a report that cannot be compared is said, and none is shown. */
  private void compare() {
    List<Figure> simulated = new ArrayList<>();
    shown.values().forEach(measurement -> simulated.addAll(measurement.figures()));
    simulated.addAll(population);
    try {
      figures =
          FigureComparison.ofFigures(simulated, form().original().figures(), form().isChanged());
    } catch (InputException e) {
      figures = List.of();
      say(Message.problem(e));
    }
    listener.figuresChanged();
  }

  private void sayProblem() {
    say(form().lastProblem().map(Message::problem).orElse(Message.NONE));
  }

  private void say(Message next) {
    message = next;
    listener.messageChanged();
  }
}
