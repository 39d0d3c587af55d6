package org.ferroweave.device.physics;

/** Physical constants in SI, CODATA 2018 (doi 10.1103/RevModPhys.93.025010). */
public final class Constants {
  /** Elementary charge (C), exact. */
  public static final double ELEMENTARY_CHARGE = 1.602176634e-19;

  /** Boltzmann constant (J/K), exact. */
  public static final double BOLTZMANN = 1.380649e-23;

  /** Planck constant (J s), exact. */
  public static final double PLANCK = 6.62607015e-34;

  /** Speed of light in vacuum (m/s), exact. */
  public static final double SPEED_OF_LIGHT = 299792458.0;

  /** Reduced Planck constant (J s). */
  public static final double REDUCED_PLANCK = PLANCK / (2 * Math.PI);

  /** Electron mass (kg). */
  public static final double ELECTRON_MASS = 9.1093837015e-31;

  /** Vacuum permittivity (F/m). */
  public static final double VACUUM_PERMITTIVITY = 8.8541878128e-12;

  /** Richardson constant of the free electron, 4 pi e m k^2 / h^3 (A/(m2 K2)). */
  public static final double RICHARDSON =
      4
          * Math.PI
          * ELEMENTARY_CHARGE
          * ELECTRON_MASS
          * BOLTZMANN
          * BOLTZMANN
          / (PLANCK * PLANCK * PLANCK);

  private Constants() {}

  /** Thermal voltage kT/e (V) at a temperature (K). */
  public static double thermalVoltage(double temperature) {
    return BOLTZMANN * temperature / ELEMENTARY_CHARGE;
  }
}
