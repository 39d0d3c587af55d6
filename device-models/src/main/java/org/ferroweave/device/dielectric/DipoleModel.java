package org.ferroweave.device.dielectric;

import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.MaterialFacts;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.FirstOrderLandau;

/**
 * Dipoles in four wells, of polarization -p2, -p1, p1 and p2, all of one energy, whose coupling
 * does not depend on temperature. All temperature dependence of the free energy is then entropy,
 *
 * <pre>  f(P, T) = w(P) + kT s(P) / v,   s(P) = max over h of [h P - ln z(h)],
 *   z(h) = [cosh(h p1) + cosh(h p2)] / 2</pre>
 *
 * <p>and the Landau coefficients leave nothing to choose. Near P = 0, s = P^2 / (2 q) with q =
 * (p1^2 + p2^2)/2, so the Curie constant gives the volume of a dipole, v = k eps0 C / q, and the
 * energy of the coupling per volume is what the Landau free energy at Tc has beside entropy, w(P) =
 * f_L(P, Tc) - k Tc s(P) / v. It begins with -a T0 P^2 / 2: the pair coupling of mean-field theory.
 * Its higher terms make the transition first order; in a crystal they come from the strain that
 * goes with P. Both free energies agree at Tc for every P, and elsewhere as far as s is quadratic.
 *
 * <p>Source of the mean-field picture: M. E. Lines, A. M. Glass, Principles and Applications of
 * Ferroelectrics and Related Materials (Oxford, 1977), ch. 2; the four wells: S004 sec 2.2.1.
 */
public final class DipoleModel {
  private static final double TIGHT = 1e-13;
  private static final int SCAN = 4000;

  private final FirstOrderLandau landau;
  private final double inner;
  private final double outer;
  private final double volume;

  /**
   * @param landau free energy to reproduce
   * @param inner polarization p1 of the inner wells (C/m2)
   * @param outer polarization p2 of the outer wells (C/m2)
   * @throws InputException if the wells are not ordered, 0 &lt; p1 &lt;= p2, or cannot reach the
   *     spontaneous polarization at Tc
   */
  public DipoleModel(FirstOrderLandau landau, double inner, double outer) {
    double reached = landau.spontaneousPolarization(Math.nextDown(landau.curieTemperature()));
    if (!(inner > 0 && inner <= outer && outer > reached)) {
      throw new InputException(
          "wells of the dipoles are "
              + inner
              + " and "
              + outer
              + " C/m2; allowed: above 0, in this order, the outer above the spontaneous polarization"
              + " at the transition, "
              + reached
              + " C/m2");
    }
    this.landau = landau;
    this.inner = inner;
    this.outer = outer;
    this.volume = Constants.BOLTZMANN / (landau.slope() * meanSquare());
  }

  /**
   * The dipoles of a ferroelectric material.
   *
   * @throws InputException if the material lacks a fact or is not ferroelectric
   */
  public static DipoleModel of(MaterialFacts facts) {
    FirstOrderLandau landau = DielectricFilm.of(facts).landau();
    if (landau == null) {
      throw new InputException(
          facts.origin() + ": " + facts.name() + " has no film.curie-temperature: no dipoles");
    }
    return new DipoleModel(
        landau,
        facts.value("film.spontaneous-polarization"),
        facts.value("film.high-polarization"));
  }

  /** The free energy that the coupling was taken from. */
  public FirstOrderLandau landau() {
    return landau;
  }

  /** Polarizations of the wells, rising (C/m2). */
  public double[] wells() {
    return new double[] {-outer, -inner, inner, outer};
  }

  /** Volume of a dipole (m3). */
  public double volume() {
    return volume;
  }

  private double meanSquare() {
    return 0.5 * (inner * inner + outer * outer);
  }

  /**
   * Pair coupling a T0 (V m/C): the coupling energy per volume begins with minus half of it P^2.
   */
  public double pairCoupling() {
    return landau.slope() * landau.curieWeissTemperature();
  }

  /** Energy of the coupling per volume at a polarization within the outer wells (J/m3). */
  public double coupling(double polarization) {
    return landau.energy(polarization, landau.curieTemperature())
        - Constants.BOLTZMANN
            * landau.curieTemperature()
            * order(Math.min(Math.abs(polarization), outer))
            / volume;
  }

  /** Free energy per volume of infinitely many dipoles (J/m3). */
  public double energy(double polarization, double temperature) {
    return landau.energy(polarization, landau.curieTemperature())
        + Constants.BOLTZMANN
            * (temperature - landau.curieTemperature())
            * order(Math.abs(polarization))
            / volume;
  }

  /** Entropy that a polarization costs, per dipole in units of k: 0 at 0, ln 4 with all aligned. */
  double order(double polarization) {
    if (polarization >= outer) {
      return Math.log(4);
    }
    double h = conjugate(polarization);
    return h * polarization - logarithm(h);
  }

  /** ln z, without overflow. */
  private double logarithm(double h) {
    double x = h * outer;
    return x
        + Math.log(
            0.25 * (1 + Math.exp(-2 * x) + Math.exp(h * inner - x) + Math.exp(-h * inner - x)));
  }

  private double mean(double h) {
    double e = Math.exp(h * (inner - outer));
    double f = Math.exp(-h * (inner + outer));
    double g = Math.exp(-2 * h * outer);
    return (outer * (1 - g) + inner * (e - f)) / (1 + g + e + f);
  }

  /** The h at which a free dipole has this mean polarization (m2/C), by bisection. */
  private double conjugate(double polarization) {
    double low = 0;
    double high = 1 / outer;
    while (mean(high) < polarization && high < 1e4 / outer) {
      high *= 2;
    }
    while (high - low > TIGHT * high) {
      double middle = 0.5 * (low + high);
      if (mean(middle) < polarization) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /**
   * The polarization that parts the polar from the non-polar phase at a temperature: the top of the
   * free energy between them (C/m2). 0 if only the polar phase is a minimum, infinite if only the
   * other.
   */
  public double divide(double temperature) {
    double step = outer / SCAN;
    boolean rises = energy(step, temperature) > energy(0, temperature);
    if (!rises) {
      return 0;
    }
    double before = energy(step, temperature);
    for (int i = 2; i < SCAN; i++) {
      double here = energy(i * step, temperature);
      if (here < before) {
        return (i - 1) * step;
      }
      before = here;
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Polarization of the phase of least energy of infinitely many dipoles (C/m2). */
  public double polarization(double temperature) {
    double best = 0;
    double least = energy(0, temperature);
    for (int i = 1; i < SCAN; i++) {
      double p = i * outer / SCAN;
      double e = energy(p, temperature);
      if (e < least) {
        least = e;
        best = p;
      }
    }
    return best;
  }

  /** Susceptibility of infinitely many dipoles in the phase of a polarization (1). */
  public double susceptibility(double polarization, double temperature) {
    double h = 1e-3 * outer;
    double curvature =
        (energy(polarization + h, temperature)
                - 2 * energy(polarization, temperature)
                + energy(polarization - h, temperature))
            / (h * h);
    return 1 / (Constants.VACUUM_PERMITTIVITY * curvature);
  }
}
