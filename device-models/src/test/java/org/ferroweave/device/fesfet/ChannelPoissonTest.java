package org.ferroweave.device.fesfet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.analysis.differentiation.FiniteDifferencesDifferentiator;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.FermiDiracHalf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Poisson's equation through the channel, against an independent solution and its own laws. */
class ChannelPoissonTest {
  private static final double TEMPERATURE = 300;

  static FesFetParameters parameters(String device, Object... changes) {
    Datasheet sheet = Catalog.datasheet(device);
    for (int i = 0; i < changes.length; i += 2) {
      sheet =
          sheet.with(
              (String) changes[i],
              (Double) changes[i + 1],
              new Provenance(Provenance.Kind.ASSUMED, "test"));
    }
    return FesFetParameters.of(sheet);
  }

  private static double[] wall(int slices, double down, double up) {
    double[] polarization = new double[slices];
    for (int k = 0; k < slices; k++) {
      polarization[k] = k < slices / 2 ? up : down;
    }
    return polarization;
  }

  /** Uniform up, uniform down, and a wall within the film; off, near threshold and on. */
  @ParameterizedTest
  @CsvSource({
    "-0.013, -0.013, 1.0",
    "-0.013, -0.013, -2.0",
    "0.013, 0.013, 3.0",
    "0.008, 0.008, -0.5",
    "-0.013, 0.006, 2.0",
    "-0.004, 0.004, 0.3"
  })
  void agreesWithAnIndependentSolution(double down, double up, double voltage) {
    FesFetParameters p = parameters("in2se3-hfo2-fesfet", "film.thickness", 16e-9);
    double[] polarization = wall(p.slices(), down, up);
    double[] shot = new Shooting(p, TEMPERATURE, polarization).solve(voltage);
    ChannelPoisson solver = new ChannelPoisson(p, TEMPERATURE);
    solver.solve(voltage, polarization);
    double charge = Math.max(Math.abs(shot[1]), 1e-4);
    assertThat(solver.surfacePotential()).isCloseTo(shot[0], within(0.02));
    assertThat(solver.gateCharge()).isCloseTo(shot[1], within(0.02 * charge));
    assertThat(Math.abs(solver.electronSheet() - shot[2])).isLessThan(0.04 * shot[2] + 1e-5);

    FesFetParameters fine =
        parameters("in2se3-hfo2-fesfet", "film.thickness", 16e-9, "film.cells", 48.0);
    ChannelPoisson better = new ChannelPoisson(fine, TEMPERATURE);
    better.solve(voltage, polarization);
    assertThat(better.surfacePotential()).isCloseTo(shot[0], within(0.002));
    assertThat(better.gateCharge()).isCloseTo(shot[1], within(0.004 * charge));
    assertThat(Math.abs(better.electronSheet() - shot[2])).isLessThan(0.006 * shot[2] + 1e-6);
  }

  @Test
  void chargeOfGateAndFilmIsZero() {
    FesFetParameters p = parameters("in2se3-sio2-fesfet");
    ChannelPoisson solver = new ChannelPoisson(p, TEMPERATURE);
    Shooting law = new Shooting(p, TEMPERATURE, new double[p.slices()]);
    Random random = new Random(7);
    double cell = p.film().thickness() / (solver.nodes() - 1);
    for (int trial = 0; trial < 20; trial++) {
      double[] polarization = new double[p.slices()];
      for (int k = 0; k < polarization.length; k++) {
        polarization[k] = 0.013 * (2 * random.nextDouble() - 1);
      }
      solver.solve(60 * (2 * random.nextDouble() - 1), polarization);
      double sum = solver.gateCharge();
      double size = Math.abs(sum);
      for (int i = 0; i < solver.nodes(); i++) {
        double part = i == 0 || i == solver.nodes() - 1 ? cell / 2 : cell;
        double charge = part * law.charge(solver.potential(i));
        sum += charge;
        size += Math.abs(charge);
      }
      // the closed form of the Fermi integral errs by 0.5 %, the balance is exact
      assertThat(Math.abs(sum)).isLessThan(0.005 * size);
    }
  }

  /** States of the free surface take e^2 D psi there, beside the film: Gauss's law of the whole. */
  @Test
  void surfaceStatesBalanceGateAndFilm() {
    double states = 1e17 / Constants.ELEMENTARY_CHARGE; // 1e13 per eV and cm2
    FesFetParameters p = parameters("in2se3-sio2-fesfet", "film.surface-states", states);
    ChannelPoisson solver = new ChannelPoisson(p, TEMPERATURE);
    Shooting law = new Shooting(p, TEMPERATURE, new double[p.slices()]);
    double cell = p.film().thickness() / (solver.nodes() - 1);
    for (double order : new double[] {-0.013, -0.005, 0.005, 0.013}) {
      double[] polarization = new double[p.slices()];
      java.util.Arrays.fill(polarization, order);
      solver.solve(10, polarization);
      int top = solver.nodes() - 1;
      double surface = -Math.pow(Constants.ELEMENTARY_CHARGE, 2) * states * solver.potential(top);
      double sum = solver.gateCharge() + surface;
      double size = Math.abs(solver.gateCharge()) + Math.abs(surface);
      for (int i = 0; i <= top; i++) {
        double part = i == 0 || i == top ? cell / 2 : cell;
        double charge = part * law.charge(solver.potential(i));
        sum += charge;
        size += Math.abs(charge);
      }
      assertThat(Math.abs(surface)).isGreaterThan(0.05 * size); // else the test says little
      assertThat(Math.abs(sum)).isLessThan(0.005 * size);
    }
  }

  /** The same state by way of other states gives the same bits: no memory. */
  @Test
  void resultDependsOnTheArgumentsAlone() {
    FesFetParameters p = parameters("in2se3-hfo2-fesfet");
    ChannelPoisson fresh = new ChannelPoisson(p, TEMPERATURE);
    ChannelPoisson used = new ChannelPoisson(p, TEMPERATURE);
    used.solve(-5, wall(p.slices(), -0.013, 0.013));
    used.solve(5, wall(p.slices(), 0.013, -0.013));
    fresh.solve(1, wall(p.slices(), -0.01, 0.002));
    used.solve(1, wall(p.slices(), -0.01, 0.002));
    for (int i = 0; i < fresh.nodes(); i++) {
      assertThat(used.potential(i)).isEqualTo(fresh.potential(i));
    }
  }

  /** In equilibrium drift and diffusion cancel: n = Nc F((psi - psi_c)/kT) node by node. */
  @Test
  void carriersHaveOneFermiLevelAtZeroBias() {
    FesFetParameters p = parameters("in2se3-hfo2-fesfet");
    ChannelPoisson solver = new ChannelPoisson(p, TEMPERATURE);
    solver.solve(1.5, wall(p.slices(), -0.012, 0.009));
    double kt = Constants.thermalVoltage(TEMPERATURE);
    double band =
        Constants.ELEMENTARY_CHARGE
            * FermiDiracHalf.bandDensity(p.carriers().electronMass(), TEMPERATURE);
    for (int i = 0; i < solver.nodes(); i++) {
      double n = solver.electronDensity(i) / band;
      if (n < 1e-15) {
        continue;
      }
      double edge = p.carriers().fermiDepth() / Constants.ELEMENTARY_CHARGE;
      double eta = (solver.potential(i) - edge) / kt;
      // 0.53 % of the closed form, and 0.01 % for the last step of Newton's method
      assertThat(n).isCloseTo(Shooting.integral(eta), within(0.0054 * n));
    }
  }

  @Test
  void closedFormOfTheFermiIntegralHoldsItsError() {
    BandFilling table = new BandFilling();
    FiniteDifferencesDifferentiator differences = new FiniteDifferencesDifferentiator(5, 1e-3);
    for (double eta = -30; eta < 70; eta += 0.37) {
      double exact = Shooting.integral(eta);
      double value = FermiDiracHalf.value(eta);
      assertThat(value).isCloseTo(exact, within(0.0053 * exact));
      double slope =
          differences
              .differentiate(FermiDiracHalf::value)
              .value(
                  new org.apache.commons.math3.analysis.differentiation.DerivativeStructure(
                      1, 1, 0, eta))
              .getPartialDerivative(1);
      assertThat(FermiDiracHalf.slope(eta, value)).isCloseTo(slope, within(1e-5 * slope));
      table.at(eta);
      assertThat(table.value()).isCloseTo(value, within(1e-6 * value));
      assertThat(table.slope()).isCloseTo(slope, within(1e-4 * slope));
    }
  }
}
