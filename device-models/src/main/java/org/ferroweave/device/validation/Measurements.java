package org.ferroweave.device.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.FigureIndex;
import org.ferroweave.device.protocol.Progress;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.units.Quantity;
import org.ferroweave.device.units.Units;

/**
 * The protocols that the facts of one device need: each is run once per set of conditions, in its
 * quickest form that gives the figures asked for. First say what will be asked ({@link #need}),
 * then ask ({@link #figure}).
 */
final class Measurements {
  /** Stands for the protocol that gives a figure, where a fact names none. */
  static final String ANY = "";

  private record Key(String protocol, Map<String, Double> conditions) {}

  private final Datasheet sheet;
  private final Function<Datasheet, DeviceModel> family;
  private final List<? extends Protocol> protocols;
  private final long seed;
  private final Progress progress;
  private final Map<Key, Set<String>> needed = new LinkedHashMap<>();
  private final Map<Key, Measurement> done = new LinkedHashMap<>();

  /**
   * @param protocols what can be run
   * @param progress told after each protocol, and asked whether to stop
   */
  Measurements(
      Datasheet sheet,
      Function<Datasheet, DeviceModel> family,
      List<? extends Protocol> protocols,
      long seed,
      Progress progress) {
    this.sheet = sheet;
    this.family = family;
    this.protocols = protocols;
    this.seed = seed;
    this.progress = progress;
  }

  /** A figure that will be asked for. */
  void need(String protocol, Map<String, Double> conditions, String figure) {
    Key key = new Key(protocol, Conditions.changes(sheet, conditions));
    needed.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(figure);
  }

  /**
   * Why a protocol says nothing about a figure of the device, empty if it does or cannot be run.
   */
  String silence(String protocol, Map<String, Double> conditions, String figure) {
    for (Protocol candidate : protocols) {
      if (candidate.name().equals(protocol)) {
        try {
          DeviceModel model = family.apply(Conditions.apply(sheet, conditions));
          return candidate.silentOn(model, figure).orElse("");
        } catch (InputException e) {
          return ""; // the measurement will fail and say why
        }
      }
    }
    return "";
  }

  /**
   * A figure; its protocol runs now if it has not.
   *
   * @param protocol name of the protocol, {@link #ANY} for the first that gives the figure
   * @throws CancellationException if the progress asks to stop
   */
  MeasuredFigure figure(String protocol, Map<String, Double> conditions, String figure) {
    Map<String, Double> changes = Conditions.changes(sheet, conditions);
    if (!protocol.equals(ANY)) {
      Key key = new Key(protocol, changes);
      MeasuredFigure found = figure(key, figure);
      Measurement measurement = done.get(key);
      ProtocolResult result = measurement == null ? null : measurement.result();
      if (result != null) {
        requireName(key, figure, result);
      }
      return found;
    }
    for (Protocol candidate : protocols) {
      MeasuredFigure found = figure(new Key(candidate.name(), changes), figure);
      if (!found.unit().isEmpty()) {
        return found;
      }
    }
    return MeasuredFigure.missing(ANY, "no protocol that applies to the device gives " + figure);
  }

  private MeasuredFigure figure(Key key, String figure) {
    Measurement measurement = done.get(key);
    if (measurement == null) {
      measurement = measure(key, figure);
      done.put(key, measurement);
      progress.reached(Math.min(1, done.size() / (double) Math.max(1, needed.size())));
    }
    ProtocolResult result = measurement.result();
    if (result == null) {
      return MeasuredFigure.missing(key.protocol(), measurement.failure());
    }
    Optional<Figure> given = result.figure(figure);
    return given.isEmpty()
        ? MeasuredFigure.missing(
            key.protocol(), "protocol " + key.protocol() + " gives no figure " + figure)
        : inSi(key.protocol(), given.get());
  }

  /**
   * A name that the protocol gives on no device is a slip of the pen, not a failed prediction.
   *
   * @throws InputException if neither the result nor the index of figures knows it
   */
  private void requireName(Key key, String figure, ProtocolResult result) {
    Map<String, String> known = FigureIndex.figures(key.protocol());
    if (result.figure(figure).isEmpty() && !known.containsKey(figure)) {
      Set<String> names = new TreeSet<>(known.keySet());
      result.figures().forEach(other -> names.add(other.quantity()));
      throw new InputException(
          sheet.origin()
              + ": protocol "
              + key.protocol()
              + " gives no such figure '"
              + figure
              + "'; allowed: "
              + String.join(", ", names),
          NearestName.of(figure, names));
    }
  }

  private Measurement measure(Key key, String figure) {
    Protocol protocol = null;
    for (Protocol candidate : protocols) {
      if (candidate.name().equals(key.protocol())) {
        protocol = candidate;
      }
    }
    if (protocol == null) {
      return failed(key, "", "there is no protocol " + key.protocol());
    }
    try {
      DeviceModel model = family.apply(Conditions.apply(sheet, key.conditions()));
      if (!protocol.appliesTo(model)) {
        return failed(key, protocol.title(), "protocol does not apply to the device");
      }
      ProtocolContext context =
          new ProtocolContext(
              seed,
              Conditions.temperature(key.conditions()),
              new Progress() {
                @Override
                public void reached(double fraction) {}

                @Override
                public boolean cancelled() {
                  return progress.cancelled();
                }
              });
      ProtocolResult result = protocol.narrowedTo(figures(key, figure)).run(model, context);
      return new Measurement(key.protocol(), protocol.title(), key.conditions(), result, "");
    } catch (CancellationException e) {
      throw e;
    } catch (InputException e) {
      return failed(key, protocol.title(), oneLine(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) { // a device that cannot be simulated so is a result
      return failed(key, protocol.title(), oneLine(e.toString()));
    }
  }

  /** All figures that this measurement will be asked for. */
  private Set<String> figures(Key key, String figure) {
    Set<String> figures = new LinkedHashSet<>(Set.of(figure));
    figures.addAll(needed.getOrDefault(key, Set.of()));
    figures.addAll(needed.getOrDefault(new Key(ANY, key.conditions()), Set.of()));
    return figures;
  }

  private static Measurement failed(Key key, String title, String why) {
    return new Measurement(key.protocol(), title, key.conditions(), null, why);
  }

  private static MeasuredFigure inSi(String protocol, Figure figure) {
    String unit = figure.unit().isEmpty() ? "1" : figure.unit();
    Quantity si = Units.quantity(figure.quantity(), unit.equals("1") ? "1" : "1 " + unit);
    return new MeasuredFigure(figure.value() * si.value(), si.unit(), protocol, figure.note());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** What was run, in the order in which it was asked for. */
  List<Measurement> done() {
    return new ArrayList<>(done.values());
  }
}
