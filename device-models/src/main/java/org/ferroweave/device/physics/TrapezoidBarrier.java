package org.ferroweave.device.physics;

/**
 * A barrier whose height changes linearly from one electrode to the other, and the probability that
 * an electron of energy E tunnels through it in the Wentzel-Kramers-Brillouin approximation,
 *
 * <pre>  T(E) = exp[-S(E)],   S = (2/hbar) integral sqrt(2 m (U(x) - E)) dx</pre>
 *
 * <p>over the part where U is above E; T = 1 above the barrier (no reflection there). With a = U1 -
 * E and b = U2 - E the integral is 2/3 d (a + sqrt(a b) + b)/(sqrt a + sqrt b), written so that
 * nothing cancels for a near b, and 2/3 d a^1.5/(a - b) where b is negative. Valid while S is well
 * above 1. Source: J. G. Simmons, J. Appl. Phys. 34, 1793 (1963), doi 10.1063/1.1702682.
 *
 * @param first height at the first electrode (J)
 * @param second height at the second electrode, from the same zero of energy (J)
 * @param thickness thickness d (m), above 0
 * @param mass effective mass in the barrier over the electron mass (1), above 0
 */
public record TrapezoidBarrier(double first, double second, double thickness, double mass) {
  /**
   * Exponent S at an energy (J), counted from the same zero as the heights; 0 above the barrier.
   */
  public double exponent(double energy) {
    double a = first - energy;
    double b = second - energy;
    double high = Math.max(a, b);
    double low = Math.min(a, b);
    if (high <= 0) {
      return 0;
    }
    double root = Math.sqrt(high);
    double mean; // 3/2 times the mean of sqrt(U - E) over the thickness
    if (low > 0) {
      double lowRoot = Math.sqrt(low);
      mean = (high + root * lowRoot + low) / (root + lowRoot);
    } else {
      mean = high * root / (high - low);
    }
    return scale() * mean;
  }

  /** The factor 4 d sqrt(2 m) / (3 hbar) (1/sqrt(J)). */
  double scale() {
    return 4
        * thickness
        * Math.sqrt(2 * mass * Constants.ELECTRON_MASS)
        / (3 * Constants.REDUCED_PLANCK);
  }

  /** Probability of transmission T at an energy (J), 0 to 1. */
  public double transmission(double energy) {
    return Math.exp(-exponent(energy));
  }

  /** Greatest height (J). */
  public double top() {
    return Math.max(first, second);
  }
}
