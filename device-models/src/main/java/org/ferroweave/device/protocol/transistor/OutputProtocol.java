package org.ferroweave.device.protocol.transistor;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * Drain current of the mean device against drain voltage from zero to {@code sweep.voltage} at
 * {@code sweep.rate}, at equally spaced gate voltages up to {@code sweep.gate} of the sign that
 * raises the conductance. Each curve begins with the device as fabricated.
 *
 * @param gates gate voltages, at least 1
 * @param stairs drain stairs, at least 10
 */
public record OutputProtocol(int gates, int stairs) implements Protocol {
  /** Four gate voltages, 50 stairs. */
  public static final OutputProtocol STANDARD = new OutputProtocol(4, 50);

  public OutputProtocol {
    if (gates < 1 || stairs < 10) {
      throw new InputException(
          "output protocol: gates "
              + gates
              + ", stairs "
              + stairs
              + "; allowed: at least 1 and 10");
    }
  }

  @Override
  public String name() {
    return "output";
  }

  @Override
  public String title() {
    return "Output curves";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return PulseSettings.has(model, "sweep.gate");
  }

  @Override
  public OutputResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    double end =
        TransferProtocol.required(model, "sweep.gate")
            * (settings.operation().potentiation() == Terminal.GATE ? settings.polarity() : 1);
    Stimulus rest = settings.operation().rest().withTemperature(context.temperature());
    double stair = settings.sweepVoltage() / stairs;
    List<Curve> curves = new ArrayList<>();
    for (int g = 1; g <= gates; g++) {
      double gate = end * g / gates;
      SynapticDevice device = model.nominal();
      double[] voltage = new double[stairs];
      double[] current = new double[stairs];
      for (int i = 0; i < stairs; i++) {
        voltage[i] = stair * (i + 1);
        Stimulus stimulus = rest.withGate(gate).withVoltage(voltage[i]);
        device.step(stimulus, stair / settings.sweepRate());
        current[i] = device.current(stimulus);
      }
      curves.add(Curve.line("gate " + gate + " V", voltage, current));
      context.reached(g / (double) gates);
    }
    return new OutputResult(curves);
  }
}
