package org.ferroweave.device.fefet;

/**
 * Solves the charge balance of a gate stack for the surface potential psi,
 *
 * <pre>  psi + s D(psi) = G</pre>
 *
 * <p>with s = thickness over permittivity of the stack and the drive G (V): gate voltage beyond
 * flat band, plus what polarization, fixed and trapped charge contribute. The left side rises
 * strictly, so there is one root. Newton's method from outside the bands (where it converges
 * monotonically, since the electron charge is convex and the hole charge concave in psi), guarded
 * by bisection; no start value is remembered, so equal arguments give equal results.
 */
final class SurfacePotential {
  /** Steps after which the solver gives up; bisection alone needs fewer. */
  private static final int STEPS = 200;

  private SurfacePotential() {}

  /**
   * Surface potential (V).
   *
   * @param channel charge sheet
   * @param drive drive G (V)
   * @param voltage voltage of the quasi-Fermi level (V)
   * @param stack thickness over permittivity of the stack s (m2/F), 0 or more
   */
  static double solve(Channel channel, double drive, double voltage, double stack) {
    // The carriers pull psi towards the flat-band value of the quasi-Fermi level: both the free
    // value without them and that level's neighbourhood bracket the root.
    double low = Math.min(0, drive) - 1;
    double high = Math.max(0, drive) + 1;
    while (residual(channel, low, drive, voltage, stack) > 0) {
      low -= 2 * (high - low);
    }
    while (residual(channel, high, drive, voltage, stack) < 0) {
      high += 2 * (high - low);
    }
    double slope0 = 1 + stack * channel.capacitance(0, voltage);
    double psi =
        Math.min(high, Math.max(low, -residual(channel, 0, drive, voltage, stack) / slope0));
    for (int i = 0; i < STEPS; i++) {
      double f = residual(channel, psi, drive, voltage, stack);
      if (f > 0) {
        high = psi;
      } else {
        low = psi;
      }
      double next = psi - f / (1 + stack * channel.capacitance(psi, voltage));
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - psi) <= 1e-12 * (1 + Math.abs(psi))) {
        return next;
      }
      psi = next;
    }
    return psi;
  }

  /** Violation of the balance (V). */
  static double residual(Channel channel, double psi, double drive, double voltage, double stack) {
    return psi + stack * channel.charge(psi, voltage) - drive;
  }
}
