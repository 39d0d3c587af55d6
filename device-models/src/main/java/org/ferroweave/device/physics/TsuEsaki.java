package org.ferroweave.device.physics;

import java.util.Arrays;

/**
 * Current through a barrier between two metals, all energies and directions of the electrons
 * summed, with the Fermi levels mu1 = 0 and mu2 = eV (V: first electrode against second):
 *
 * <pre>
 *   J = (4 pi e m k T / h^3) integral T(E) { ln[1 + exp((mu2 - E)/kT)] - ln[1 + exp((mu1 - E)/kT)] } dE
 * </pre>
 *
 * <p>J is positive from the first to the second electrode and has the sign of V, whatever the
 * barrier; at V = 0 it is exactly zero. Tunnelling, field emission and thermionic emission are all
 * in the integral: it tends to {@link DirectTunnelling} at low bias, to {@link FowlerNordheim}
 * where the bias exceeds the barrier, and to A* T^2 exp(-phi/kT) for thick barriers. Parabolic
 * bands, the same mass in electrodes and barrier, no space charge in the barrier.
 *
 * <p>Numerics: between the Fermi levels, the corners of the barrier and cut-offs beyond which
 * nothing counts, five-point Gauss-Legendre panels of {@link #PANEL} kT at most (wider where both
 * sides are full, and for spans of more than {@link #MOST_PANELS} panels). Relative error below
 * 1e-4 against adaptive integration for films of 1 to 10 nm, barriers of 0.2 to 2 eV and 100 to 400
 * K.
 *
 * <p>Source: R. Tsu, L. Esaki, Appl. Phys. Lett. 22, 562 (1973), doi 10.1063/1.1654509.
 */
public final class TsuEsaki {
  /** Greatest width of a panel over kT. */
  private static final double PANEL = 3;

  private static final int MOST_PANELS = 400;

  /** Exponents below the largest at which contributions no longer count. */
  private static final double CUT = 18;

  /** Greatest width of a panel, in units of the exponent, where the supply no longer changes. */
  private static final double DEEP_PANEL = 4;

  private static final double[] NODE = {0, 0.5384693101056831, 0.9061798459386640};
  private static final double[] WEIGHT = {
    0.5688888888888889, 0.4786286704993665, 0.2369268850561891
  };

  private TsuEsaki() {}

  /**
   * Current density between two metals (A/m2).
   *
   * @param barrier heights counted from the Fermi level of the first electrode, the bias included:
   *     the second is the barrier against the second electrode plus eV
   * @param voltage first electrode against second (V)
   * @param temperature temperature (K)
   */
  public static double current(TrapezoidBarrier barrier, double voltage, double temperature) {
    if (voltage == 0) {
      return 0;
    }
    double kt = Constants.BOLTZMANN * temperature;
    double second = Constants.ELEMENTARY_CHARGE * voltage;
    double bottom = bottom(barrier, Math.min(0, second), kt);
    return prefactor(barrier.mass(), temperature)
        * electrons(barrier, bottom, top(barrier, second, kt), second, kt);
  }

  /**
   * Current density between a metal, the first electrode, and a semiconductor, the second (A/m2):
   * nothing passes at energies within the gap. The transverse momentum is kept, so that an electron
   * with transverse energy t and total energy E tunnels like one of E - t. In the conduction band t
   * goes up to E - Ec, as in a metal. In the valence band it goes up to Ev - E, and the supply of
   * crossings at E - t = x is that of the total energies from x to (x + Ev)/2 alone (masses of both
   * bands as in the barrier).
   *
   * @param barrier as in {@link #current}
   * @param voltage first electrode against second (V)
   * @param temperature temperature (K)
   * @param valence valence-band edge of the semiconductor above its Fermi level, either sign (J)
   * @param conduction conduction-band edge above its Fermi level, above the valence band (J)
   */
  public static double currentIntoBands(
      TrapezoidBarrier barrier,
      double voltage,
      double temperature,
      double valence,
      double conduction) {
    if (voltage == 0) {
      return 0;
    }
    double kt = Constants.BOLTZMANN * temperature;
    double second = Constants.ELEMENTARY_CHARGE * voltage;
    double edge = second + valence;
    double bottom = bottom(barrier, Math.min(edge, Math.min(0, second)), kt);
    double top = Math.max(edge, top(barrier, second, kt));
    return prefactor(barrier.mass(), temperature)
        * (sum(barrier, bottom, edge, second, kt, edge)
            + electrons(barrier, Math.min(second + conduction, top), top, second, kt));
  }

  private static double electrons(
      TrapezoidBarrier barrier, double bottom, double top, double second, double kt) {
    return sum(barrier, bottom, top, second, kt, Double.POSITIVE_INFINITY);
  }

  /** Integral of transmission times supply; edge of the valence band (J), infinite for none. */
  private static double sum(
      TrapezoidBarrier barrier, double bottom, double top, double second, double kt, double edge) {
    // below this energy both sides are full: the supply is constant, only the transmission changes
    double deep = clamp(Math.min(0, second) - CUT * kt, bottom, top);
    double[] corner = {
      deep,
      clamp(0, deep, top),
      clamp(second, deep, top),
      clamp(barrier.first(), deep, top),
      clamp(barrier.second(), deep, top),
      top
    };
    Arrays.sort(corner);
    double fall = barrier.exponent(bottom) - barrier.exponent(deep);
    double sum = panels(barrier, bottom, deep, fall / DEEP_PANEL, second, kt, edge);
    double step = Math.max(PANEL * kt, (top - deep) / MOST_PANELS);
    for (int i = 0; i + 1 < corner.length; i++) {
      double count = (corner[i + 1] - corner[i]) / step;
      sum += panels(barrier, corner[i], corner[i + 1], count, second, kt, edge);
    }
    return sum;
  }

  private static double panels(
      TrapezoidBarrier barrier,
      double from,
      double to,
      double count,
      double second,
      double kt,
      double edge) {
    if (!(to > from)) {
      return 0;
    }
    int panels = Math.max(1, (int) Math.ceil(count));
    double half = (to - from) / (2 * panels);
    double sum = 0;
    for (int k = 0; k < panels; k++) {
      sum += panel(barrier, from + (2 * k + 1) * half, half, second, kt, edge);
    }
    return half * sum;
  }

  private static double clamp(double value, double low, double high) {
    return Math.min(Math.max(value, low), high);
  }

  private static double panel(
      TrapezoidBarrier barrier, double middle, double half, double second, double kt, double edge) {
    double sum = WEIGHT[0] * integrand(barrier, middle, second, kt, edge);
    for (int n = 1; n < NODE.length; n++) {
      sum +=
          WEIGHT[n]
              * (integrand(barrier, middle + half * NODE[n], second, kt, edge)
                  + integrand(barrier, middle - half * NODE[n], second, kt, edge));
    }
    return sum;
  }

  /**
   * Transmission times supply at an energy (1).
   *
   * @param barrier the barrier, counted from the Fermi level of the first electrode
   * @param energy energy of the motion across, from the same zero (J)
   * @param second Fermi level of the second electrode, eV (J)
   * @param kt thermal energy (J)
   * @param edge edge of the valence band (J), infinite for electrons of a conduction band
   */
  static double integrand(
      TrapezoidBarrier barrier, double energy, double second, double kt, double edge) {
    double bias = second / kt;
    double supply =
        edge < Double.POSITIVE_INFINITY
            ? bandSupply(-energy / kt, -(energy + edge) / (2 * kt), bias)
            : supply(-energy / kt, bias);
    return barrier.transmission(energy) * supply;
  }

  /**
   * Excess of electrons of the second over the first electrode at all total energies above one,
   * over kT; x is the depth of that energy below the first Fermi level and v the bias, both over
   * kT. Has the sign of v, however small that is.
   */
  private static double supply(double x, double v) {
    return Math.abs(v) <= 1 ? Math.log1p(Math.expm1(v) * fermi(x)) : occupied(x + v) - occupied(x);
  }

  /** The same between two energies: depth x of the lower and m of the upper one, m up to x. */
  private static double bandSupply(double x, double m, double v) {
    if (Math.abs(v) <= 1) {
      double e = Math.expm1(v);
      double between = -Math.expm1(m - x) * fermi(x) * fermi(-m); // fermi(x) - fermi(m)
      return Math.log1p(e * between / (1 + e * fermi(m)));
    }
    if (Math.min(m, m + v) > 0) { // both sides nearly full: count the holes instead
      return occupied(-m) - occupied(-m - v) - (occupied(-x) - occupied(-x - v));
    }
    return occupied(x + v) - occupied(x) - (occupied(m + v) - occupied(m));
  }

  /** Occupation at a depth x below the Fermi level, over kT. */
  private static double fermi(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** ln(1 + exp(x)), without overflow. */
  static double occupied(double x) {
    return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
  }

  /** The factor 4 pi e m k T / h^3 (A/(m2 J)). */
  static double prefactor(double mass, double temperature) {
    return Constants.RICHARDSON * mass * temperature / Constants.BOLTZMANN;
  }

  /**
   * An energy above which nothing counts: neither what is emitted over the barrier nor, where that
   * is little, what tunnels at the upper Fermi level.
   */
  private static double top(TrapezoidBarrier barrier, double second, double kt) {
    double high = Math.max(0, second);
    double over = Math.max(high, barrier.top()) + CUT * kt;
    return Math.min(over, high + (barrier.exponent(high) + CUT) * kt);
  }

  /** An energy below both Fermi levels from which on nothing comes through. */
  private static double bottom(TrapezoidBarrier barrier, double low, double kt) {
    double start = barrier.exponent(low);
    double depth = kt;
    while (barrier.exponent(low - depth) - start < CUT) {
      depth *= 1.5;
    }
    return low - depth;
  }
}
