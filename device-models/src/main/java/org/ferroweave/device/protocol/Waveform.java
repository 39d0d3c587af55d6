package org.ferroweave.device.protocol;

import java.util.Arrays;
import org.ferroweave.device.InputException;

/**
 * A voltage against time, immutable, made of linear segments; the voltage may jump between
 * segments. Time starts at zero. Before and after the waveform the voltage counts as zero.
 */
public final class Waveform {
  /** Breakpoints closer than this fraction of the whole duration count as one in sums. */
  private static final double SAME_TIME = 1e-12;

  private final double[] starts; // V
  private final double[] ends; // V
  private final double[] times; // s; segment i lasts from times[i] to times[i + 1]

  private Waveform(double[] starts, double[] ends, double[] times) {
    this.starts = starts;
    this.ends = ends;
    this.times = times;
  }

  /**
   * A constant voltage.
   *
   * @param voltage voltage (V)
   * @param duration duration (s), above 0
   */
  public static Waveform constant(double voltage, double duration) {
    return ramp(voltage, voltage, duration);
  }

  /**
   * A linear ramp.
   *
   * @param from first voltage (V)
   * @param to last voltage (V)
   * @param duration duration (s), above 0
   */
  public static Waveform ramp(double from, double to, double duration) {
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      throw new InputException(
          "waveform voltage is " + from + " to " + to + " V; allowed: finite numbers");
    }
    if (!(duration > 0) || !Double.isFinite(duration)) {
      throw new InputException(
          "waveform duration is " + duration + " s; allowed: finite and above 0");
    }
    return new Waveform(new double[] {from}, new double[] {to}, new double[] {0, duration});
  }

  /**
   * Ramps of one rate through corner voltages; {@code sweep(rate, 0, 3, -3, 0)} is a triangular
   * loop.
   *
   * @param rate magnitude of dV/dt (V/s), above 0
   * @param corners voltages (V), at least two, neighbours unequal
   */
  public static Waveform sweep(double rate, double... corners) {
    if (!(rate > 0) || !Double.isFinite(rate)) {
      throw new InputException("sweep rate is " + rate + " V/s; allowed: finite and above 0");
    }
    if (corners.length < 2) {
      throw new InputException("sweep has " + corners.length + " corners; allowed: 2 or more");
    }
    Waveform[] parts = new Waveform[corners.length - 1];
    for (int i = 0; i < parts.length; i++) {
      if (corners[i] == corners[i + 1]) {
        throw new InputException(
            "sweep corners "
                + i
                + " and "
                + (i + 1)
                + " are both "
                + corners[i]
                + " V; allowed: unequal neighbours");
      }
      parts[i] = ramp(corners[i], corners[i + 1], Math.abs(corners[i + 1] - corners[i]) / rate);
    }
    return sequence(parts);
  }

  /** One rectangular pulse, without rest after it. */
  public static Waveform pulse(Pulse pulse) {
    return constant(pulse.amplitude(), pulse.width());
  }

  /** A train of pulses, each followed by zero volt until its period ends. */
  public static Waveform pulses(PulseTrain train) {
    Waveform one = pulse(train.pulse());
    double rest = train.period() - train.pulse().width();
    return (rest > 0 ? one.then(constant(0, rest)) : one).repeat(train.count());
  }

  /** The parts one after another; at least one. */
  public static Waveform sequence(Waveform... parts) {
    if (parts.length == 0) {
      throw new InputException("waveform sequence is empty; allowed: at least one part");
    }
    int segments = 0;
    for (Waveform part : parts) {
      segments += part.segments();
    }
    double[] starts = new double[segments];
    double[] ends = new double[segments];
    double[] times = new double[segments + 1];
    int k = 0;
    for (Waveform part : parts) {
      double offset = times[k];
      for (int i = 0; i < part.segments(); i++, k++) {
        starts[k] = part.starts[i];
        ends[k] = part.ends[i];
        times[k + 1] = offset + part.times[i + 1];
      }
    }
    return new Waveform(starts, ends, times);
  }

  /** This waveform, then another. */
  public Waveform then(Waveform next) {
    return sequence(this, next);
  }

  /** This waveform a number of times (at least 1) in a row. */
  public Waveform repeat(int times) {
    if (times < 1) {
      throw new InputException("waveform repeat is " + times + "; allowed: 1 or more");
    }
    Waveform[] parts = new Waveform[times];
    Arrays.fill(parts, this);
    return sequence(parts);
  }

  /** This waveform after a time at zero volt (s), zero or more. */
  public Waveform delayed(double delay) {
    return delay == 0 ? this : constant(0, delay).then(this);
  }

  /** The sum of two waveforms that start together; it lasts as long as the longer one. */
  public Waveform plus(Waveform other) {
    double whole = Math.max(duration(), other.duration());
    double[] merged = new double[times.length + other.times.length];
    System.arraycopy(times, 0, merged, 0, times.length);
    System.arraycopy(other.times, 0, merged, times.length, other.times.length);
    Arrays.sort(merged);
    int points = 1;
    for (double t : merged) {
      if (t - merged[points - 1] > SAME_TIME * whole) {
        merged[points++] = t;
      }
    }
    double[] grid = Arrays.copyOf(merged, points);
    double[] sumStarts = new double[points - 1];
    double[] sumEnds = new double[points - 1];
    for (int i = 0; i + 1 < points; i++) {
      double middle = 0.5 * (grid[i] + grid[i + 1]);
      int a = segmentAt(middle);
      int b = other.segmentAt(middle);
      sumStarts[i] = valueIn(a, grid[i]) + other.valueIn(b, grid[i]);
      sumEnds[i] = valueIn(a, grid[i + 1]) + other.valueIn(b, grid[i + 1]);
    }
    return new Waveform(sumStarts, sumEnds, grid);
  }

  /** Number of linear segments. */
  public int segments() {
    return starts.length;
  }

  /** Whole duration (s). */
  public double duration() {
    return times[starts.length];
  }

  /** Time at which a segment starts (s). */
  public double startTime(int segment) {
    return times[segment];
  }

  /** Duration of a segment (s). */
  public double duration(int segment) {
    return times[segment + 1] - times[segment];
  }

  /** Voltage at the start of a segment (V). */
  public double startVoltage(int segment) {
    return starts[segment];
  }

  /** Voltage at the end of a segment (V). */
  public double endVoltage(int segment) {
    return ends[segment];
  }

  /** Whether the voltage does not change within a segment. */
  public boolean isConstant(int segment) {
    return starts[segment] == ends[segment];
  }

  /** Voltage at a time (V); where it jumps, the later value; zero outside the waveform. */
  public double voltageAt(double time) {
    return valueIn(segmentAt(time), time);
  }

  /** Index of the segment that holds a time, or -1 outside. */
  private int segmentAt(double time) {
    if (!(time >= 0 && time < duration())) {
      return -1;
    }
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found : -found - 2;
  }

  private double valueIn(int segment, double time) {
    if (segment < 0) {
      return 0;
    }
    double fraction = (time - times[segment]) / duration(segment);
    return starts[segment] + fraction * (ends[segment] - starts[segment]);
  }
}
