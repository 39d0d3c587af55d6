package org.ferroweave.device.probe.dielectric;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.BesselJ;
import org.ferroweave.device.physics.Constants;

/**
 * A tip at one height over a uniform film: its charges, and from them its capacitance gradient.
 *
 * <p>Charges on the axis of the tip, and what the film reflects of them, make the surface of the
 * tip an equipotential at 1 V, in the sense of least squares over rings. The film answers each
 * charge q at height h with
 *
 * <pre>
 *   phi(r, z) = q / (4 pi eps_0)  integral over k of  Gamma(k) exp(-k (z + h)) J0(k r)
 * </pre>
 *
 * <p>and the force on the tip is that of the reflected field on its charges, which gives
 *
 * <pre>
 *   dC/dz = (2 / 4 pi eps_0)  sum over i, j of  q_i q_j  integral of  k Gamma exp(-k (h_i + h_j))
 * </pre>
 *
 * <p>a complex number where the film is lossy. A drive V cos(omega t) then exerts the force V^2/4
 * |dC/dz| at twice the frequency with the phase of dC/dz: products of phasors, not of their
 * conjugates, which is why the phase is there. Sources: G. Mesa, E. Dobado-Fuentes, J. J. Saenz, J.
 * Appl. Phys. 79, 39 (1996) for charges on the axis; L. Fumagalli, G. Gramse, D. Esteban-Ferrer, M.
 * A. Edwards, G. Gomila, Appl. Phys. Lett. 96, 183107 (2010) for thick films.
 */
public final class TipOverFilm {
  private static final double COULOMB = 1 / (4 * Math.PI * Constants.VACUUM_PERMITTIVITY);

  private final double[] heights;
  private final Wavenumbers wavenumbers;
  private final double[][] direct;

  /** exp(-k z_m) J0(k r_m) [ring][k] and exp(-k h_i) [charge][k]. */
  private final double[][] ringWave;

  private final double[][] chargeWave;

  /**
   * @param tip the tip
   * @param distance from the film to the apex (m)
   */
  public TipOverFilm(Tip tip, double distance) {
    if (!(distance > 0) || !Double.isFinite(distance)) {
      throw new IllegalArgumentException("distance " + distance + " m; allowed: above 0");
    }
    this.heights = tip.charges();
    double[] rings = tip.rings();
    for (int i = 0; i < heights.length; i++) {
      heights[i] += distance;
    }
    this.wavenumbers = new Wavenumbers(2 * distance, 2 * (tip.length() + distance));
    int n = wavenumbers.size();
    this.chargeWave = new double[heights.length][n];
    this.ringWave = new double[rings.length][n];
    this.direct = new double[rings.length][heights.length];
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < heights.length; i++) {
        chargeWave[i][k] = Math.exp(-wavenumbers.node(k) * heights[i]);
      }
    }
    for (int m = 0; m < rings.length; m++) {
      double z = rings[m] + distance;
      double r = tip.profile(rings[m]);
      for (int k = 0; k < n; k++) {
        double kz = wavenumbers.node(k) * z;
        double kr = wavenumbers.node(k) * r;
        ringWave[m][k] = kz > 60 ? 0 : Math.exp(-kz) * (kr == 0 ? 1 : BesselJ.value(0, kr));
      }
      for (int i = 0; i < heights.length; i++) {
        direct[m][i] = COULOMB / Math.hypot(r, z - heights[i]);
      }
    }
  }

  /** Heights (m) of the charges over the film; a copy. */
  double[] heights() {
    return heights.clone();
  }

  /**
   * Charges (C) at 1 V.
   *
   * @param film under the tip
   * @return real and imaginary parts [2][charge]
   */
  double[][] charges(Film film) {
    double[][] gamma = weighted(film, false);
    int rows = direct.length;
    int n = heights.length;
    double[] scale = new double[n];
    double[][] system = new double[2 * rows][2 * n];
    for (int i = 0; i < n; i++) {
      double largest = 0;
      for (int m = 0; m < rows; m++) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < wavenumbers.size(); k++) {
          double wave = ringWave[m][k] * chargeWave[i][k];
          re += gamma[0][k] * wave;
          im += gamma[1][k] * wave;
        }
        re = direct[m][i] + COULOMB * re;
        im *= COULOMB;
        system[m][i] = re;
        system[m][n + i] = -im;
        system[rows + m][i] = im;
        system[rows + m][n + i] = re;
        largest = Math.max(largest, Math.abs(re));
      }
      scale[i] = 1 / largest;
    }
    for (double[] row : system) {
      for (int i = 0; i < n; i++) {
        row[i] *= scale[i];
        row[n + i] *= scale[i];
      }
    }
    RealVector right = new ArrayRealVector(2 * rows);
    for (int m = 0; m < rows; m++) {
      right.setEntry(m, 1);
    }
    RealVector solved =
        new QRDecomposition(new Array2DRowRealMatrix(system, false)).getSolver().solve(right);
    double[][] charges = new double[2][n];
    for (int i = 0; i < n; i++) {
      charges[0][i] = solved.getEntry(i) * scale[i];
      charges[1][i] = solved.getEntry(n + i) * scale[i];
    }
    return charges;
  }

  /** Gamma times the weight of the node, and times the wavenumber if asked. */
  private double[][] weighted(Film film, boolean timesWavenumber) {
    double[][] gamma = new double[2][wavenumbers.size()];
    double[] at = new double[2];
    for (int k = 0; k < wavenumbers.size(); k++) {
      film.reflection(wavenumbers.node(k), at);
      double weight = wavenumbers.weight(k) * (timesWavenumber ? wavenumbers.node(k) : 1);
      gamma[0][k] = at[0] * weight;
      gamma[1][k] = at[1] * weight;
    }
    return gamma;
  }

  /** Capacitance (F), complex: the sum of the charges. */
  public double[] capacitance(Film film) {
    double[][] q = charges(film);
    return new double[] {java.util.Arrays.stream(q[0]).sum(), java.util.Arrays.stream(q[1]).sum()};
  }

  /** Gradient of the capacitance, what the instrument reads. */
  public Gradient gradient(Film film) {
    double[][] q = charges(film);
    double[][] gamma = weighted(film, true);
    double re = 0;
    double im = 0;
    for (int k = 0; k < wavenumbers.size(); k++) {
      double a = 0;
      double b = 0;
      for (int i = 0; i < heights.length; i++) {
        a += q[0][i] * chargeWave[i][k];
        b += q[1][i] * chargeWave[i][k];
      }
      double squareRe = a * a - b * b;
      double squareIm = 2 * a * b;
      re += gamma[0][k] * squareRe - gamma[1][k] * squareIm;
      im += gamma[0][k] * squareIm + gamma[1][k] * squareRe;
    }
    return Gradient.ofAttraction(-2 * COULOMB * re, -2 * COULOMB * im);
  }
}
