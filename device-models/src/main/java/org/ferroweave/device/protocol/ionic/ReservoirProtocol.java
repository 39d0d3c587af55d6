package org.ferroweave.device.protocol.ionic;

import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * A device as a reservoir: every word of some bits is written, one bit per pulse period; a 1 is a
 * potentiating pulse at the start of its period, a 0 is rest. The current at the end of the last
 * period is the state that the word leaves. Two states can be told apart if they differ by more
 * than the separation times the standard deviation of the read noise (relative to the larger one).
 * Words are counted from the lowest current upwards, each that can be told from the last one
 * counted.
 *
 * <p>The parameters {@code reservoir.bits} and {@code reservoir.read-noise} of the model take the
 * place of the standard ones where it has them.
 *
 * @param bits word length, 1 to 12
 * @param readNoise relative standard deviation of a read, above 0 (1)
 * @param separation least distance in standard deviations, above 0 (1)
 */
public record ReservoirProtocol(int bits, double readNoise, double separation) implements Protocol {
  /** Words of 4 bits, 0.5 % read noise, three standard deviations. */
  public static final ReservoirProtocol STANDARD = new ReservoirProtocol(4, 0.005, 3);

  /** Columns of the letter A in 3 x 5 pixels, first bit first. */
  static final String[] LETTER_A = {"01111", "10100", "01111"};

  public ReservoirProtocol {
    if (bits < 1 || bits > 12 || !(readNoise > 0) || !(separation > 0)) {
      throw new InputException(
          "reservoir protocol: bits "
              + bits
              + ", read noise "
              + readNoise
              + ", separation "
              + separation
              + "; allowed: 1 to 12, above 0, above 0");
    }
  }

  @Override
  public String name() {
    return "reservoir";
  }

  @Override
  public String title() {
    return "Reservoir: states left by all words of some bits";
  }

  @Override
  public Measured run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    int length = (int) Math.round(PulseSettings.valueOr(model, "reservoir.bits", bits));
    double noise = PulseSettings.valueOr(model, "reservoir.read-noise", readNoise);
    SynapticDevice fresh = model.nominal();
    int words = 1 << length;
    double[] word = new double[words];
    double[] current = new double[words];
    for (int i = 0; i < words; i++) {
      word[i] = i;
      StringBuilder text = new StringBuilder();
      for (int bit = length - 1; bit >= 0; bit--) {
        text.append((i >> bit) & 1);
      }
      current[i] = after(fresh, settings, text, context.temperature());
      context.reached((i + 1) / (double) (words + 1));
    }
    double blank = after(fresh, settings, "10100", context.temperature());
    double stroke = after(fresh, settings, LETTER_A[0], context.temperature());
    double[] sorted = current.clone();
    Arrays.sort(sorted);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < words; i++) {
      least = Math.min(least, (sorted[i] - sorted[i - 1]) / Math.abs(sorted[i]));
    }
    double needed = separation * noise;
    return new Measured(
        name(),
        List.of(
            new Series(
                "reservoir",
                "Current left by each word",
                Axis.linear("word", "1"),
                Axis.linear("current at the read voltage", "A"),
                List.of(Curve.points("mean device", word, current)))),
        List.of(
            Figure.of(
                "reservoir_states",
                distinguishable(sorted, needed),
                "1",
                length + " bits, relative read noise " + noise),
            Figure.of("reservoir_separation", least, "1", "least relative distance of two states"),
            Figure.of(
                "reservoir_span", sorted[words - 1] / sorted[0], "1", "largest over least state"),
            Figure.of(
                "letter_separation",
                Math.abs(stroke - blank) / Math.max(stroke, blank),
                "1",
                "columns 01111 and 10100 of the letter A")));
  }

  /** Current (A) that a word leaves, first character first. */
  private static double after(
      SynapticDevice fresh, PulseSettings settings, CharSequence word, double temperature) {
    ProbeStation station = new ProbeStation(fresh.copy(), settings, temperature);
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '1') {
        station.train(settings.potentiatingPulse(), 1);
      } else {
        station.rest(settings.period());
      }
    }
    return station.read() * settings.readVoltage();
  }

  /** How many of the sorted values can be told apart, each from the last one counted. */
  static int distinguishable(double[] sorted, double relative) {
    int states = 1;
    double last = sorted[0];
    for (double value : sorted) {
      if (value - last > relative * Math.abs(value)) {
        states++;
        last = value;
      }
    }
    return states;
  }
}
