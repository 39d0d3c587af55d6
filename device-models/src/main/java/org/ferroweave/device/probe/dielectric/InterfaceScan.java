package org.ferroweave.device.probe.dielectric;

import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.protocol.Progress;

/**
 * A line scan across a strip in a film.
 *
 * <p>The strip runs along y, so the potential is a superposition of waves exp(i q y), and each wave
 * obeys a plane problem
 *
 * <pre>
 *   div(eps* grad phi) - eps* q^2 phi = -rho / eps_0
 * </pre>
 *
 * <p>solved by finite volumes over the cross-section, by one band factorization per wave for all
 * places of the tip. The charges of the tip are those over the uniform film on its side. Between
 * that film and the striped one the tip sees the difference dG of two Green functions, and since
 * the charges make the energy stationary, its capacitance changes by
 *
 * <pre>
 *   dC = - q^T dG q
 * </pre>
 *
 * <p>to first order in dG against the tip's own Green function; the strip itself is not taken as
 * small. The self-action of the charges drops out of dG, both films being solved on one grid. The
 * gradient is the difference of dC between two heights.
 */
public final class InterfaceScan {
  private static final int WAVES = 11;
  private static final double NUDGE = 0.01;

  private final StripedFilm film;
  private final ScanGrid grid;
  private final int[] places;
  private final TipOverFilm middle;
  private final TipOverFilm[] nudged;
  private final double[] heightStep;
  private final double reachOfTip;
  private final double[] waves;
  private final double[] waveWeights;
  private final BandedSymmetric matrix;

  /** Charges per node of z: [side][nudge][re, im][z]. */
  private final double[][][][] source = new double[2][2][2][];

  /** q^T G q over the uniform film of each side [place][side][nudge][re, im], made once. */
  private final double[][][][] uniform;

  /**
   * @param tip the tip
   * @param distance distance from film to apex (m)
   * @param film films and strip; the strip may be changed later
   * @param span scan from -span to span (m)
   */
  public InterfaceScan(Tip tip, double distance, StripedFilm film, double span) {
    this.film = film;
    double thickness = film.left().thickness();
    this.grid =
        new ScanGrid(
            film.width(), thickness, distance, Math.max(2 * span, 12 * (thickness + distance)));
    double[] x = grid.x();
    this.places =
        java.util.stream.IntStream.range(0, x.length)
            .filter(i -> Math.abs(x[i]) <= span * (1 + 1e-9))
            .toArray();
    this.middle = new TipOverFilm(tip, distance);
    this.reachOfTip = distance + tip.radius();
    this.heightStep = new double[] {-NUDGE * distance, NUDGE * distance};
    this.nudged =
        new TipOverFilm[] {
          new TipOverFilm(tip, distance + heightStep[0]),
          new TipOverFilm(tip, distance + heightStep[1])
        };
    this.waves = new double[WAVES];
    this.waveWeights = new double[WAVES];
    double low = 0.05 / (thickness + distance);
    double high = 4 / distance;
    double ratio = Math.log(high / low) / (WAVES - 1);
    for (int i = 0; i < WAVES; i++) {
      waves[i] = low * Math.exp(i * ratio);
      boolean end = i == 0 || i == WAVES - 1;
      waveWeights[i] = waves[i] * ratio * (end ? 0.5 : 1) + (i == 0 ? low : 0);
    }
    this.matrix = new BandedSymmetric(x.length * grid.z().length, grid.z().length);
    this.uniform = new double[places.length][2][2][2];
    for (int side = 0; side < 2; side++) {
      Film under = side == 0 ? film.left() : film.right();
      for (int n = 0; n < 2; n++) {
        double[][] q = nudged[n].charges(under);
        double[] heights = nudged[n].heights();
        for (int part = 0; part < 2; part++) {
          double[] nodes = new double[grid.z().length];
          for (int i = 0; i < heights.length; i++) {
            grid.spread(heights[i], q[part][i], nodes);
          }
          source[side][n][part] = nodes;
        }
      }
    }
    for (int side = 0; side < 2; side++) {
      Film under = side == 0 ? film.left() : film.right();
      StripedFilm plain = new StripedFilm(under, under, film.width(), under);
      int only = side;
      sum(plain, uniform, of -> of == only, Progress.NONE);
    }
  }

  /** Part of the left film in what the tip sees, 1 far left, 0 far right. */
  private double leftShare(int place) {
    return 0.5 - Math.atan(grid.x()[places[place]] / reachOfTip) / Math.PI;
  }

  /** Places of the tip (m); a copy. */
  public double[] places() {
    return java.util.Arrays.stream(places).mapToDouble(i -> grid.x()[i]).toArray();
  }

  /**
   * Scans.
   *
   * @param conductivity conductivity of the strip (S/m)
   * @param progress told after each wave
   * @return reading at each place
   * @throws java.util.concurrent.CancellationException if asked to stop
   */
  public Gradient[] scan(double conductivity, Progress progress) {
    Film strip = film.strip().with(film.strip().permittivity(), conductivity);
    StripedFilm striped = new StripedFilm(film.left(), film.right(), film.width(), strip);
    double[][][][] energy = new double[places.length][2][2][2];
    sum(striped, energy, of -> true, progress);
    Gradient[] side = {middle.gradient(film.left()), middle.gradient(film.right())};
    Gradient[] out = new Gradient[places.length];
    double span = heightStep[1] - heightStep[0];
    for (int p = 0; p < places.length; p++) {
      double[] share = {leftShare(p), 1 - leftShare(p)};
      double[] total = new double[2];
      for (int of = 0; of < 2; of++) {
        double[] base = {side[of].real(), side[of].imaginary()};
        for (int part = 0; part < 2; part++) {
          double near = energy[p][of][0][part] - uniform[p][of][0][part];
          double far = energy[p][of][1][part] - uniform[p][of][1][part];
          total[part] += share[of] * (base[part] + (far - near) / span); // -dC/dz
        }
      }
      out[p] = Gradient.ofAttraction(total[0], total[1]);
    }
    return out;
  }

  /** Adds q^T G q for the charges of the sides that are wanted. */
  private void sum(
      StripedFilm of,
      double[][][][] energy,
      java.util.function.IntPredicate wanted,
      Progress progress) {
    int rows = grid.z().length;
    double[] out = new double[2];
    for (int w = 0; w < WAVES; w++) {
      if (progress.cancelled()) {
        throw new java.util.concurrent.CancellationException("scan cancelled");
      }
      assemble(of, waves[w]);
      matrix.factorize();
      double weight = waveWeights[w] / (Math.PI * Constants.VACUUM_PERMITTIVITY);
      for (int p = 0; p < places.length; p++) {
        for (int side = 0; side < 2; side++) {
          for (int n = 0; n < 2 && wanted.test(side); n++) {
            double[][] s = source[side][n];
            matrix.quadratic(places[p] * rows, s[0], s[1], out);
            energy[p][side][n][0] += weight * out[0];
            energy[p][side][n][1] += weight * out[1];
          }
        }
      }
      progress.reached((w + 1.0) / WAVES);
    }
  }

  /** Finite volumes around the nodes; columns of z one after the other. */
  private void assemble(StripedFilm of, double wave) {
    matrix.clear();
    double[] x = grid.x();
    int rows = grid.z().length;
    for (int i = 0; i + 1 < x.length; i++) {
      Film under = of.at((x[i] + x[i + 1]) / 2);
      double dx = x[i + 1] - x[i];
      for (int j = 0; j < rows; j++) { // the cell below node j, right of node i
        boolean inFilm = j <= grid.surface();
        double re = inFilm ? under.permittivity() : 1;
        double im = inFilm ? under.imaginary() : 0;
        double dz = grid.below(j);
        double across = dz / (2 * dx);
        double up = dx / (2 * dz);
        double mass = wave * wave * dx * dz / 4;
        int a = i * rows + j;
        int b = a + rows;
        for (int node : new int[] {a, b}) {
          matrix.add(node, node, re * (across + up + mass), im * (across + up + mass));
          if (j > 0) { // the electrode below the lowest node is at zero
            matrix.add(node - 1, node - 1, re * (across + up + mass), im * (across + up + mass));
            matrix.add(node, node - 1, -re * up, -im * up);
          }
        }
        matrix.add(b, a, -re * across, -im * across);
        if (j > 0) {
          matrix.add(b - 1, a - 1, -re * across, -im * across);
        }
      }
    }
  }
}
