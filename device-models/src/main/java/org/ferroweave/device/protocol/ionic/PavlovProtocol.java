package org.ferroweave.device.protocol.ionic;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Pulse;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Classical conditioning with two electrical stimuli on one weight. Food is the potentiating pulse,
 * the bell a weaker pulse of the same width. The response to the bell is the current at its end.
 * The bell rings before training, after a number of pairings (both at once: the amplitudes add up),
 * and after it has rung alone a number of times more (extinction). A second device hears the bell
 * as often but is never fed.
 *
 * @param share bell amplitude over food amplitude, between 0 and 1
 * @param pairings food with bell, 1 or more
 * @param extinctions bell alone afterwards, 1 or more
 */
public record PavlovProtocol(double share, int pairings, int extinctions) implements Protocol {
  /** A bell of 0.4 of the food, 10 pairings, 40 bells alone. */
  public static final PavlovProtocol STANDARD = new PavlovProtocol(0.4, 10, 40);

  public PavlovProtocol {
    if (!(share > 0 && share < 1) || pairings < 1 || extinctions < 1) {
      throw new InputException(
          "pavlov protocol: share "
              + share
              + ", pairings "
              + pairings
              + ", extinctions "
              + extinctions
              + "; allowed: between 0 and 1, 1 or more, 1 or more");
    }
  }

  @Override
  public String name() {
    return "pavlov";
  }

  @Override
  public String title() {
    return "Pavlovian conditioning with two electrical stimuli";
  }

  @Override
  public Measured run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    Pulse food = settings.potentiatingPulse();
    Pulse bell = food.withAmplitude(share * food.amplitude());
    Pulse both = food.withAmplitude((1 + share) * food.amplitude());
    SynapticDevice fresh = model.nominal();
    ProbeStation dog = new ProbeStation(fresh.copy(), settings, context.temperature());
    ProbeStation control = new ProbeStation(fresh.copy(), settings, context.temperature());
    int trials = 2 + pairings + extinctions;
    double[] trial = new double[trials];
    double[] response = new double[trials];
    double[] unpaired = new double[trials];
    for (int i = 0; i < trials; i++) {
      trial[i] = i;
      boolean pair = i >= 1 && i <= pairings;
      response[i] = respond(dog, pair ? both : bell);
      unpaired[i] = respond(control, bell);
      context.reached((i + 1) / (double) trials);
    }
    double before = response[0];
    double after = response[pairings + 1];
    double extinct = response[trials - 1];
    return new Measured(
        name(),
        List.of(
            new Series(
                "pavlov",
                "Response to each stimulus",
                Axis.linear("trial", "1"),
                Axis.linear("current at the end of the stimulus", "A"),
                List.of(
                    Curve.points("bell, fed in between", trial, response),
                    Curve.points("bell, never fed", trial, unpaired)))),
        List.of(
            Figure.of(
                "pavlov_conditioning", after / before, "1", "bell after over before training"),
            Figure.of(
                "pavlov_control",
                unpaired[pairings + 1] / unpaired[0],
                "1",
                "the same trials without food"),
            Figure.of(
                "pavlov_extinction",
                (extinct - before) / (after - before),
                "1",
                "share of the learned response that is left")));
  }

  private static double respond(ProbeStation station, Pulse pulse) {
    station.pulse(pulse);
    double current = station.current(pulse);
    station.rest(station.settings().period() - pulse.width());
    return current;
  }
}
