package org.ferroweave.device.protocol.transistor;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * Drain current of the mean device against gate voltage, with the drain at the read voltage: one
 * conditioning sweep from zero to the positive end, then down to the negative end and up again at
 * {@code sweep.gate-rate}. The gate moves in stairs that stand at the middle voltage of their step.
 *
 * @param stairs stairs from one end to the other, at least 20
 */
public record TransferProtocol(int stairs) implements Protocol {
  /** 240 stairs per branch. */
  public static final TransferProtocol STANDARD = new TransferProtocol(240);

  public TransferProtocol {
    if (stairs < 20) {
      throw new InputException("transfer protocol: stairs is " + stairs + "; allowed: 20 or more");
    }
  }

  @Override
  public String name() {
    return "transfer";
  }

  @Override
  public String title() {
    return "Transfer curves, their hysteresis and memory window";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return PulseSettings.has(model, "sweep.gate") && PulseSettings.has(model, "sweep.gate-rate");
  }

  @Override
  public TransferResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    double end = required(model, "sweep.gate");
    double rate = required(model, "sweep.gate-rate");
    Stimulus base =
        settings
            .operation()
            .rest()
            .withVoltage(settings.readVoltage())
            .withTemperature(context.temperature());
    SynapticDevice device = model.nominal();
    double[] gate = new double[stairs];
    for (int i = 0; i < stairs; i++) {
      gate[i] = end * ((2 * i + 1.0) / stairs - 1);
    }
    double stair = 2 * end / stairs / rate;
    for (int i = 0; i < stairs; i++) {
      if (gate[i] > 0) {
        device.step(Terminal.GATE.apply(base, gate[i]), stair);
      }
    }
    double[] down = new double[stairs];
    double[] up = new double[stairs];
    for (int i = stairs - 1; i >= 0; i--) {
      down[i] = sample(device, base, gate[i], stair);
      context.reached(0.5 * (stairs - i) / stairs);
    }
    for (int i = 0; i < stairs; i++) {
      up[i] = sample(device, base, gate[i], stair);
      context.reached(0.5 + 0.5 * (i + 1) / stairs);
    }
    double readGate = Math.max(-end, Math.min(end, settings.operation().read().gate()));
    return new TransferResult(
        new GateLoop(gate, up, down),
        readGate,
        PulseSettings.valueOr(model, "channel.width", Double.NaN));
  }

  private static double sample(SynapticDevice device, Stimulus base, double gate, double time) {
    Stimulus stimulus = Terminal.GATE.apply(base, gate);
    device.step(stimulus, time);
    return Math.abs(device.current(stimulus));
  }

  /** Value of a parameter, which must be there. */
  static double required(DeviceModel model, String name) {
    double value = PulseSettings.valueOr(model, name, Double.NaN);
    if (Double.isNaN(value)) {
      throw new InputException(
          model.id() + ": parameter " + name + " is missing; gate sweeps need it",
          "add " + name + " to the parameters of the device");
    }
    return value;
  }
}
