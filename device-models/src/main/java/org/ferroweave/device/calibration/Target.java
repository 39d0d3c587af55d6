package org.ferroweave.device.calibration;

import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.CalibrationPlan;
import org.ferroweave.device.validation.Tolerance;
import org.ferroweave.device.validation.Tolerance.Kind;
import org.ferroweave.device.validation.Tolerances;

/**
 * A reported figure that a calibration aims at. Times and what spans orders of magnitude (currents,
 * powers, energies, ratios) are compared by the logarithm of simulated over reported; nonlinearity,
 * temperatures and counts by the difference; everything else by the relative difference.
 *
 * @param figure the reported figure
 * @param kind how the distance is measured
 * @param tolerance distance that counts as one
 */
record Target(ReportedFigure figure, Kind kind, double tolerance) {
  /** Part of what {@code validate} accepts that counts as one where the plan says nothing. */
  private static final double SHARE = 0.25;

  private static final double RELATIVE = 0.1;

  /** The target under a plan. */
  static Target of(ReportedFigure figure, CalibrationPlan plan) {
    Tolerance rule =
        Tolerances.of(figure.quantity(), figure.unit())
            .orElse(new Tolerance(Kind.RELATIVE, RELATIVE, "no rule"));
    double usual =
        switch (rule.kind()) {
          case FACTOR -> SHARE * Math.log(rule.value());
          case EXACT -> SHARE;
          case RELATIVE, ABSOLUTE -> SHARE * rule.value();
          case FLOORED -> SHARE * rule.floored(figure.value());
        };
    boolean time = rule.kind() == Kind.RELATIVE && figure.unit().equals("s");
    return new Target(
        figure, time ? Kind.FACTOR : rule.kind(), plan.tolerance(figure.quantity()).orElse(usual));
  }

  FigureKey key() {
    return FigureKey.of(figure);
  }

  /**
   * Signed distance of a simulated value in tolerances, 0 where a bound is kept; NaN if it has
   * none, for example a logarithm of the other sign.
   */
  double deviation(double simulated) {
    double reported = figure.value();
    double distance =
        switch (kind) {
          case FACTOR -> Math.log(simulated / reported);
          case RELATIVE -> (simulated - reported) / Math.abs(reported);
          case ABSOLUTE, FLOORED, EXACT -> simulated - reported;
        };
    double kept =
        switch (figure.bound()) {
          case VALUE -> distance;
          case AT_LEAST -> simulated >= reported ? 0 : distance;
          case AT_MOST -> simulated <= reported ? 0 : distance;
        };
    return Double.isFinite(kept) ? kept / tolerance : Double.NaN;
  }
}
