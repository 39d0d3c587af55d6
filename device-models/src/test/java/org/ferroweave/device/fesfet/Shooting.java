package org.ferroweave.device.fesfet;

import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.FermiDiracHalf;

/**
 * Poisson's equation solved in another way than {@link ChannelPoisson}: potential and displacement
 * are integrated from the free surface to the dielectric with an adaptive Runge-Kutta rule, and the
 * surface potential is bisected until the gate voltage fits. Fermi integrals by quadrature.
 */
final class Shooting {
  private static final double Q = Constants.ELEMENTARY_CHARGE;

  private final FesFetParameters p;
  private final double thermal;
  private final double[] polarization;

  Shooting(FesFetParameters p, double temperature, double[] polarization) {
    this.p = p;
    this.thermal = Constants.thermalVoltage(temperature);
    this.polarization = polarization;
  }

  /**
   * Potential at the dielectric (V), gate charge and electrons per area (C/m2).
   *
   * @param voltage gate voltage (V)
   */
  double[] solve(double voltage) {
    double low = -3;
    double high = 3;
    double[] end = new double[3];
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      end = integrate(middle);
      double gate = end[0] + end[1] / p.gateCapacitance();
      if (gate > voltage) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return end;
  }

  /** Potential, displacement and electrons at the dielectric from the surface potential. */
  private double[] integrate(double surface) {
    double t = p.film().thickness();
    int slices = polarization.length;
    double[] y = {surface, 0, 0};
    for (int k = slices - 1; k >= 0; k--) {
      double bound = polarization[k];
      FirstOrderDifferentialEquations equations =
          new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
              return 3;
            }

            @Override
            public void computeDerivatives(double x, double[] state, double[] derivative) {
              // a shot that misses runs away; holding it there keeps its sign
              double psi = Math.max(-4, Math.min(4, state[0]));
              derivative[0] = -(state[1] - bound) / p.film().permittivity();
              derivative[1] = charge(psi);
              derivative[2] = -electrons(psi);
            }
          };
      new DormandPrince853Integrator(1e-16, t, 1e-9, 1e-9)
          .integrate(equations, (k + 1) * t / slices, y, k * t / slices, y);
      if (Math.abs(y[0]) > 6) {
        return new double[] {Math.signum(y[0]) * 1e6, 0, 0};
      }
    }
    return y;
  }

  /** Charge density (C/m3). */
  double charge(double psi) {
    FesFetParameters.Carriers c = p.carriers();
    double top = c.fermiDepth() / Q;
    double bottom = (c.bandGap() - c.fermiDepth()) / Q;
    double states = Q * Q * c.gapStates() * Math.max(-bottom, Math.min(top, psi));
    return electrons(0) - holes(0) + holes(psi) - electrons(psi) - states;
  }

  private double electrons(double psi) {
    FesFetParameters.Carriers c = p.carriers();
    return density(c.electronMass(), (psi - c.fermiDepth() / Q) / thermal);
  }

  private double holes(double psi) {
    FesFetParameters.Carriers c = p.carriers();
    return density(c.holeMass(), (-psi - (c.bandGap() - c.fermiDepth()) / Q) / thermal);
  }

  private double density(double mass, double eta) {
    return Q * FermiDiracHalf.bandDensity(mass, thermal * Q / Constants.BOLTZMANN) * integral(eta);
  }

  /** Fermi-Dirac integral by quadrature in the square root of the energy. */
  static double integral(double eta) {
    if (eta < -25) {
      return Math.exp(eta);
    }
    double end = Math.sqrt(Math.max(eta, 0) + 40);
    double sum =
        new SimpsonIntegrator(1e-8, 1e-30, 6, 30)
            .integrate(100_000, u -> 2 * u * u / (1 + Math.exp(u * u - eta)), 0, end);
    return 2 / Math.sqrt(Math.PI) * sum;
  }
}
