package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.InputException;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.jspecify.annotations.Nullable;

/**
 * Simulated beside reported figures. What the calibration used is marked calibrated and nothing
 * else is; a changed device has neither calibrated nor predicted figures.
 *
 * @param quantity name of the figure
 * @param unit unit of both values: SI, {@code 1}, or {@code %}
 * @param simulated simulated value, NaN if there is none
 * @param uncertainty its standard error, NaN if unknown
 * @param reported the reported figure, or null if none is known
 * @param reportedValue its value in {@code unit}, NaN if there is none
 * @param mark how the two values may be read together
 * @param protocol protocol that gave the simulated value, empty if none did
 * @param note how the simulated value was obtained, or why it is missing
 */
record FigureComparison(
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
  enum Mark {
    /** The parameters were fitted to the reported value. */
    CALIBRATED("calibrated"),
    /** The reported value played no part in choosing the parameters. */
    PREDICTED("predicted"),
    /** The device or its conditions are not those of the report. */
    CHANGED("changed"),
    /** No report is known. */
    SIMULATED("simulated"),
    /** Reported, but no protocol that was run gives it. */
    NOT_SIMULATED("not simulated");

    private final String word;

    Mark(String word) {
      this.word = word;
    }

    /** The word in tables. */
    String word() {
      return word;
    }
  }

  /**
   * Compares.
   *
   * @param results results of protocols
   * @param figures reported figures
   * @param changed whether the device or its conditions differ from those of the report
   * @return first the figures with a report in its order, then those without
   * @throws InputException if a reported figure has another unit than the simulated one
   */
  static List<FigureComparison> of(
      List<ProtocolResult> results, List<ReportedFigure> figures, boolean changed) {
    Map<String, FigureComparison> simulated = new LinkedHashMap<>();
    for (ProtocolResult result : results) {
      for (Figure figure : result.figures()) {
        simulated.putIfAbsent(figure.quantity(), alone(result.protocol(), figure));
      }
    }
    List<FigureComparison> all = new ArrayList<>();
    for (ReportedFigure reported : figures) {
      FigureComparison found = simulated.remove(reported.quantity());
      all.add(found == null ? missing(reported) : found.beside(reported, changed));
    }
    all.addAll(simulated.values());
    return List.copyOf(all);
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

  private static FigureComparison missing(ReportedFigure reported) {
    return new FigureComparison(
        reported.quantity(),
        reported.unit(),
        Double.NaN,
        Double.NaN,
        reported,
        reported.value(),
        Mark.NOT_SIMULATED,
        "",
        "");
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
              + "', as protocol "
              + protocol
              + " gives it");
    }
    Mark kind = report.usedForCalibration() ? Mark.CALIBRATED : Mark.PREDICTED;
    return new FigureComparison(
        quantity,
        unit,
        simulated,
        uncertainty,
        report,
        percent ? 100 * report.value() : report.value(),
        changed ? Mark.CHANGED : kind,
        protocol,
        note);
  }

  /** Simulated less reported over reported, NaN where either is missing or the report is zero. */
  double deviation() {
    return reportedValue == 0 ? Double.NaN : (simulated - reportedValue) / Math.abs(reportedValue);
  }
}
