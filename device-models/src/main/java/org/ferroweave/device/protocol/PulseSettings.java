package org.ferroweave.device.protocol;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.units.Units;

/**
 * How a device is pulsed, read and swept. These are ordinary parameters of its model, so that
 * sweeps, fitters and sliders reach them.
 *
 * @param potentiation {@code pulse.potentiation}: amplitude that raises the conductance (V)
 * @param depression {@code pulse.depression}: amplitude that lowers it (V), of opposite sign
 * @param width {@code pulse.width} (s)
 * @param period {@code pulse.period}: start to start (s), at least the width
 * @param count {@code pulse.count}: pulses per polarity, 1 or more
 * @param readVoltage {@code read.voltage} (V), not 0
 * @param sweepVoltage {@code sweep.voltage}: turning point of I-V and P-E loops (V), above 0
 * @param sweepRate {@code sweep.rate} (V/s), above 0
 */
public record PulseSettings(
    double potentiation,
    double depression,
    double width,
    double period,
    int count,
    double readVoltage,
    double sweepVoltage,
    double sweepRate) {

  public PulseSettings {
    check("pulse.potentiation", potentiation, potentiation != 0, "V", "not 0");
    check(
        "pulse.depression",
        depression,
        depression * potentiation < 0,
        "V",
        "the sign opposite to pulse.potentiation, " + Units.format(potentiation, "V"));
    check("pulse.width", width, width > 0, "s", "above 0");
    check(
        "pulse.period",
        period,
        period >= width,
        "s",
        "at least pulse.width, " + Units.format(width, "s"));
    check("pulse.count", count, count >= 1, "1", "a whole number, 1 or more");
    check("read.voltage", readVoltage, readVoltage != 0, "V", "not 0");
    check("sweep.voltage", sweepVoltage, sweepVoltage > 0, "V", "above 0");
    check("sweep.rate", sweepRate, sweepRate > 0, "V/s", "above 0");
  }

  /**
   * The settings of a model; {@code pulse.count} is rounded to the nearest whole number.
   *
   * @throws InputException if the model lacks one of the parameters, naming it
   */
  public static PulseSettings of(DeviceModel model) {
    return new PulseSettings(
        value(model, "pulse.potentiation"),
        value(model, "pulse.depression"),
        value(model, "pulse.width"),
        value(model, "pulse.period"),
        Math.toIntExact(Math.round(value(model, "pulse.count"))),
        value(model, "read.voltage"),
        value(model, "sweep.voltage"),
        value(model, "sweep.rate"));
  }

  /** The potentiating pulse. */
  public Pulse potentiatingPulse() {
    return new Pulse(potentiation, width);
  }

  /** The depressing pulse. */
  public Pulse depressingPulse() {
    return new Pulse(depression, width);
  }

  /** Sign of the voltages that raise the conductance: +1 or -1. */
  public double polarity() {
    return Math.signum(potentiation);
  }

  /** Value of an optional parameter of a model (SI), or a default. */
  static double valueOr(DeviceModel model, String name, double otherwise) {
    for (Parameter parameter : model.parameters()) {
      if (parameter.name().equals(name)) {
        return parameter.value();
      }
    }
    return otherwise;
  }

  private static double value(DeviceModel model, String name) {
    for (Parameter parameter : model.parameters()) {
      if (parameter.name().equals(name)) {
        return parameter.value();
      }
    }
    throw new InputException(
        model.id() + ": parameter " + name + " is missing; the protocols need it",
        "add " + name + " to the parameters of the device");
  }

  private static void check(String name, double value, boolean good, String unit, String allowed) {
    if (!good || !Double.isFinite(value)) {
      throw new InputException(
          "pulse settings: " + name + " is " + Units.format(value, unit) + "; allowed: " + allowed);
    }
  }
}
