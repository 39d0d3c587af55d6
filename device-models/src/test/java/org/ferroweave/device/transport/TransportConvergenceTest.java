package org.ferroweave.device.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.physics.Constants;
import org.junit.jupiter.api.Test;

/** Order of the solver on a manufactured solution, conservation, positivity, resuming. */
class TransportConvergenceTest {
  private static final double L = 1e-7;
  private static final double D = 1e-15;
  private static final double TAU = L * L / D;
  private static final double SITES = 1e23;
  private static final double EPS = 10 * Constants.VACUUM_PERMITTIVITY;
  private static final double T = 300;
  private static final double VT = Constants.thermalVoltage(T);
  private static final double K = Math.PI / L;

  /** Two charged species that share sites and drag each other, in their own field. */
  private static double ion(int k, double z, double t) {
    double decay = Math.exp(-2 * t / TAU);
    return k == 0
        ? 0.3 + 0.1 * Math.cos(K * z) * decay
        : 0.2 + 0.05 * Math.cos(2 * K * z) * (1 + 0.5 * Math.sin(3 * t / TAU));
  }

  private static double ionSlope(int k, double z, double t) {
    double decay = Math.exp(-2 * t / TAU);
    return k == 0
        ? -0.1 * K * Math.sin(K * z) * decay
        : -0.05 * 2 * K * Math.sin(2 * K * z) * (1 + 0.5 * Math.sin(3 * t / TAU));
  }

  /**
   * Potential over kT/e of that charge with a fixed background of -0.5 + 0.2 - ... and no field at
   * the ends.
   */
  private static double psi(double z, double t) {
    double a = Constants.ELEMENTARY_CHARGE * SITES / (EPS * VT);
    double decay = Math.exp(-2 * t / TAU);
    double swing = 1 + 0.5 * Math.sin(3 * t / TAU);
    // charges +1 and -1: -psi'' = a (x0 - x1 - 0.1)
    return a
        * (0.1 * Math.cos(K * z) * decay / (K * K)
            - 0.05 * Math.cos(2 * K * z) * swing / (4 * K * K));
  }

  private static double field(double z, double t) {
    double a = Constants.ELEMENTARY_CHARGE * SITES / (EPS * VT);
    double decay = Math.exp(-2 * t / TAU);
    double swing = 1 + 0.5 * Math.sin(3 * t / TAU);
    return a * (-0.1 * Math.sin(K * z) * decay / K + 0.05 * Math.sin(2 * K * z) * swing / (2 * K));
  }

  private static final Mobility DRAG =
      new Mobility() {
        @Override
        public boolean composed() {
          return true;
        }

        @Override
        public void evaluate(int face, double[] x, double[] m) {
          m[0] = D * (1 - 0.3 * x[1]);
          m[1] = D * 0.3 * x[0];
          m[2] = D * 0.3 * x[1];
          m[3] = D * (1 - 0.3 * x[0]);
        }
      };

  private static double flux(int a, double z, double t) {
    double[] x = {ion(0, z, t), ion(1, z, t)};
    double[] s = {ionSlope(0, z, t), ionSlope(1, z, t)};
    double v = 1 - x[0] - x[1];
    double vs = -s[0] - s[1];
    double[] m = new double[4];
    DRAG.evaluate(1, x, m);
    double sum = 0;
    for (int b = 0; b < 2; b++) {
      int charge = b == 0 ? 1 : -1;
      sum += m[2 * a + b] * (-v * s[b] + x[b] * vs - x[b] * v * charge * field(z, t));
    }
    return sum;
  }

  /** What the exact solution needs as a source, by differences of its exact flux. */
  private static double source(int k, double z, double t) {
    double dz = 1e-4 * L;
    double dt = 1e-5 * TAU;
    double divergence =
        (8 * (flux(k, z + dz, t) - flux(k, z - dz, t))
                - (flux(k, z + 2 * dz, t) - flux(k, z - 2 * dz, t)))
            / (12 * dz);
    double change =
        (8 * (ion(k, z, t + dt) - ion(k, z, t - dt))
                - (ion(k, z, t + 2 * dt) - ion(k, z, t - 2 * dt)))
            / (12 * dt);
    return change + divergence;
  }

  /**
   * The sources as a reaction; they are the same in every Newton iteration, and cost the most here.
   */
  private static Reaction remembered(Grid grid) {
    double[] times = new double[grid.cells()];
    double[] plus = new double[grid.cells()];
    double[] minus = new double[grid.cells()];
    java.util.Arrays.fill(times, Double.NaN);
    return (cell, t, x, phi, rate) -> {
      if (times[cell] != t) {
        times[cell] = t;
        plus[cell] = source(0, grid.center(cell), t);
        minus[cell] = source(1, grid.center(cell), t);
      }
      rate[0] += plus[cell];
      rate[1] += minus[cell];
    };
  }

  private static TransportProblem manufactured(Grid grid) {
    double[] background = new double[grid.cells()];
    java.util.Arrays.fill(background, -0.1 * Constants.ELEMENTARY_CHARGE * SITES);
    return TransportProblem.builder(grid, T)
        .sparse(SITES, List.of("plus", "minus"), 1, -1)
        .permittivity(EPS)
        .fixedCharge(background)
        .mobility(DRAG)
        .reaction(remembered(grid))
        .electrode(Electrode.at(0, t -> VT * psi(grid.center(0), t)))
        .build();
  }

  private static double error(int cells, double steps, double until) {
    Grid grid = Grid.uniform(L, cells);
    TransportProblem problem = manufactured(grid);
    double[] x = new double[2 * cells];
    for (int i = 0; i < cells; i++) {
      x[2 * i] = ion(0, grid.center(i), 0);
      x[2 * i + 1] = ion(1, grid.center(i), 0);
    }
    double h = until / steps;
    TransportSolver solver =
        new TransportSolver(
            problem,
            new TransportState(0, x, new double[cells], h),
            new TransportSettings(0.99, new double[] {1e3, 1e3}, h));
    solver.run(until, TransportMonitor.NONE);
    double worst = 0;
    for (int i = 0; i < cells; i++) {
      for (int k = 0; k < 2; k++) {
        worst = Math.max(worst, Math.abs(solver.fraction(k, i) - ion(k, grid.center(i), until)));
      }
    }
    return worst;
  }

  @Test
  void secondOrderInSpace() {
    double coarse = error(20, 400, 0.3 * TAU);
    double middle = error(40, 400, 0.3 * TAU);
    double fine = error(80, 400, 0.3 * TAU);
    assertThat(Math.log(coarse / middle) / Math.log(2)).isCloseTo(2, within(0.15));
    assertThat(Math.log(middle / fine) / Math.log(2)).isCloseTo(2, within(0.15));
  }

  @Test
  void secondOrderInTime() {
    // the error of the grid is taken away by comparing with a very fine run on the same grid
    double[] exact = fractions(40, 1280);
    double coarse = distance(fractions(40, 20), exact);
    double middle = distance(fractions(40, 40), exact);
    double fine = distance(fractions(40, 80), exact);
    assertThat(Math.log(coarse / middle) / Math.log(2)).isCloseTo(2, within(0.25));
    assertThat(Math.log(middle / fine) / Math.log(2)).isCloseTo(2, within(0.2));
  }

  private static double[] fractions(int cells, int steps) {
    Grid grid = Grid.uniform(L, cells);
    TransportProblem problem = manufactured(grid);
    double[] x = new double[2 * cells];
    for (int i = 0; i < cells; i++) {
      x[2 * i] = ion(0, grid.center(i), 0);
      x[2 * i + 1] = ion(1, grid.center(i), 0);
    }
    double h = 0.5 * TAU / steps;
    TransportSolver solver =
        new TransportSolver(
            problem,
            new TransportState(0, x, new double[cells], h),
            new TransportSettings(0.99, new double[] {1e3, 1e3}, h));
    solver.run(0.5 * TAU, TransportMonitor.NONE);
    return solver.state().fraction();
  }

  private static double distance(double[] a, double[] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
    }
    return worst;
  }

  @Test
  void keepsSitesAndResumesBitForBit() {
    Grid grid = Grid.refined(L, 80, L / 400, 0, L / 2, L);
    TransportProblem problem =
        TransportProblem.builder(grid, T)
            .full(1.5e28, "vacancy", 1, List.of("bromide"))
            .permittivity(25 * Constants.VACUUM_PERMITTIVITY)
            .fixedCharge(background(grid, 1.5e28 * 1e-7))
            .mobility(Mobility.uniform(1e-13, 3e-13))
            .electrode(Electrode.left(t -> t < 0.5 ? 0.3 : -0.3))
            .electrode(Electrode.right(t -> 0))
            .build();
    double[] x = new double[160];
    for (int i = 0; i < 80; i++) {
      x[2 * i] = 1e-7;
      x[2 * i + 1] = i < 40 ? 0.9 : 0.1;
    }
    TransportState start = new TransportState(0, x, new double[80], 0);
    TransportSettings settings = TransportSettings.of(1e-5, 1e-11, 1e-7);
    TransportSolver solver = new TransportSolver(problem, start, settings);
    double bromide = solver.amount(1);
    double vacancies = solver.amount(0);
    solver.run(0.5, TransportMonitor.NONE);
    TransportState half = solver.state();
    solver.run(1, TransportMonitor.NONE);
    assertThat(solver.fraction(1, 0)).isNotCloseTo(0.9, within(1e-7));
    assertThat(solver.amount(1) / bromide - 1).isCloseTo(0, within(1e-12));
    assertThat(solver.amount(0) / vacancies - 1).isCloseTo(0, within(1e-11));
    TransportSolver resumed = new TransportSolver(problem, half, settings);
    resumed.run(1, TransportMonitor.NONE);
    assertThat(resumed.state().fraction()).isEqualTo(solver.state().fraction());
    assertThat(solver.filled(1)).as("bromide never runs out").isZero();
  }

  private static double[] background(Grid grid, double density) {
    double[] rho = new double[grid.cells()];
    java.util.Arrays.fill(rho, -Constants.ELEMENTARY_CHARGE * density);
    return rho;
  }

  @Test
  void cellsThatEmptyStayAtZeroAndNothingIsLost() {
    // 1000 kT over the line: occupation in equilibrium underflows far from the bottom
    Grid grid = Grid.uniform(L, 100);
    TransportProblem problem =
        TransportProblem.builder(grid, T)
            .free("ion", 0, 1)
            .mobility(Mobility.uniform(D))
            .energy((h, cell, x) -> 10.0 * cell)
            .electrode(Electrode.left(t -> 0))
            .build();
    TransportSolver solver =
        new TransportSolver(
            problem, TransportSolver.uniform(problem, 1e-3), TransportSettings.of(1e-3, 1e-8));
    assertThat(solver.run(TAU, TransportMonitor.NONE)).isTrue();
    double[] fraction = solver.state().fraction();
    assertThat(java.util.Arrays.stream(fraction).min().orElseThrow()).isNotNegative();
    assertThat(solver.amount(0) / (1e-3 * L) - 1).isCloseTo(0, within(1e-11));
    assertThat(fraction[0]).isCloseTo(0.1 * (1 - Math.exp(-10)), within(1e-6));
    assertThat(solver.acceptedSteps()).isLessThan(2000);
    assertThat(solver.filled(0)).as("told, and small").isPositive().isLessThan(1e-3 * 1e-3 * L);
  }

  @Test
  void stopsWhenTheMonitorSaysSo() {
    Grid grid = Grid.uniform(L, 20);
    TransportProblem problem =
        TransportProblem.builder(grid, T)
            .free("ion", 0, 1)
            .mobility(Mobility.uniform(D))
            .energy((h, cell, x) -> 0.1 * cell)
            .electrode(Electrode.left(t -> 0))
            .build();
    TransportSolver solver =
        new TransportSolver(
            problem, TransportSolver.uniform(problem, 1), TransportSettings.of(1e-4, 1e-6));
    assertThat(solver.run(TAU, s -> s.acceptedSteps() < 5)).isFalse();
    assertThat(solver.acceptedSteps()).isEqualTo(5);
    assertThat(solver.time()).isLessThan(TAU);
  }

  @Test
  void namesWhatIsWrong() {
    Grid grid = Grid.uniform(L, 20);
    assertThatThrownBy(() -> TransportProblem.builder(grid, T).free("ion", 1, 1).build())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("electrode");
    TransportProblem problem =
        TransportProblem.builder(grid, T)
            .sparse(1e20, List.of("ion"), 1)
            .mobility(Mobility.uniform(D))
            .electrode(Electrode.left(t -> 0))
            .build();
    assertThatThrownBy(
            () ->
                new TransportSolver(
                    problem,
                    TransportSolver.uniform(problem, 1.2),
                    TransportSettings.of(1e-4, 1e-6)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ion in cell 0 is 1.2");
    assertThatThrownBy(() -> Grid.refined(1e-6, 100, 1e-7, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("finest cell");
  }
}
