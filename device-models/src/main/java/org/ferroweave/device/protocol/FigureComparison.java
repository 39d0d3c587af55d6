package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ferroweave.device.InputException;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.ReportedFigure.Bound;
import org.jspecify.annotations.Nullable;

/**
 * A simulated figure beside the reported one. What the calibration used is marked calibrated and
 * nothing else is; a changed device has neither calibrated nor predicted figures, since the report
 * is of another device. Every front end shows these marks and none of its own.
 *
 * @param quantity name of the figure
 * @param unit unit of both values: SI, {@code 1}, or {@code %}
 * @param simulated simulated value, NaN if there is none
 * @param uncertainty its standard error, NaN if unknown
 * @param reported the reported figure, or null if none is known
 * @param reportedValue its value in {@code unit}, NaN if there is none
 * @param mark how the two values may be read together
 * @param protocol protocol that gave the simulated value, or that would if it were run; empty if
 *     that is not known or it was run and gives none
 * @param note how the simulated value was obtained, or why it is missing
 */
public record FigureComparison(
    String quantity,
    String unit,
    double simulated,
    double uncertainty,
    @Nullable ReportedFigure reported,
    double reportedValue,
    Mark mark,
    String protocol,
    String note) {

  /** How a simulated value may be read. */
  public enum Mark {
    /** The parameters were fitted to the reported value. */
    CALIBRATED(
        "calibrated",
        "Parameters were fitted so that this reported value comes out; agreement proves nothing."),
    /** The reported value played no part in choosing the parameters. */
    PREDICTED("predicted", "The reported value played no part in choosing the parameters."),
    /** The device or its conditions are not those of the report. */
    CHANGED(
        "changed",
        "The device or its conditions were changed, so that the report is of another device and"
            + " calibration no longer holds."),
    /** No report is known. */
    SIMULATED("simulated", "No reported value is known."),
    /** Reported, but nothing that was run gives it. */
    NOT_SIMULATED("not simulated", "Reported, but none of the protocols that were run gives it.");

    private final String word;
    private final String meaning;

    Mark(String word, String meaning) {
      this.word = word;
      this.meaning = meaning;
    }

    /**
     * The mark of a simulated value that has a reported counterpart.
     *
     * @param calibrated whether the parameters were fitted to the reported value
     * @param changed whether the device or its conditions differ from those of the report
     */
    public static Mark of(boolean calibrated, boolean changed) {
      if (changed) {
        return CHANGED;
      }
      return calibrated ? CALIBRATED : PREDICTED;
    }

    /** The word in tables and on badges. */
    public String word() {
      return word;
    }

    /** One sentence for people. */
    public String meaning() {
      return meaning;
    }
  }

  /**
   * Compares results of protocols; of figures with the same name the first counts, unless the
   * report names its protocol. A report by a protocol that was not run is marked as not simulated;
   * so is one that is not modelled, whatever a protocol gives under its name. One under other
   * conditions is left out.
   *
   * @param results results of protocols
   * @param reported reported figures
   * @param changed whether the device or its conditions differ from those of the report
   * @return first the figures with a report in its order, then those without
   * @throws InputException if a reported figure has another unit than the simulated one
   */
  public static List<FigureComparison> of(
      List<? extends ProtocolResult> results, List<ReportedFigure> reported, boolean changed) {
    return compare(
        results.stream()
            .flatMap(result -> result.figures().stream().map(f -> alone(result.protocol(), f)))
            .toList(),
        reported,
        changed);
  }

  /**
   * Compares figures of which the protocol is not known, otherwise as {@link #of}.
   *
   * @param figures simulated figures
   * @param reported reported figures
   * @param changed whether the device or its conditions differ from those of the report
   * @return first the figures with a report in its order, then those without
   * @throws InputException if a reported figure has another unit than the simulated one
   */
  public static List<FigureComparison> ofFigures(
      List<Figure> figures, List<ReportedFigure> reported, boolean changed) {
    return compare(figures.stream().map(f -> alone("", f)).toList(), reported, changed);
  }

  private static List<FigureComparison> compare(
      List<FigureComparison> simulated, List<ReportedFigure> reported, boolean changed) {
    Set<String> run =
        simulated.stream().map(FigureComparison::protocol).collect(Collectors.toSet());
    Map<String, FigureComparison> left = new LinkedHashMap<>();
    simulated.forEach(figure -> left.putIfAbsent(figure.quantity(), figure));
    List<FigureComparison> all = new ArrayList<>();
    for (ReportedFigure report : reported) {
      if (report.isOfNominalConditions()) {
        boolean wasRun = run.contains(report.protocol()) || run.contains("");
        FigureComparison found = report.notModelled().isEmpty() ? find(simulated, report) : null;
        all.add(found == null ? missing(report, wasRun) : found.beside(report, changed));
        if (found != null) {
          left.remove(report.figure());
        } else if (!report.notModelled().isEmpty()) {
          left.computeIfPresent(
              report.figure(), (name, f) -> f.withNote("no comparison: " + report.notModelled()));
        }
      }
    }
    all.addAll(left.values());
    return List.copyOf(all);
  }

  /** The first figure of the name, by the report's protocol if it names one. */
  private static @Nullable FigureComparison find(
      List<FigureComparison> simulated, ReportedFigure report) {
    for (FigureComparison figure : simulated) {
      if (figure.quantity().equals(report.figure())
          && (report.protocol().isEmpty()
              || figure.protocol().isEmpty()
              || figure.protocol().equals(report.protocol()))) {
        return figure;
      }
    }
    return null;
  }

  private static FigureComparison alone(String protocol, Figure figure) {
    return new FigureComparison(
        figure.quantity(),
        figure.unit(),
        figure.value(),
        figure.uncertainty(),
        null,
        Double.NaN,
        Mark.SIMULATED,
        protocol,
        figure.note());
  }

  private FigureComparison withNote(String before) {
    return new FigureComparison(
        quantity,
        unit,
        simulated,
        uncertainty,
        reported,
        reportedValue,
        mark,
        protocol,
        note.isEmpty() ? before : before + "; " + note);
  }

  private static FigureComparison missing(ReportedFigure report, boolean wasRun) {
    return new FigureComparison(
        report.quantity(),
        report.unit(),
        Double.NaN,
        Double.NaN,
        report,
        report.value(),
        Mark.NOT_SIMULATED,
        wasRun || !report.notModelled().isEmpty() ? "" : report.protocol(),
        report.notModelled());
  }

  private FigureComparison beside(ReportedFigure report, boolean changed) {
    boolean percent = unit.equals("%") && report.unit().equals("1");
    if (!percent && !unit.equals(report.unit())) {
      throw new InputException(
          "reported figure "
              + quantity
              + " has the unit '"
              + report.unit()
              + "'; allowed: '"
              + unit
              + "', as "
              + (protocol.isEmpty() ? "the simulation" : "protocol " + protocol)
              + " gives it");
    }
    return new FigureComparison(
        report.quantity(),
        unit,
        simulated,
        uncertainty,
        report,
        percent ? 100 * report.value() : report.value(),
        Mark.of(report.usedForCalibration(), changed),
        protocol,
        note);
  }

  /**
   * Simulated less reported over the magnitude of the reported (no unit, not percent), 0 where the
   * report is a bound that is kept; NaN where either is missing or the report is zero.
   */
  public double deviation() {
    if (reported != null
        && (reported.bound() == Bound.AT_LEAST && simulated >= reportedValue
            || reported.bound() == Bound.AT_MOST && simulated <= reportedValue)) {
      return 0;
    }
    return reportedValue == 0 ? Double.NaN : (simulated - reportedValue) / Math.abs(reportedValue);
  }
}
