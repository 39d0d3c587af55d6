package org.ferroweave.device.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroweave.device.physics.Constants;
import org.junit.jupiter.api.Test;

/** The solver against closed forms that owe nothing to it. */
class TransportLimitsTest {
  private static final double T = 300;
  private static final double VT = Constants.thermalVoltage(T);
  private static final double E = Constants.ELEMENTARY_CHARGE;

  @Test
  void debyeLayersAtBlockingElectrodes() {
    double density = 1e22;
    double eps = 25 * Constants.VACUUM_PERMITTIVITY;
    double debye = Math.sqrt(eps * VT / (E * density));
    double length = 20 * debye;
    Grid grid = Grid.refined(length, 200, debye / 60, 0, length);
    double[] background = new double[grid.cells()];
    java.util.Arrays.fill(background, -E * density);
    double v = 0.02 * VT;
    TransportProblem problem =
        TransportProblem.builder(grid, T)
            .free("cation", 1, density)
            .permittivity(eps)
            .fixedCharge(background)
            .mobility(Mobility.uniform(1e-14))
            .electrode(Electrode.left(t -> v / 2))
            .electrode(Electrode.right(t -> -v / 2))
            .build();
    TransportSolver solver =
        new TransportSolver(
            problem, TransportSolver.uniform(problem, 1), TransportSettings.of(1e-6, 1e-9));
    assertThat(solver.run(1000 * debye * length / 1e-14, TransportMonitor.NONE)).isTrue();
    double[] potential = solver.state().potential();
    for (int i = 0; i < grid.cells(); i++) {
      double z = grid.center(i) - length / 2;
      double expected = -v / 2 * Math.sinh(z / debye) / Math.sinh(length / 2 / debye);
      assertThat(potential[i]).isCloseTo(expected, within(2e-3 * v));
    }
    // charge of the layer: eps V / 2 / debye, put there by the electrode
    assertThat(solver.electrodeCharge(0))
        .isCloseTo(eps * v / 2 / debye, within(0.01 * eps * v / 2 / debye));
    assertThat(solver.electrodeCharge(0) + solver.electrodeCharge(1) + solver.charge())
        .isCloseTo(0, within(1e-9 * Math.abs(solver.electrodeCharge(0))));
  }

  @Test
  void nernstPotentialAcrossAStepOfSiteEnergy() {
    // two phases, ions of both signs; the cation prefers the right phase by 2 kT. Both phases stay
    // neutral: the potential takes up half of the step each, cations are no richer than anions.
    double density = 1e24;
    double eps = 10 * Constants.VACUUM_PERMITTIVITY;
    double debye = Math.sqrt(eps * VT / (2 * E * density));
    double length = 60 * debye;
    Grid grid = Grid.uniform(length, 600);
    TransportProblem problem =
        TransportProblem.builder(grid, T)
            .free("cation", 1, density)
            .free("anion", -1, density)
            .permittivity(eps)
            .mobility(Mobility.uniform(1e-14, 3e-14))
            .energy((h, cell, x) -> h == 0 && cell >= 300 ? -2 : 0)
            .electrode(Electrode.left(t -> 0))
            .build();
    TransportSolver solver =
        new TransportSolver(
            problem,
            TransportSolver.uniform(problem, 1, 1),
            TransportSettings.of(1e-6, 1e-9, 1e-9));
    solver.run(1e4 * length * length / 1e-14, TransportMonitor.NONE);
    double[] potential = solver.state().potential();
    assertThat(potential[599] - potential[0]).isCloseTo(VT, within(1e-4 * VT));
    assertThat(solver.fraction(0, 599)).isCloseTo(solver.fraction(1, 599), within(1e-4));
    assertThat(solver.fraction(0, 599) / solver.fraction(0, 0)).isCloseTo(Math.E, within(1e-3));
    for (double flux : solver.flux(300)) {
      assertThat(Math.abs(flux)).isLessThan(1e-9 * 1e-14 / debye);
    }
  }

  @Test
  void siteExclusionGivesFermiOccupation() {
    Grid grid = Grid.uniform(1e-8, 40);
    TransportProblem problem =
        TransportProblem.builder(grid, T)
            .sparse(1e20, List.of("ion"), 0)
            .mobility(Mobility.uniform(1e-16))
            .energy((h, cell, x) -> 0.2 * cell)
            .electrode(Electrode.left(t -> 0))
            .build();
    TransportSolver solver =
        new TransportSolver(
            problem, TransportSolver.uniform(problem, 0.4), TransportSettings.of(1e-8, 1e-12));
    solver.run(10, TransportMonitor.NONE);
    double level = Math.log(solver.fraction(0, 0) / (1 - solver.fraction(0, 0)));
    for (int i = 0; i < 40; i++) {
      assertThat(solver.fraction(0, i))
          .isCloseTo(1 / (1 + Math.exp(0.2 * i - level)), within(1e-7));
    }
    assertThat(solver.amount(0)).isCloseTo(0.4 * 1e-8, within(1e-13 * 1e-8));
  }

  @Test
  void cottrellCurrentIntoAReservoir() {
    double diffusivity = 1e-12;
    Grid grid = Grid.refined(100e-6, 400, 1e-9, 0);
    double fast = 1e9;
    TransportProblem problem =
        TransportProblem.builder(grid, T)
            .free("ion", 0, 1e20)
            .mobility(Mobility.uniform(diffusivity))
            .electrode(Electrode.left(t -> 0))
            .reaction(
                new Reaction() {
                  @Override
                  public void add(int cell, double t, double[] x, double phi, double[] rate) {
                    rate[0] -= fast * x[0];
                  }

                  @Override
                  public boolean actsIn(int cell) {
                    return cell == 0;
                  }
                })
            .build();
    TransportSolver solver =
        new TransportSolver(
            problem, TransportSolver.uniform(problem, 1), TransportSettings.of(1e-5, 1e-8));
    for (double t : new double[] {0.01, 0.1, 1, 10}) {
      solver.run(t, TransportMonitor.NONE);
      double expected = Math.sqrt(diffusivity / (Math.PI * t));
      assertThat(-solver.flux(1)[0]).isCloseTo(expected, within(0.01 * expected));
      double taken = 2 * Math.sqrt(diffusivity * t / Math.PI);
      assertThat(-solver.reacted(0)).isCloseTo(taken, within(0.01 * taken));
    }
  }

  @Test
  void twoIonsDiffuseTogetherWithTheAmbipolarCoefficient() {
    double density = 1e25;
    double length = 1e-6;
    double plus = 1e-13;
    double minus = 4e-13;
    Grid grid = Grid.uniform(length, 200);
    TransportProblem problem =
        TransportProblem.builder(grid, T)
            .free("cation", 1, density)
            .free("anion", -1, density)
            .permittivity(10 * Constants.VACUUM_PERMITTIVITY)
            .mobility(Mobility.uniform(plus, minus))
            .electrode(Electrode.left(t -> 0))
            .build();
    double[] x = new double[400];
    for (int i = 0; i < 200; i++) {
      x[2 * i] = 1 + 0.01 * Math.cos(Math.PI * grid.center(i) / length);
      x[2 * i + 1] = x[2 * i];
    }
    TransportSolver solver =
        new TransportSolver(
            problem,
            new TransportState(0, x, new double[200], 0),
            TransportSettings.of(1e-7, 1e-9, 1e-9));
    double ambipolar = 2 * plus * minus / (plus + minus);
    double t = length * length / (Math.PI * Math.PI * ambipolar);
    solver.run(t, TransportMonitor.NONE);
    assertThat(solver.fraction(0, 0) - 1)
        .isCloseTo(0.01 * Math.exp(-1), within(0.01 * Math.exp(-1) * 2e-3));
  }

  @Test
  void driftMovesTheCentreOfMassByMobilityTimesField() {
    double length = 10e-6;
    double diffusivity = 1e-13;
    Grid grid = Grid.uniform(length, 500);
    TransportProblem problem =
        TransportProblem.builder(grid, T)
            .free("ion", 1, 1e10)
            .mobility(Mobility.uniform(diffusivity))
            .electrode(Electrode.left(t -> 10))
            .electrode(Electrode.right(t -> 0))
            .build();
    double[] x = new double[500];
    for (int i = 0; i < 500; i++) {
      double z = (grid.center(i) - 2e-6) / 0.3e-6;
      x[i] = Math.exp(-0.5 * z * z);
    }
    TransportSolver solver =
        new TransportSolver(
            problem,
            new TransportState(0, x, new double[500], 0),
            TransportSettings.of(1e-5, 1e-9));
    double before = center(solver, grid);
    double velocity = diffusivity / VT * 1e6;
    solver.run(5e-6 / velocity, TransportMonitor.NONE);
    assertThat(center(solver, grid) - before).isCloseTo(5e-6, within(5e-9));
  }

  private static double center(TransportSolver solver, Grid grid) {
    double sum = 0;
    double moment = 0;
    for (int i = 0; i < grid.cells(); i++) {
      sum += solver.fraction(0, i);
      moment += solver.fraction(0, i) * grid.center(i);
    }
    return moment / sum;
  }
}
