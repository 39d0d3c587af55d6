package org.ferroweave.device.protocol;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.extraction.DoubleExponentialFit;
import org.ferroweave.device.extraction.ExponentialFit;
import org.ferroweave.device.extraction.FitOutcome;

/**
 * Paired pulses: two equal pulses on the mean device at rest, at intervals from the end of the
 * first to the start of the second. The response A is the ideally read conductance at the end of a
 * pulse, before any relaxation; the ratio A2/A1 is fitted against the interval. Facilitation starts
 * from the device as fabricated; depression from a potentiated device (one train of potentiating
 * pulses, then a rest of {@link #REST} pulse widths), since a device at the bottom of its window
 * has nothing left to depress.
 *
 * @param kind facilitation (potentiating pulses) or depression (depressing pulses)
 * @param shortest shortest interval, in pulse widths, above 0
 * @param longest longest interval, in pulse widths, above the shortest
 * @param points number of intervals, spaced logarithmically, at least 6
 */
public record PairedPulseProtocol(Kind kind, double shortest, double longest, int points)
    implements Protocol {
  /** Which pulses are paired. */
  public enum Kind {
    /** Potentiating pulses: PPF. */
    FACILITATION("ppf", "Paired-pulse facilitation"),
    /** Depressing pulses: PPD. */
    DEPRESSION("ppd", "Paired-pulse depression");

    private final String label;
    private final String title;

    Kind(String label, String title) {
      this.label = label;
      this.title = title;
    }

    /** {@code ppf} or {@code ppd}. */
    public String label() {
      return label;
    }
  }

  /** Facilitation at 32 intervals from a tenth of the pulse width to 20 widths. */
  public static final PairedPulseProtocol FACILITATION =
      new PairedPulseProtocol(Kind.FACILITATION, 0.1, 20, 32);

  /** Depression at 32 intervals from a tenth of the pulse width to 20 widths. */
  public static final PairedPulseProtocol DEPRESSION =
      new PairedPulseProtocol(Kind.DEPRESSION, 0.1, 20, 32);

  /** Least change of the ratio over the intervals from which a time constant is read. */
  public static final double LEAST_CHANGE = 1e-4;

  /** Rest between the potentiating train and the depressing pair, in pulse widths. */
  public static final double REST = 50;

  public PairedPulseProtocol {
    if (!(shortest > 0 && longest > shortest) || !Double.isFinite(longest) || points < 6) {
      throw new InputException(
          kind.label()
              + " protocol: "
              + points
              + " intervals from "
              + shortest
              + " to "
              + longest
              + " pulse widths; allowed: at least 6, 0 < shortest < longest");
    }
  }

  @Override
  public String name() {
    return kind.label();
  }

  @Override
  public String title() {
    return kind.title;
  }

  @Override
  public PairedPulseResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    Pulse pulse =
        kind == Kind.FACILITATION ? settings.potentiatingPulse() : settings.depressingPulse();
    SynapticDevice device = model.nominal();
    ProbeStation first = new ProbeStation(device, settings, context.temperature());
    if (kind == Kind.DEPRESSION) {
      first.train(settings.potentiatingPulse(), settings.count());
      first.rest(REST * settings.width());
    }
    double rest = first.read();
    first.pulse(pulse);
    double firstResponse = first.read();
    double[] interval =
        Grid.logarithmic(shortest * settings.width(), longest * settings.width(), points);
    double[] ratio = new double[points];
    for (int i = 0; i < points; i++) {
      ProbeStation pair = new ProbeStation(device.copy(), settings, context.temperature());
      pair.rest(interval[i]);
      pair.pulse(pulse);
      ratio[i] = pair.read() / firstResponse;
      context.reached((i + 1) / (double) points);
    }
    return new PairedPulseResult(
        kind,
        Curve.points("simulated", interval, ratio),
        rest,
        firstResponse,
        FitOutcome.attempt(() -> ExponentialFit.fitClear(interval, ratio, LEAST_CHANGE)),
        FitOutcome.attempt(() -> DoubleExponentialFit.fit(interval, ratio)));
  }
}
