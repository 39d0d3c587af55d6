package org.ferroweave.device.fesfet;

import java.util.Arrays;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.FermiDiracHalf;

/**
 * Poisson's equation through the ferroelectric semiconductor of a transistor, from the gate
 * dielectric (x = 0) to the free surface (x = t):
 *
 * <pre>  d/dx (-eps dpsi/dx + P) = q [Nd - n(psi) + p(psi)] - q^2 g psi
 *   at x = 0:  Cox (V - psi) enters from the gate
 *   at x = t:  nothing leaves, but for the states of the surface, -q^2 Dtop psi</pre>
 *
 * <p>psi is the potential against the neutral film, V the gate voltage against the local channel
 * and flat band. Electrons and holes follow {@link FermiDiracHalf} with one Fermi level (slow
 * sweeps); states in the gap (vacancies) of density g take charge in proportion to psi while the
 * Fermi level lies in the gap and no more beyond; the donors Nd make the film neutral at psi = 0.
 * The polarization is constant in each slice, so its bound charge sits at both surfaces and between
 * slices of unequal polarization.
 *
 * <p>Finite volumes, each slice cut into equal cells; Newton on the tridiagonal system, which is
 * symmetric and positive definite because no charge grows with its potential. Each solve starts
 * from the solution without bands, clamped to the gap: the result depends on nothing else.
 */
final class ChannelPoisson {
  /** Last step (V); Newton's next one would be its square over kT/e, below 1e-9 V. */
  private static final double TOLERANCE = 3e-6;

  private static final int MOST_ITERATIONS = 400;
  private static final double LARGEST_STEP = 0.25;

  /** Solutions kept: an integrator asks for each state several times. */
  private static final int SOLUTIONS = 8;

  private static final double Q = Constants.ELEMENTARY_CHARGE;

  private final int slices;
  private final int cells;
  private final int nodes;
  private final double width;
  private final double film;
  private final double gate;
  private final double thermal;
  private final double electronEdge;
  private final double holeEdge;
  private final double electrons;
  private final double holes;
  private final double donors;
  private final double states;
  private final double topStates;

  private final BandFilling band = new BandFilling();
  private final ChannelSolution[] solutions = new ChannelSolution[SOLUTIONS];
  private ChannelSolution found;
  private int oldest;
  private double[] psi;
  private double[] density;
  private final double[] diagonal;
  private final double[] residual;
  private final double[] bound;
  private double stiffness;

  /**
   * @param p the device
   * @param temperature temperature (K)
   */
  ChannelPoisson(FesFetParameters p, double temperature) {
    FesFetParameters.Carriers c = p.carriers();
    this.slices = p.slices();
    this.cells = p.cells();
    this.nodes = slices * cells + 1;
    this.width = p.film().thickness() / (nodes - 1);
    this.film = p.film().permittivity() / width;
    this.gate = p.gateCapacitance();
    this.thermal = Constants.thermalVoltage(temperature);
    this.electronEdge = c.fermiDepth() / Q;
    this.holeEdge = (c.bandGap() - c.fermiDepth()) / Q;
    this.electrons = Q * FermiDiracHalf.bandDensity(c.electronMass(), temperature);
    this.holes = Q * FermiDiracHalf.bandDensity(c.holeMass(), temperature);
    this.states = Q * Q * c.gapStates();
    this.topStates = Q * Q * c.surfaceStates();
    this.donors =
        electrons * FermiDiracHalf.value(-electronEdge / thermal)
            - holes * FermiDiracHalf.value(-holeEdge / thermal);
    for (int i = 0; i < SOLUTIONS; i++) {
      solutions[i] = new ChannelSolution(slices, nodes);
    }
    this.found = solutions[0];
    this.psi = found.potential;
    this.density = found.electrons;
    this.diagonal = new double[nodes];
    this.residual = new double[nodes];
    this.bound = new double[nodes];
  }

  /**
   * Solves for the potential.
   *
   * @param voltage gate against the local channel and flat band (V)
   * @param polarization polarization of each slice away from the gate (C/m2)
   */
  void solve(double voltage, double[] polarization) {
    for (ChannelSolution known : solutions) {
      if (known.isFor(voltage, polarization)) {
        use(known);
        return;
      }
    }
    ChannelSolution next = solutions[oldest];
    oldest = (oldest + 1) % SOLUTIONS;
    next.forget();
    use(next);
    sources(voltage, polarization);
    guess();
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      double largest = newton();
      if (largest < TOLERANCE) {
        next.keep(voltage, polarization, gate * (voltage - psi[0]));
        return;
      }
    }
    throw new IllegalStateException(
        "channel potential not found at gate voltage " + voltage + " V; psi " + psi[0] + " V");
  }

  private void use(ChannelSolution solution) {
    found = solution;
    psi = solution.potential;
    density = solution.electrons;
  }

  private void sources(double voltage, double[] polarization) {
    double before = 0;
    Arrays.fill(bound, 0);
    for (int k = 0; k < slices; k++) {
      bound[k * cells] = before - polarization[k];
      before = polarization[k];
    }
    bound[nodes - 1] = before;
    bound[0] += gate * voltage;
  }

  /** The solution with the gap states alone, clamped between the band edges. */
  private void guess() {
    for (int i = 0; i < nodes; i++) {
      double cell = i == 0 || i == nodes - 1 ? width / 2 : width;
      diagonal[i] = links(i) + states * cell + sheet(i);
      residual[i] = bound[i];
    }
    backSubstitute();
    for (int i = 0; i < nodes; i++) {
      psi[i] = Math.min(Math.max(residual[i], -holeEdge), electronEdge);
    }
  }

  private double links(int i) {
    return (i == 0 ? gate : film) + (i == nodes - 1 ? 0 : film);
  }

  private double sheet(int i) {
    return i == nodes - 1 ? topStates : 0;
  }

  /** One step; returns the largest change (V). */
  private double newton() {
    for (int i = 0; i < nodes; i++) {
      double cell = i == 0 || i == nodes - 1 ? width / 2 : width;
      double v = psi[i];
      double rho = donors + carriers(i, v);
      double links = links(i);
      double sheet = sheet(i);
      diagonal[i] = links + sheet + cell * stiffness;
      residual[i] = bound[i] - (links + sheet) * v + cell * rho;
      if (i > 0) {
        residual[i] += film * psi[i - 1];
      }
      if (i < nodes - 1) {
        residual[i] += film * psi[i + 1];
      }
    }
    backSubstitute();
    double largest = 0;
    for (int i = 0; i < nodes; i++) {
      double step = residual[i];
      double size = Math.abs(step);
      largest = size > largest || Double.isNaN(size) ? size : largest;
      psi[i] += size > LARGEST_STEP ? Math.copySign(LARGEST_STEP, step) : step;
    }
    return largest;
  }

  /** Charge of carriers and gap states (C/m3); sets {@link #stiffness} (F/m3) and the density. */
  private double carriers(int i, double v) {
    band.at((v - electronEdge) / thermal);
    double n = electrons * band.value();
    stiffness = electrons * band.slope() / thermal;
    band.at((-v - holeEdge) / thermal);
    double p = holes * band.value();
    stiffness += holes * band.slope() / thermal;
    density[i] = n;
    double inGap = Math.min(Math.max(v, -holeEdge), electronEdge);
    stiffness += inGap == v ? states : 0;
    return p - n - states * inGap;
  }

  /**
   * Solves A x = residual in place, off-diagonals -film: eliminates from both ends at once, which
   * the processor does side by side, and meets in the middle. The diagonal becomes its reciprocal.
   */
  private void backSubstitute() {
    int middle = nodes / 2;
    double d = 1 / diagonal[0];
    double e = 1 / diagonal[nodes - 1];
    diagonal[0] = d;
    diagonal[nodes - 1] = e;
    for (int i = 1; i < middle; i++) {
      int j = nodes - 1 - i;
      double m = film * d;
      double k = film * e;
      d = 1 / (diagonal[i] - m * film);
      diagonal[i] = d;
      residual[i] += m * residual[i - 1];
      if (j > middle) {
        e = 1 / (diagonal[j] - k * film);
        diagonal[j] = e;
        residual[j] += k * residual[j + 1];
      }
    }
    double x = residual[middle];
    double centre = diagonal[middle];
    if (middle > 0) {
      x += film * d * residual[middle - 1];
      centre -= film * d * film;
    }
    if (middle < nodes - 1) {
      x += film * e * residual[middle + 1];
      centre -= film * e * film;
    }
    x /= centre;
    residual[middle] = x;
    double y = x;
    for (int i = middle - 1; i >= 0; i--) {
      int j = nodes - 1 - i;
      x = (residual[i] + film * x) * diagonal[i];
      residual[i] = x;
      if (j > middle) {
        y = (residual[j] + film * y) * diagonal[j];
        residual[j] = y;
      }
    }
  }

  /** Mean field in a slice, away from the gate (V/m). */
  double field(int slice) {
    return (psi[slice * cells] - psi[(slice + 1) * cells]) / (cells * width);
  }

  /** Potential at the dielectric (V). */
  double surfacePotential() {
    return psi[0];
  }

  /** Charge on the gate (C/m2). */
  double gateCharge() {
    return found.charge();
  }

  /** Electrons per area (C/m2, positive). */
  double electronSheet() {
    double sum = (density[0] + density[nodes - 1]) / 2;
    for (int i = 1; i < nodes - 1; i++) {
      sum += density[i];
    }
    return sum * width;
  }

  /** Potential at a node (V). */
  double potential(int node) {
    return psi[node];
  }

  /** Electron charge density at a node (C/m3, positive). */
  double electronDensity(int node) {
    return density[node];
  }

  /** Number of nodes. */
  int nodes() {
    return nodes;
  }
}
