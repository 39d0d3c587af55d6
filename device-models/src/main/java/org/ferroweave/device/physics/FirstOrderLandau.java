package org.ferroweave.device.physics;

import org.ferroweave.device.InputException;

/**
 * Landau-Devonshire free energy of a ferroelectric with a first-order transition,
 *
 * <pre>  f(P) = a/2 (T - T0) P^2 + b/4 P^4 + c/6 P^6 - E P,   b &lt; 0, c &gt; 0</pre>
 *
 * <p>fixed by measurable figures: the transition temperature Tc (where the polar and the non-polar
 * phase have equal energy, Tc - T0 = 3 b^2 / (16 a c)), the Curie-Weiss temperature T0, the
 * spontaneous polarization at a reference temperature and the Curie constant C = 1/(eps0 a). The
 * stable phase is taken: the spontaneous polarization jumps to zero at Tc.
 *
 * <p>Valid for homogeneous material; the coercive field is the intrinsic one (no nucleation), so
 * families use its temperature dependence, not its size. Source: M. E. Lines, A. M. Glass,
 * Principles and Applications of Ferroelectrics and Related Materials (Oxford, 1977), ch. 3.
 */
public final class FirstOrderLandau {
  private final double curieTemperature;
  private final double curieWeissTemperature;
  private final double a;
  private final double b;
  private final double c;

  /**
   * @param curieTemperature Tc (K)
   * @param curieWeissTemperature T0, below Tc (K)
   * @param polarization spontaneous polarization at the reference temperature (C/m2)
   * @param referenceTemperature temperature of that polarization, below Tc (K)
   * @param curieConstant Curie constant C (K)
   * @throws InputException if the temperatures are not ordered T0 &lt; Tc and Tref &lt; Tc
   */
  public FirstOrderLandau(
      double curieTemperature,
      double curieWeissTemperature,
      double polarization,
      double referenceTemperature,
      double curieConstant) {
    if (!(curieWeissTemperature > 0 && curieWeissTemperature < curieTemperature)) {
      throw new InputException(
          "Curie-Weiss temperature is "
              + curieWeissTemperature
              + " K; allowed: above 0 and below the Curie temperature, "
              + curieTemperature
              + " K");
    }
    if (!(referenceTemperature > 0 && referenceTemperature < curieTemperature)) {
      throw new InputException(
          "reference temperature of the polarization is "
              + referenceTemperature
              + " K; allowed: above 0 and below the Curie temperature, "
              + curieTemperature
              + " K");
    }
    this.curieTemperature = curieTemperature;
    this.curieWeissTemperature = curieWeissTemperature;
    this.a = 1 / (Constants.VACUUM_PERMITTIVITY * curieConstant);
    double reduced =
        (referenceTemperature - curieWeissTemperature) / (curieTemperature - curieWeissTemperature);
    // Ps^2 = k (1 + sqrt(1 - 3/4 theta)), k = -b/(2c), theta = (T - T0)/(Tc - T0)
    double k = polarization * polarization / (1 + Math.sqrt(1 - 0.75 * reduced));
    this.c = 4 * a * (curieTemperature - curieWeissTemperature) / (3 * k * k);
    this.b = -2 * k * c;
  }

  /** Temperature at which the polar and the non-polar phase have equal energy (K). */
  public double curieTemperature() {
    return curieTemperature;
  }

  /** Temperature at which the non-polar phase ceases to be a minimum, T0 (K). */
  public double curieWeissTemperature() {
    return curieWeissTemperature;
  }

  /**
   * Coefficient a of the free energy (V m/(C K)), one over the permittivity times Curie constant.
   */
  public double slope() {
    return a;
  }

  /** Spontaneous polarization of the stable phase (C/m2); zero from Tc upwards. */
  public double spontaneousPolarization(double temperature) {
    if (temperature >= curieTemperature) {
      return 0;
    }
    double a2 = a * (temperature - curieWeissTemperature);
    return Math.sqrt((-b + Math.sqrt(b * b - 4 * a2 * c)) / (2 * c));
  }

  /** Field (V/m) that holds a polarization (C/m2): E = df/dP at E = 0. */
  public double field(double polarization, double temperature) {
    double p2 = polarization * polarization;
    return polarization * (a * (temperature - curieWeissTemperature) + p2 * (b + p2 * c));
  }

  /**
   * Derivative dE/dP (V m/C) at a polarization (C/m2): negative where the film alone is unstable.
   */
  public double stiffness(double polarization, double temperature) {
    double p2 = polarization * polarization;
    return a * (temperature - curieWeissTemperature) + p2 * (3 * b + 5 * c * p2);
  }

  /** Free energy density (J/m3) at zero field. */
  public double energy(double polarization, double temperature) {
    double p2 = polarization * polarization;
    return p2 * (a * (temperature - curieWeissTemperature) / 2 + p2 * (b / 4 + p2 * c / 6));
  }

  /**
   * Intrinsic coercive field (V/m): the opposing field at which the polar state ceases to be a
   * minimum, d2f/dP2 = 0. Zero from Tc upwards, where no polar state is stable.
   */
  public double coerciveField(double temperature) {
    if (temperature >= curieTemperature) {
      return 0;
    }
    double a2 = a * (temperature - curieWeissTemperature);
    double p2 = (-3 * b + Math.sqrt(9 * b * b - 20 * a2 * c)) / (10 * c);
    return Math.abs(field(Math.sqrt(p2), temperature));
  }

  /**
   * Relative permittivity contributed by the polarization in the stable state, 1/(eps0 d2f/dP2);
   * above Tc this is the Curie-Weiss law C/(T - T0).
   */
  public double susceptibility(double temperature) {
    double stiffness = stiffness(spontaneousPolarization(temperature), temperature);
    return 1 / (Constants.VACUUM_PERMITTIVITY * stiffness);
  }
}
