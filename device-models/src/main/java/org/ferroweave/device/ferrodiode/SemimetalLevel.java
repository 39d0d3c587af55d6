package org.ferroweave.device.ferrodiode;

import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.GrapheneCharge;

/** Fermi level of a semimetal contact against its electrons: {@link GrapheneCharge} inverted. */
final class SemimetalLevel {
  private static final int MOST_ITERATIONS = 60;
  private static final double PRECISION = 1e-12;

  private final double velocity;
  private final double temperature;
  private final double doping;
  private final double neutral;

  /**
   * @param velocity Fermi velocity (m/s)
   * @param doping electrons per area without charge on the contact (1/m2)
   * @param temperature temperature (K)
   */
  SemimetalLevel(double velocity, double doping, double temperature) {
    this.velocity = velocity;
    this.temperature = temperature;
    this.doping = doping;
    this.neutral = level(doping);
  }

  /**
   * Rise of the Fermi level against that of the uncharged contact (V).
   *
   * @param charge charge per area of the added electrons, taken positive (C/m2)
   */
  double rise(double charge) {
    double electrons = doping + charge / Constants.ELEMENTARY_CHARGE;
    return (level(electrons) - neutral) / Constants.ELEMENTARY_CHARGE;
  }

  /** Growth of {@link #rise} with the charge (V m2/C): the inverse quantum capacitance. */
  double slope(double charge) {
    double e = Constants.ELEMENTARY_CHARGE;
    double u = level(doping + charge / e);
    return 1 / (e * e * GrapheneCharge.slope(u, velocity, temperature));
  }

  /** Fermi level above the Dirac point (J): Newton from the level at zero temperature. */
  private double level(double electrons) {
    double u =
        Math.signum(electrons)
            * Constants.REDUCED_PLANCK
            * velocity
            * Math.sqrt(Math.PI * Math.abs(electrons));
    double unit = Constants.BOLTZMANN * temperature;
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double step =
          (electrons - GrapheneCharge.density(u, velocity, temperature))
              / GrapheneCharge.slope(u, velocity, temperature);
      u += step;
      if (Math.abs(step) < PRECISION * (unit + Math.abs(u))) {
        break;
      }
    }
    return u;
  }
}
