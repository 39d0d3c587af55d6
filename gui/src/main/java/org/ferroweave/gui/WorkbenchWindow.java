package org.ferroweave.gui;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.report.Plot;

/** Lays the panes out and keeps them in step with the {@link WorkbenchModel}. */
final class WorkbenchWindow implements WorkbenchListener, AutoCloseable {
  private static final double WIDTH = 1420;
  private static final double HEIGHT = 860;

  /** Room for the frame that the desktop draws around the window (px). */
  private static final double FRAME = 40;

  private static final double LEFT_WIDTH = 540;
  private static final int PLOT_COLUMNS = 2;

  private final Stage stage;
  private final FileDialogs dialogs;
  private final WorkbenchModel model;
  private final ComboBox<String> chooser = new ComboBox<>();
  private final ParameterPane parameters;
  private final Label changes = new Label();
  private final Button resetAll = button("reset-all", "Reset all");
  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final Label work = new Label();
  private final Map<LivePlot, PlotPane> plots = new EnumMap<>(LivePlot.class);
  private final FigurePane figures = new FigurePane();
  private final Label message = new Label();
  private final Label hint = new Label();
  private final HBox messageBar = new HBox(message, hint);
  private boolean filling;

  /**
   * Fills a stage, without showing it.
   *
   * @param stage the window; closing it stops the computing
   * @param dialogs asks for files
   */
  WorkbenchWindow(Stage stage, FileDialogs dialogs) {
    this.stage = stage;
    this.dialogs = dialogs;
    this.model = new WorkbenchModel(Platform::runLater, this);
    this.parameters = new ParameterPane(model);
    BorderPane root = new BorderPane();
    root.setLeft(left());
    root.setCenter(right());
    root.setBottom(bottom());
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            root,
            Math.min(WIDTH, screen.getWidth() - FRAME),
            Math.min(HEIGHT, screen.getHeight() - FRAME));
    scene.getStylesheets().add(stylesheet());
    stage.setScene(scene);
    stage.setTitle("Ferroweave workbench");
    stage.setMinWidth(1120);
    stage.setMinHeight(620);
    stage.setOnHidden(e -> close());
    Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> model.say(error));
  }

  /** Shows a device, see {@link WorkbenchModel#open}. */
  boolean open(String idOrFile) {
    return model.open(idOrFile);
  }

  /** What is shown. */
  WorkbenchModel model() {
    return model;
  }

  @Override
  public void close() {
    model.close();
  }

  @Override
  public void deviceChanged() {
    filling = true;
    chooser.getItems().setAll(model.devices());
    chooser.setValue(model.device());
    filling = false;
    Datasheet sheet = model.form().original();
    stage.setTitle(sheet.title() + " – Ferroweave workbench");
    title.setText(sheet.title());
    subtitle.setText(
        Stream.of(
                sheet.structure(),
                sheet.reference(),
                sheet.isChanged() ? "changed from " + sheet.changedFrom() : "")
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("  ·  ")));
    parameters.build();
    parametersChanged();
  }

  @Override
  public void parametersChanged() {
    parameters.mark();
    int count = model.form().changed().size();
    changes.setText(count == 0 ? "" : count == 1 ? "1 changed" : count + " changed");
    resetAll.setDisable(count == 0 && model.form().lastProblem().isEmpty());
  }

  @Override
  public void plotChanged(LivePlot plot) {
    PlotPane pane = plots.get(plot);
    if (pane == null) {
      return;
    }
    model
        .measurement(plot)
        .ifPresentOrElse(
            measured -> {
              String failure = measured.failure();
              pane.show(measured.plot(), failure == null ? "" : plot.title() + ": " + failure);
            },
            () -> pane.show(null, ""));
    pane.setOutdated(model.isOutdated(plot));
  }

  @Override
  public void figuresChanged() {
    figures.show(model.figures());
    plots.forEach((plot, pane) -> pane.setOutdated(model.isOutdated(plot)));
  }

  @Override
  public void workChanged() {
    busy.setVisible(model.isWorking());
    work.setText(model.work());
  }

  @Override
  public void messageChanged() {
    Message now = model.message();
    message.setText(now.text());
    hint.setText(now.hint());
    messageBar.pseudoClassStateChanged(
        PseudoClass.getPseudoClass("problem"), now.tone() == Message.Tone.PROBLEM);
  }

  private VBox left() {
    chooser.setId("device");
    chooser.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(chooser, Priority.ALWAYS);
    chooser.setOnAction(e -> choose(chooser.getValue()));
    Button open = button("open-datasheet", "Open datasheet…");
    open.setOnAction(e -> dialogs.datasheetToOpen().ifPresent(this::openFile));
    HBox device = new HBox(chooser, open);
    device.getStyleClass().add("bar");
    resetAll.setOnAction(
        e -> {
          model.resetAll();
          parameters.fill();
        });
    Button save = button("save-datasheet", "Save as datasheet…");
    save.setOnAction(
        e ->
            dialogs
                .datasheetToSave(model.form().original().id() + "-changed.yaml")
                .ifPresent(model::save));
    changes.setId("changes");
    changes.getStyleClass().add("quiet");
    HBox actions = new HBox(changes, gap(), resetAll, save);
    actions.getStyleClass().add("bar");
    VBox.setVgrow(parameters, Priority.ALWAYS);
    VBox left = new VBox(device, parameters, actions);
    left.getStyleClass().add("left");
    left.setPrefWidth(LEFT_WIDTH);
    left.setMinWidth(LEFT_WIDTH);
    return left;
  }

  private VBox right() {
    title.getStyleClass().add("title");
    subtitle.getStyleClass().add("quiet");
    busy.setId("busy");
    busy.setMinSize(18, 18);
    busy.setMaxSize(18, 18);
    busy.setVisible(false);
    work.setId("work");
    work.getStyleClass().add("quiet");
    work.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(new VBox(title, subtitle), gap(), busy, work);
    head.getStyleClass().add("head");
    GridPane grid = plotGrid();
    VBox.setVgrow(grid, Priority.ALWAYS);
    Label about = new Label("Simulated and reported figures");
    about.getStyleClass().add("group-title");
    Button spread = button("measure-spread", "Measure spread");
    spread.setTooltip(
        new Tooltip(
            "Fabricates many devices and cycles one of them: variations, number of states"));
    spread.setOnAction(e -> model.measureSpread());
    HBox figuresHead = new HBox(about, gap(), spread);
    figuresHead.getStyleClass().add("figures-head");
    figures.setMinHeight(120);
    figures.setPrefHeight(246);
    VBox right = new VBox(head, grid, figuresHead, figures);
    right.getStyleClass().add("right");
    return right;
  }

  private GridPane plotGrid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("plots");
    LivePlot[] all = LivePlot.values();
    for (int i = 0; i < all.length; i++) {
      PlotPane pane = new PlotPane("plot-" + all[i].name().toLowerCase(Locale.ROOT));
      plots.put(all[i], pane);
      grid.add(pane, i % PLOT_COLUMNS, i / PLOT_COLUMNS);
    }
    for (int i = 0; i < PLOT_COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / PLOT_COLUMNS);
      grid.getColumnConstraints().add(column);
    }
    int lines = (all.length + PLOT_COLUMNS - 1) / PLOT_COLUMNS;
    for (int i = 0; i < lines; i++) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(100.0 / lines);
      row.setVgrow(Priority.ALWAYS);
      grid.getRowConstraints().add(row);
    }
    return grid;
  }

  private HBox bottom() {
    messageBar.setId("message-bar");
    messageBar.getStyleClass().add("message-bar");
    message.setId("message");
    hint.setId("hint");
    hint.getStyleClass().add("hint");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    return messageBar;
  }

  private void choose(String device) {
    if (!filling && device != null && !device.equals(model.device())) {
      model.open(device);
    }
  }

  private void openFile(Path file) {
    model.reopen(file.toString());
  }

  /** The plot on show, for tests. */
  Plot plot(LivePlot plot) {
    PlotPane pane = plots.get(plot);
    Plot shown = pane == null ? null : pane.plot();
    if (shown == null) {
      throw new IllegalStateException(plot + " is not shown");
    }
    return shown;
  }

  private static Button button(String id, String text) {
    Button button = new Button(text);
    button.setId(id);
    return button;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static String stylesheet() {
    java.net.URL url = WorkbenchWindow.class.getResource("workbench.css");
    if (url == null) {
      throw new IllegalStateException("not bundled: workbench.css");
    }
    return url.toExternalForm();
  }
}
