package org.ferroweave.device.physics;

/**
 * Exchange of singly charged ions between two places a span L apart that are joined by hops of
 * length a over barriers Eb, under a field E. With occupations n1 and n2 the net rate from the
 * first to the second is
 *
 * <pre>
 *   f = w (a/L)^2 S(u) [n1 B(-U) - n2 B(U)]
 *   u = e a E / (2kT),  U = e L E / (kT),  S(u) = sinh(u)/u,  B(x) = x / (exp(x) - 1),
 *   w = nu exp(-Eb/kT)
 * </pre>
 *
 * <p>Three limits are exact. One hop, L = a: f = w [n1 exp(u) - n2 exp(-u)], the sinh law. Low
 * field, S = 1: drift and diffusion with D = w a^2 and mobility e D / kT (Einstein), in the
 * exponentially fitted form of Scharfetter and Gummel. Equilibrium: f = 0 at n2/n1 = exp(U) at any
 * field (detailed balance). Valid for dilute ions; the field counts as constant over the span.
 *
 * <p>Sources: N. F. Mott, R. W. Gurney, Electronic Processes in Ionic Crystals (Oxford, 1940), ch.
 * 2; D. L. Scharfetter, H. K. Gummel, IEEE Trans. Electron Devices 16, 64 (1969), doi
 * 10.1109/T-ED.1969.16566.
 */
public final class IonHopping {
  private static final double SMALL = 1e-5;

  private IonHopping() {}

  /**
   * Share of a forward hop rate: {@code (a/L)^2 S(u) B(-U)}; with -u the backward one.
   *
   * @param reducedField u of one hop, see {@link TwoSiteHopping#reducedField} (1)
   * @param hops number of hops in the span, L/a, 1 or more (1)
   */
  public static double share(double reducedField, double hops) {
    if (hops == 1) {
      return Math.exp(reducedField);
    }
    return sinhOver(reducedField) * bernoulli(-2 * reducedField * hops) / (hops * hops);
  }

  /** sinh(u)/u, the factor by which a field raises the mobility. */
  public static double sinhOver(double u) {
    return Math.abs(u) < SMALL ? 1 + u * u / 6 : Math.sinh(u) / u;
  }

  /** Bernoulli function x/(exp(x) - 1). */
  public static double bernoulli(double x) {
    return Math.abs(x) < SMALL ? 1 - x / 2 : x / Math.expm1(x);
  }

  /**
   * Diffusion coefficient w a^2 (m2/s).
   *
   * @param hopRate w (1/s)
   * @param hopDistance a (m)
   */
  public static double diffusion(double hopRate, double hopDistance) {
    return hopRate * hopDistance * hopDistance;
  }
}
