package org.ferroweave.device.protocol;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Operation;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.units.Units;

/**
 * How a device is pulsed, read and swept. These are ordinary parameters of its model, so that
 * sweeps, fitters and sliders reach them.
 *
 * @param operation terminals that are written, and the bias of rest and read
 * @param potentiation {@code pulse.potentiation}: amplitude that raises the conductance (V, or W/m2
 *     of light)
 * @param depression {@code pulse.depression}: amplitude that lowers it (V), of opposite sign where
 *     both act at the same terminal
 * @param width {@code pulse.width} (s)
 * @param period {@code pulse.period}: start to start (s), at least the width
 * @param count {@code pulse.count}: pulses per polarity, 1 or more
 * @param readVoltage {@code read.voltage} (V), not 0
 * @param sweepVoltage {@code sweep.voltage}: turning point of I-V and P-E loops (V), above 0
 * @param sweepRate {@code sweep.rate} (V/s), above 0
 */
public record PulseSettings(
    Operation operation,
    double potentiation,
    double depression,
    double width,
    double period,
    int count,
    double readVoltage,
    double sweepVoltage,
    double sweepRate) {

  public PulseSettings {
    String unit = operation.potentiation().unit();
    check("pulse.potentiation", potentiation, potentiation != 0, unit, "not 0");
    boolean sameTerminal = operation.potentiation() == operation.depression();
    check(
        "pulse.depression",
        depression,
        sameTerminal ? depression * potentiation < 0 : depression != 0,
        operation.depression().unit(),
        sameTerminal
            ? "the sign opposite to pulse.potentiation, " + Units.format(potentiation, unit)
            : "not 0");
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
        model.operation(),
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
    return new Pulse(operation.potentiation(), potentiation, width);
  }

  /** The depressing pulse. */
  public Pulse depressingPulse() {
    return new Pulse(operation.depression(), depression, width);
  }

  /**
   * Sign of the voltages that raise the conductance: +1 or -1. Where light does, the opposite of
   * the depressing voltage's.
   */
  public double polarity() {
    return operation.potentiation() == Terminal.LIGHT
        ? -Math.signum(depression)
        : Math.signum(potentiation);
  }

  /** Whether a model has a parameter. */
  public static boolean has(DeviceModel model, String name) {
    return model.parameters().stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  /** Value of an optional parameter of a model (SI), or a default. */
  public static double valueOr(DeviceModel model, String name, double otherwise) {
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
