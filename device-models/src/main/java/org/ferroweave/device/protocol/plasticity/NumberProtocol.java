package org.ferroweave.device.protocol.plasticity;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;

/**
 * Spike-number-dependent plasticity of the mean device: the conductance at the end of each pulse of
 * a train over that before the train. A device that answers more and more pulses by potentiation
 * and then by depression has its greatest gain before the last pulse.
 */
public record NumberProtocol() implements Protocol {
  /** Trains of {@code pulse.count} pulses. */
  public static final NumberProtocol STANDARD = new NumberProtocol();

  @Override
  public String name() {
    return "sndp";
  }

  @Override
  public String title() {
    return "Spike-number-dependent plasticity";
  }

  @Override
  public NumberResult run(DeviceModel model, ProtocolContext context) {
    Curve up = gains("potentiating pulses", Start.potentiation(model, context));
    context.reached(0.5);
    Curve down = gains("depressing pulses", Start.depression(model, context));
    context.reached(1);
    return new NumberResult(up, down);
  }

  private static Curve gains(String name, Start start) {
    int count = start.settings().count();
    double[] number = new double[count];
    double[] gain = new double[count];
    ProbeStation station = start.fork();
    for (int i = 0; i < count; i++) {
      station.pulse(start.pulse());
      number[i] = i + 1;
      gain[i] = station.read() / start.conductance();
      station.rest(start.settings().period() - start.pulse().width());
    }
    return Curve.points(name, number, gain);
  }
}
