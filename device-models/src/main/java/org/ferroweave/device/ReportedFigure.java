package org.ferroweave.device;

/**
 * A figure that a paper reports of a device, as a target for simulation.
 *
 * @param quantity name as in the fact sheet, for example {@code ppf_time_constant}
 * @param value value in SI
 * @param unit SI unit in plain text
 * @param source citation
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param usedForCalibration true if the datasheet's parameters were fitted to it; a simulated value
 *     of it is then "calibrated", otherwise a prediction
 */
public record ReportedFigure(
    String quantity,
    double value,
    String unit,
    String source,
    String confidence,
    boolean usedForCalibration) {}
