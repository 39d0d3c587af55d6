package org.ferroweave.device.protocol;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.extraction.ExponentialFit;
import org.ferroweave.device.extraction.FitOutcome;

/**
 * Spike-timing-dependent plasticity of the mean device.
 *
 * <p>Signs: {@code dT = start of the post spike - start of the pre spike}; dT above 0 is pre before
 * post. The pre spike drives the second (bottom) electrode and the post spike the first (top), both
 * with their own polarity, so that across the device (first against second electrode) the pre spike
 * alone appears as the depressing and the post spike alone as the potentiating pulse. The same
 * holds of a gate against the channel. Where they overlap the device sees the sum of both voltages,
 * or, if light potentiates, light and voltage together. With the pre spike first, the potentiating
 * pulse comes last.
 *
 * <p>Each pair starts from the same state, in which pairs of pulses far apart are balanced: the
 * device as fabricated, then depressing and potentiating pulses in turn, each followed by the read
 * delay at rest ({@link #CONDITIONING_PAIRS} pairs). Unpaired spikes would otherwise drift the
 * weight and hide what their timing does. The weight change is {@code (G_after -
 * G_before)/G_before}, both ideally read, the latter when the read delay has passed after the end
 * of the last spike. The read delay is the parameter {@code stdp.read-delay} (s) of the model,
 * {@link #READ_DELAY} pulse widths where the model has none.
 *
 * @param shortest shortest gap between two spikes that do not overlap, in pulse widths, above 0
 * @param longest longest gap, in pulse widths, above the shortest
 * @param points number of gaps per sign, spaced logarithmically, at least 5
 * @param overlaps number of overlapping delays per sign, spaced equally below the width, 0 or more;
 *     simultaneous spikes come on top
 */
public record StdpProtocol(double shortest, double longest, int points, int overlaps)
    implements Protocol {
  /**
   * Gaps from a twentieth of the pulse width to 20 widths, 20 per sign; three overlaps per sign.
   */
  public static final StdpProtocol STANDARD = new StdpProtocol(0.05, 20, 20, 3);

  /** Least change of the weight change over the gaps from which a time constant is read. */
  public static final double LEAST_CHANGE = 1e-4;

  /** Pairs of unpaired pulses that bring the device into its balanced state. */
  public static final int CONDITIONING_PAIRS = 8;

  /** Read delay of a model that does not give its own, in pulse widths. */
  public static final double READ_DELAY = 50;

  public StdpProtocol {
    if (!(shortest > 0 && longest > shortest)
        || !Double.isFinite(longest)
        || points < 5
        || overlaps < 0) {
      throw new InputException(
          "stdp protocol: "
              + points
              + " gaps from "
              + shortest
              + " to "
              + longest
              + " pulse widths, "
              + overlaps
              + " overlaps; allowed: at least 5, 0 < shortest < longest, 0 or more");
    }
  }

  @Override
  public String name() {
    return "stdp";
  }

  @Override
  public String title() {
    return "Spike-timing-dependent plasticity";
  }

  @Override
  public StdpResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    double width = settings.width();
    double readDelay = PulseSettings.valueOr(model, "stdp.read-delay", READ_DELAY * width);
    SynapticDevice middle = model.nominal();
    ProbeStation station = new ProbeStation(middle, settings, context.temperature());
    for (int i = 0; i < CONDITIONING_PAIRS; i++) {
      station.pulse(settings.depressingPulse());
      station.rest(readDelay);
      station.pulse(settings.potentiatingPulse());
      station.rest(readDelay);
    }
    double before = station.read();

    int n = 2 * (points + overlaps) + 1;
    int zero = points + overlaps;
    double[] gaps = Grid.logarithmic(shortest * width, longest * width, points);
    double[] delay = new double[n];
    double[] change = new double[n];
    for (int k = 1; k <= zero; k++) {
      double magnitude =
          k <= overlaps ? width * k / (overlaps + 1) : width + gaps[k - overlaps - 1];
      delay[zero + k] = magnitude;
      delay[zero - k] = -magnitude;
    }
    for (int i = 0; i < n; i++) {
      ProbeStation pair = new ProbeStation(middle.copy(), settings, context.temperature());
      SpikePair.of(settings, delay[i]).run(pair);
      pair.rest(readDelay);
      change[i] = (pair.read() - before) / before;
      context.reached((i + 1) / (double) n);
    }
    return new StdpResult(
        Curve.points("simulated", delay, change),
        before,
        readDelay,
        width + gaps[0],
        fit(delay, change, zero + overlaps + 1, 1),
        fit(delay, change, 0, -1));
  }

  private FitOutcome<ExponentialFit> fit(double[] delay, double[] change, int from, int sign) {
    double[] x = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      x[i] = sign * delay[from + i];
      y[i] = change[from + i];
    }
    return FitOutcome.attempt(() -> ExponentialFit.fitClear(x, y, LEAST_CHANGE));
  }
}
