package org.ferroweave.device.protocol.plasticity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * Endurance of the mean device: trains of potentiating and of depressing pulses in turn, the window
 * G_on - G_off (both read at the end of the pause after the last pulse) at cycles spaced
 * logarithmically.
 *
 * <p>Only what the device's model holds can wear the window. Trapped charge and drifting ions shift
 * it while they build up; what breaks a device is a wear law (parameters {@code wear.*}), which no
 * family has so far, as none of the reports names a cause. Without one the protocol shows that the
 * cycle closes, and is silent on how many cycles a device lasts. The cycling ends early where the
 * outcome is settled: when, after {@link #LEAST_CYCLES} cycles, even twice the loss per cycle since
 * the last read would leave more than half of the first window at the last cycle. That bound holds
 * for every wear that does not speed up, and the figure's note says after how many cycles it was
 * drawn. Optional parameter {@code endurance.cycles}: last cycle.
 *
 * @param pulses most pulses per train ({@code pulse.count} if that is less), at least 1
 * @param cycles last cycle where the model does not give it, at least 1
 * @param readsPerDecade reads per factor 10 of cycles, at least 1
 */
public record EnduranceProtocol(int pulses, int cycles, int readsPerDecade) implements Protocol {
  /** Trains of ten pulses, 1e4 cycles, four reads a decade. */
  public static final EnduranceProtocol STANDARD = new EnduranceProtocol(10, 10_000, 4);

  /** Cycles before which no outcome counts as settled. */
  public static final int LEAST_CYCLES = 30;

  /** How the names of the parameters of a wear law begin. */
  private static final String WEAR = "wear.";

  /** Factor on the loss per cycle in the bound that ends the cycling. */
  private static final double SAFETY = 2;

  public EnduranceProtocol {
    if (pulses < 1 || cycles < 1 || readsPerDecade < 1) {
      throw new InputException(
          "endurance protocol: "
              + pulses
              + " pulses, "
              + cycles
              + " cycles, "
              + readsPerDecade
              + " reads a decade; allowed: at least 1 each");
    }
  }

  @Override
  public String name() {
    return "endurance";
  }

  @Override
  public String title() {
    return "Endurance of the window under set and reset";
  }

  /** A model without a law of wear repeats its cycle however often it is asked to. */
  @Override
  public Optional<String> silentOn(DeviceModel model, String figure) {
    boolean wears = model.parameters().stream().anyMatch(p -> p.name().startsWith(WEAR));
    return wears
        ? Optional.empty()
        : Optional.of("no wear law: nothing in the model says what ends the life of the device");
  }

  @Override
  public EnduranceResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    double last = Math.rint(PulseSettings.valueOr(model, "endurance.cycles", cycles));
    if (!(last >= 1 && last <= Integer.MAX_VALUE)) {
      throw new InputException(
          model.id() + ": endurance.cycles is " + last + "; allowed: 1 to " + Integer.MAX_VALUE);
    }
    ProbeStation station = new ProbeStation(model.nominal(), settings, context.temperature());
    int count = Math.min(pulses, settings.count());
    List<double[]> reads = new ArrayList<>();
    int done = 0;
    int next = 1;
    while (done < last && !settled(reads, last)) {
      double on = 0;
      double off = 0;
      while (done < next) {
        station.train(settings.potentiatingPulse(), count);
        on = station.read();
        station.train(settings.depressingPulse(), count);
        off = station.read();
        done++;
        if (done % 16 == 0) {
          context.reached(done / last);
        }
      }
      reads.add(new double[] {done, on, off});
      next = next(done, last);
    }
    context.reached(1);
    double[] cycle = reads.stream().mapToDouble(r -> r[0]).toArray();
    return new EnduranceResult(
        Curve.points("after set", cycle, reads.stream().mapToDouble(r -> r[1]).toArray()),
        Curve.points("after reset", cycle, reads.stream().mapToDouble(r -> r[2]).toArray()),
        last,
        count);
  }

  private int next(int done, double last) {
    double grown = Math.max(done + 1.0, Math.rint(done * Math.pow(10, 1.0 / readsPerDecade)));
    return (int) Math.min(grown, last);
  }

  /** Whether the window has fallen to half, or cannot do so by the last cycle. */
  private static boolean settled(List<double[]> reads, double last) {
    int n = reads.size();
    if (n < 2) {
      return false;
    }
    double first = window(reads.get(0));
    double now = window(reads.get(n - 1));
    if (now <= first / 2) {
      return true;
    }
    double cycles = reads.get(n - 1)[0];
    double loss = Math.max(0, window(reads.get(n - 2)) - now) / (cycles - reads.get(n - 2)[0]);
    return cycles >= LEAST_CYCLES && now - SAFETY * loss * (last - cycles) > first / 2;
  }

  private static double window(double[] read) {
    return read[1] - read[2];
  }
}
