package org.ferroweave.device.ferrodiode;

import org.ferroweave.device.physics.Constants;

/**
 * Imprint by traps that exchange charge with the second contact. The number of filled traps
 * fluctuates with the variance of Fermi occupation, f (1 - f) per trap, so that the imprint is
 *
 * <pre>  E_t = sigma x 2 sqrt[f (1 - f)] = sigma x / cosh(z),   z = (E_t - e s2 P) / (2kT)</pre>
 *
 * <p>with x a variable of unit variance that wanders in the exchange time, and the trap level E_t
 * above the contact's Fermi level, shifted by the polarization charge as the barrier is. The mean
 * charge of the traps belongs to the imprint field and the barriers of the datasheet. Sources: S.
 * Machlup, J. Appl. Phys. 25, 341 (1954), doi 10.1063/1.1721637, for the noise of one trap.
 */
final class TrapImprint {
  /** Allowed error of x per inner step; its relaxation is exact anyway. */
  static final double TOLERANCE = 1e-2;

  private final double deviation;
  private final double levelOver2kT;
  private final double shiftOver2kT;
  private double lastPolarization = Double.NaN;
  private double lastAmplitude;

  /**
   * @param traps parameters
   * @param shift shift of the level per polarization (J m2/C)
   * @param temperature temperature (K)
   */
  TrapImprint(FerroDiodeParameters.Traps traps, double shift, double temperature) {
    this.deviation = traps.deviation();
    double twice = 2 * Constants.BOLTZMANN * temperature;
    this.levelOver2kT = traps.level() / twice;
    this.shiftOver2kT = shift / twice;
  }

  /** Whether there are any. */
  boolean isActive() {
    return deviation > 0;
  }

  /** Imprint field (V/m) for x and a polarization (C/m2). */
  double imprint(double x, double polarization) {
    if (polarization != lastPolarization) {
      lastPolarization = polarization;
      lastAmplitude = deviation / Math.cosh(levelOver2kT - shiftOver2kT * polarization);
    }
    return x * lastAmplitude;
  }
}
