package org.ferroweave.device.protocol;

import org.ferroweave.device.extraction.Crossing;

/**
 * One recorded loop, from the negative end up to the positive and back.
 *
 * @param amplitude voltage of the ends (V)
 * @param polarization switched polarization (C/m2) against voltage (V)
 * @param displacement displacement (C/m2) against voltage (V)
 * @param area integral of V dD over the loop by the trapezoidal rule (J/m2): the work per area of a
 *     sweep without stairs; real stairs of height h cost the source C h^2/2 more per stair and area
 *     (C capacitance per area), which the ledger below contains
 * @param closure displacement at the end less that at the start (C/m2), zero for a closed loop
 * @param sourceEnergy work of the source over the loop by the device's own ledger, conduction
 *     included (J)
 */
public record PolarizationLoop(
    double amplitude,
    Curve polarization,
    Curve displacement,
    double area,
    double closure,
    double sourceEnergy) {

  /** Polarization at 0 V on the way down from the positive end (C/m2). */
  public double remanentPositive() {
    int n = polarization.size();
    return Crossing.first(polarization.y(), polarization.x(), n / 2, n, 0, false);
  }

  /** Polarization at 0 V on the way up from the negative end (C/m2). */
  public double remanentNegative() {
    return Crossing.first(polarization.y(), polarization.x(), 0, polarization.size() / 2, 0, true);
  }

  /** Voltage at which the polarization crosses zero on the way up (V); NaN if it does not. */
  public double coercivePositive() {
    return Crossing.first(polarization.x(), polarization.y(), 0, polarization.size() / 2, 0, true);
  }

  /** Voltage at which the polarization crosses zero on the way down (V); NaN if it does not. */
  public double coerciveNegative() {
    int n = polarization.size();
    return Crossing.first(polarization.x(), polarization.y(), n / 2, n, 0, false);
  }
}
