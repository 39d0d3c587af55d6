package org.ferroweave.device.physics;

/**
 * Current through a film between two emitting contacts in series, each an ideal diode against the
 * film. For saturation current densities J1 (first contact) and J2 (second) and v = eV/(kT),
 *
 * <pre>  J = J1 J2 (1 - exp(-v)) / (J1 + J2 exp(-v))</pre>
 *
 * <p>the exact solution of J = J1 (exp(v1) - 1) = J2 (1 - exp(-v2)) with v1 + v2 = v. The contact
 * that is biased in reverse limits: J -&gt; J2 for large positive V, J -&gt; -J1 for large negative
 * V. J has the sign of V and vanishes with it, whatever J1 and J2: the device is passive. Valid for
 * ideality 1 and emission-limited transport: the band inside the film runs straight enough that its
 * highest point is at a contact. Source: elementary; compare R. Nouchi, J. Appl. Phys. 116, 184505
 * (2014), doi 10.1063/1.4901467.
 */
public final class BackToBackDiodes {
  private BackToBackDiodes() {}

  /**
   * Current density (A/m2), positive from the first to the second contact.
   *
   * @param first saturation current density of the first contact, above 0 (A/m2)
   * @param second saturation current density of the second contact, above 0 (A/m2)
   * @param voltage first contact against second (V)
   * @param temperature temperature (K)
   */
  public static double current(double first, double second, double voltage, double temperature) {
    double v = voltage / Constants.thermalVoltage(temperature);
    if (v >= 0) {
      double e = Math.exp(-v);
      return first * second * complement(v, e) / (first + second * e);
    }
    double e = Math.exp(v); // the same expression, multiplied through by exp(v)
    return -first * second * complement(-v, e) / (first * e + second);
  }

  /** 1 - exp(-v), where e = exp(-v) is known already; no digits lost at small v. */
  private static double complement(double v, double e) {
    return v > 0.5 ? 1 - e : -Math.expm1(-v);
  }
}
