package org.ferroweave.device.fefet;

import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.SheetCarriers;

/**
 * The charge sheet of a transistor at one temperature: electrons and holes in a conduction and a
 * valence band, and the capacitance to what lies behind.
 *
 * <p>The sheet potential psi (V) is zero where the bands lie as drawn in the datasheet (flat band),
 * V is the voltage of the quasi-Fermi level (0 at the source, the drain voltage at the drain):
 *
 * <pre>
 *   u_n = (psi - V - phi_n)/Vt,    u_p = (V - psi - phi_p)/Vt,   phi_n + phi_p = Eg/e
 *   D(psi) = Cb psi + e N_n ln(1 + e^u_n) - e N_p ln(1 + e^u_p)
 * </pre>
 *
 * <p>D is the charge that the gate must face without fixed and trapped charge. Along the channel
 * psi + s D is constant (s: thickness over permittivity of gate stack), so the drain current of the
 * electrons is a closed integral, with m = 1 + s Cb,
 *
 * <pre>  I = (W/L) mu { s (Q_s^2 - Q_d^2)/(2 m) + e N Vt [F1(u_s) - F1(u_d)] },  Q = e n</pre>
 *
 * <p>and that of the holes alike; the product of both densities, of the order of the square of the
 * intrinsic one, is neglected beside each. Contacts act as one resistance in series, a leak in
 * parallel.
 */
final class Channel {
  private static final double E = Constants.ELEMENTARY_CHARGE;

  /** Below this part of the thermal voltage the drain current is linear in the drain voltage. */
  private static final double SMALL = 1e-4;

  private final double thermalVoltage;
  private final double electronLevel;
  private final double holeLevel;
  private final double electronCharge;
  private final double holeCharge;
  private final double back;
  private final ChannelParameters parameters;

  Channel(ChannelParameters parameters, double temperature) {
    this.parameters = parameters;
    thermalVoltage = Constants.thermalVoltage(temperature);
    electronLevel = parameters.fermiDepth() / E;
    holeLevel = (parameters.bandGap() - parameters.fermiDepth()) / E;
    electronCharge = E * SheetCarriers.effectiveDensity(parameters.electronMass(), temperature);
    holeCharge = E * SheetCarriers.effectiveDensity(parameters.holeMass(), temperature);
    back = parameters.backCapacitance();
  }

  /** kT/e (V). */
  double thermalVoltage() {
    return thermalVoltage;
  }

  /** Fermi level above the conduction-band edge over kT. */
  double electronLevel(double psi, double voltage) {
    return (psi - voltage - electronLevel) / thermalVoltage;
  }

  private double holeLevel(double psi, double voltage) {
    return (voltage - psi - holeLevel) / thermalVoltage;
  }

  /** Charge D that the gate faces (C/m2). */
  double charge(double psi, double voltage) {
    return back * psi + carriers(psi, voltage);
  }

  /** Charge of the electrons less that of the holes (C/m2). */
  double carriers(double psi, double voltage) {
    return electronCharge * SheetCarriers.occupation(electronLevel(psi, voltage))
        - holeCharge * SheetCarriers.occupation(holeLevel(psi, voltage));
  }

  /** Integral of the charge over the potential, at source voltage (J/m2). */
  double energy(double psi) {
    return back * psi * psi / 2
        + electronCharge * thermalVoltage * SheetCarriers.integral(electronLevel(psi, 0))
        + holeCharge * thermalVoltage * SheetCarriers.integral(holeLevel(psi, 0));
  }

  /** Its derivative dD/dpsi (F/m2), above 0. */
  double capacitance(double psi, double voltage) {
    return back
        + (electronCharge * SheetCarriers.slope(electronLevel(psi, voltage))
                + holeCharge * SheetCarriers.slope(holeLevel(psi, voltage)))
            / thermalVoltage;
  }

  /**
   * Drain current (A), contacts and leak included.
   *
   * @param source surface potential at the source (V)
   * @param drain surface potential at the drain (V)
   * @param voltage drain voltage (V)
   * @param stack thickness over permittivity of the gate stack (m2/F)
   */
  double current(double source, double drain, double voltage, double stack) {
    double conductance = channelConductance(source, drain, voltage, stack);
    double contacted = conductance / (1 + conductance * parameters.contactResistance());
    return (contacted + parameters.offConductance()) * voltage;
  }

  private double channelConductance(double source, double drain, double voltage, double stack) {
    double aspect = parameters.width() / parameters.length();
    double us = electronLevel(source, 0);
    double ws = holeLevel(source, 0);
    if (Math.abs(voltage) < SMALL * thermalVoltage) {
      return aspect
          * (parameters.electronMobility() * electronCharge * SheetCarriers.occupation(us)
              + parameters.holeMobility() * holeCharge * SheetCarriers.occupation(ws));
    }
    double ud = electronLevel(drain, voltage);
    double wd = holeLevel(drain, voltage);
    double electrons = integral(us, ud, electronCharge, stack);
    double holes = integral(wd, ws, holeCharge, stack);
    return Math.max(
        0,
        aspect
            * (parameters.electronMobility() * electrons + parameters.holeMobility() * holes)
            / voltage);
  }

  /** Integral of the charge over the quasi-Fermi voltage between two levels (C V/m2). */
  private double integral(double from, double to, double density, double stack) {
    double a = density * SheetCarriers.occupation(from);
    double b = density * SheetCarriers.occupation(to);
    return stack * (a - b) * (a + b) / (2 * (1 + stack * back))
        + density * thermalVoltage * (SheetCarriers.integral(from) - SheetCarriers.integral(to));
  }
}
