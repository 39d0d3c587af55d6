package org.ferroweave.device.protocol.plasticity;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Pulse;

/**
 * Spike-amplitude-dependent plasticity of the mean device: one pulse of different amplitudes, each
 * on the same state. The gain is the conductance at the end of the pulse over that before it.
 *
 * @param lowest least amplitude over that of the write pulse, above 0
 * @param highest greatest amplitude over that of the write pulse, above the least
 * @param points number of amplitudes, equally spaced, at least 3
 */
public record AmplitudeProtocol(double lowest, double highest, int points) implements Protocol {
  /** Eleven amplitudes from a fifth of the write pulse's to 1.2 times that. */
  public static final AmplitudeProtocol STANDARD = new AmplitudeProtocol(0.2, 1.2, 11);

  public AmplitudeProtocol {
    if (!(lowest > 0 && highest > lowest) || !Double.isFinite(highest) || points < 3) {
      throw new InputException(
          "sadp protocol: "
              + points
              + " amplitudes from "
              + lowest
              + " to "
              + highest
              + " of the write pulse; allowed: at least 3, 0 < lowest < highest");
    }
  }

  @Override
  public String name() {
    return "sadp";
  }

  @Override
  public String title() {
    return "Spike-amplitude-dependent plasticity";
  }

  @Override
  public AmplitudeResult run(DeviceModel model, ProtocolContext context) {
    Curve up = gains("potentiating pulse", Start.potentiation(model, context));
    context.reached(0.5);
    Curve down = gains("depressing pulse", Start.depression(model, context));
    context.reached(1);
    return new AmplitudeResult(up, down);
  }

  private Curve gains(String name, Start start) {
    double[] share = new double[points];
    double[] gain = new double[points];
    for (int i = 0; i < points; i++) {
      share[i] = lowest + (highest - lowest) * i / (points - 1);
      Pulse pulse = start.pulse();
      ProbeStation station = start.fork();
      station.pulse(pulse.withAmplitude(share[i] * pulse.amplitude()));
      gain[i] = station.read() / start.conductance();
    }
    return Curve.points(name, share, gain);
  }
}
