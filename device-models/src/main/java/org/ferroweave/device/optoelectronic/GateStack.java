package org.ferroweave.device.optoelectronic;

import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.SheetCarriers;

/**
 * Electrostatics of gate / film / interlayer / channel. With the net electrons N(psi) of the
 * channel, the charge S at the interface of film and interlayer, film and interlayer of R_f and R_i
 * (thickness over permittivity),
 *
 * <pre>
 *   eps_f E + P = e N(psi) - S                        (Gauss)
 *   V = E t + e N(psi) R_i + psi                      (potential from gate to channel)
 *   psi + e N(psi) (R_f + R_i) = V + (P + S) R_f      (both)
 * </pre>
 *
 * <p>psi is the height of the Fermi level over the conduction band of the channel. The left side
 * rises with psi, so there is one solution, and Newton's method reaches it from psi = right side
 * without overshoot, since N is convex for electrons and concave for holes. Scratch object of one
 * body.
 */
final class GateStack {
  private static final double E = Constants.ELEMENTARY_CHARGE;
  private static final int ITERATIONS = 100;

  private final double electronDensity;
  private final double holeDensity;
  private final double gap;
  private final double thermal;
  private final double permittivity;
  private final double film;
  private final double interlayer;
  private double potential;
  private double field;
  private double net;

  /**
   * @param p parameters of the instance
   * @param temperature temperature (K)
   */
  GateStack(PhotoTransistorParameters p, double temperature) {
    PhotoTransistorParameters.Channel channel = p.channel();
    double mass = Constants.ELECTRON_MASS;
    this.electronDensity =
        SheetCarriers.effectiveDensity(channel.electronMass() * mass, temperature);
    this.holeDensity = SheetCarriers.effectiveDensity(channel.holeMass() * mass, temperature);
    this.gap = channel.gap() / E;
    this.thermal = Constants.thermalVoltage(temperature);
    this.permittivity = p.film().permittivity();
    this.film = p.film().thickness() / permittivity;
    this.interlayer = p.interlayer();
  }

  /**
   * Solves for the channel.
   *
   * @param voltage gate less built-in and channel voltage (V)
   * @param bound polarization and interface charge together (C/m2)
   */
  void solve(double voltage, double bound) {
    double target = voltage + bound * film;
    double psi = target;
    for (int i = 0; i < ITERATIONS; i++) {
      double residual = psi + netCharge(psi) * (film + interlayer) - target;
      double step = residual / (1 + slope(psi) * (film + interlayer));
      psi -= step;
      if (Math.abs(step) <= 1e-13 * (1 + Math.abs(psi))) {
        break;
      }
    }
    potential = psi;
    net = netCharge(psi);
    field = (net - bound) / permittivity;
  }

  private double netCharge(double psi) {
    return E
        * (electronDensity * SheetCarriers.occupation(psi / thermal)
            - holeDensity * SheetCarriers.occupation((-psi - gap) / thermal));
  }

  /** Derivative of the net charge, always positive (F/m2). */
  private double slope(double psi) {
    return E
        / thermal
        * (electronDensity * SheetCarriers.slope(psi / thermal)
            + holeDensity * SheetCarriers.slope((-psi - gap) / thermal));
  }

  /** Height of the Fermi level over the conduction band of the channel, psi (V). */
  double potential() {
    return potential;
  }

  /** Film field E (V/m), positive from gate to channel. */
  double field() {
    return field;
  }

  /** Charge per area of the net electrons, e N (C/m2). */
  double netCharge() {
    return net;
  }

  /** Height of the Fermi level over the conduction band, at the interface to the film (V). */
  double interfacePotential() {
    return potential + net * interlayer;
  }

  /** Change of {@link #interfacePotential} with the interface charge (V m2/C). */
  double interfaceResponse() {
    double slope = slope(potential);
    return film * (1 + slope * interlayer) / (1 + slope * (film + interlayer));
  }

  /** Electrons per area (1/m2). */
  double electrons() {
    return electronDensity * SheetCarriers.occupation(potential / thermal);
  }
}
