package org.ferroweave.device.protocol.states;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.states.StatesResult.State;

/**
 * Counts the resistance states that can be written on purpose and told apart, and tries every
 * direct transition between them, on the mean device.
 *
 * <p>Devices with two writing terminals ({@code states.gate} and {@code states.drain}) are written
 * with all four combinations of signs, gate first. Devices with one ({@code states.voltage}) are
 * reset, then written with one pulse of each amplitude of a ladder; a state counts if its
 * conductance holds over a stretch of the ladder, so that an amplitude chosen in the middle of the
 * stretch hits it with a margin.
 *
 * <p>States are told apart if the logarithms of their conductances differ by at least {@code
 * separation}, six standard deviations of the read noise.
 *
 * @param width duration of a writing voltage (s), above 0
 * @param rest time at rest before reading (s), 0 or more
 * @param noise relative standard deviation of a read (1), above 0
 * @param rungs amplitudes of the ladder, at least 10
 * @param margin least stretch of the ladder that counts as a state, as share of its range (1)
 */
public record StatesProtocol(double width, double rest, double noise, int rungs, double margin)
    implements Protocol {
  /** Written for 0.1 s, read 10 s later with 5 % noise; 71 amplitudes, margin 10 %. */
  public static final StatesProtocol STANDARD = new StatesProtocol(0.1, 10, 0.05, 71, 0.1);

  private static final String GATE = "states.gate";
  private static final String DRAIN = "states.drain";
  private static final String VOLTAGE = "states.voltage";

  public StatesProtocol {
    if (!(width > 0 && rest >= 0 && noise > 0 && margin > 0 && margin < 1) || rungs < 10) {
      throw new InputException(
          "states protocol: width "
              + width
              + " s, rest "
              + rest
              + " s, noise "
              + noise
              + ", rungs "
              + rungs
              + ", margin "
              + margin
              + "; allowed: above 0, 0 or more, above 0, at least 10, between 0 and 1");
    }
  }

  @Override
  public String name() {
    return "states";
  }

  @Override
  public String title() {
    return "Resistance states that can be told apart, and direct transitions between them";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return twoTerminals(model) || PulseSettings.valueOr(model, VOLTAGE, 0) != 0;
  }

  private static boolean twoTerminals(DeviceModel model) {
    return PulseSettings.valueOr(model, GATE, 0) != 0
        && PulseSettings.valueOr(model, DRAIN, 0) != 0;
  }

  /** Least distance of ln(conductance) between two states that are told apart (1). */
  double separation() {
    return 6 * noise;
  }

  /** One way to write: terminals and amplitudes, one after the other. */
  private record Word(String name, Terminal[] terminals, double[] amplitudes) {}

  @Override
  public StatesResult run(DeviceModel model, ProtocolContext context) {
    Bench bench = new Bench(model, context.temperature());
    List<Word> words = twoTerminals(model) ? words(model) : ladder(model);
    double[] conductance = new double[words.size()];
    for (int i = 0; i < conductance.length; i++) {
      SynapticDevice device = bench.reset(words.get(0));
      bench.write(device, words.get(i));
      conductance[i] = bench.read(device);
      context.reached(0.7 * (i + 1) / conductance.length);
    }
    List<State> states = new ArrayList<>();
    List<Word> chosen = new ArrayList<>();
    for (int[] stretch : stretches(conductance, twoTerminals(model))) {
      int middle = (stretch[0] + stretch[1]) / 2;
      states.add(new State(words.get(middle).name(), conductance[middle]));
      chosen.add(words.get(middle));
    }
    boolean[][] direct = new boolean[states.size()][states.size()];
    for (int i = 0; i < direct.length; i++) {
      for (int j = 0; j < direct.length; j++) {
        SynapticDevice device = bench.reset(words.get(0));
        bench.write(device, chosen.get(i));
        bench.write(device, chosen.get(j));
        double difference = Math.log(bench.read(device) / states.get(j).conductance());
        direct[i][j] = Math.abs(difference) < separation() / 2;
      }
    }
    context.reached(1);
    return new StatesResult(states, direct, conductance, twoTerminals(model), noise);
  }

  /** First and last index of each stretch of words that is a state of its own. */
  private List<int[]> stretches(double[] conductance, boolean single) {
    int least = single ? 1 : (int) Math.ceil(margin * (conductance.length - 1));
    List<int[]> found = new ArrayList<>();
    int from = 0;
    while (from < conductance.length) {
      int to = from;
      double low = Math.log(conductance[from]);
      double high = low;
      while (!single && to + 1 < conductance.length) {
        double next = Math.log(conductance[to + 1]);
        if (Math.max(high, next) - Math.min(low, next) > separation() / 2) {
          break;
        }
        low = Math.min(low, next);
        high = Math.max(high, next);
        to++;
      }
      double level = Math.log(conductance[(from + to) / 2]);
      boolean apart =
          found.stream()
              .allMatch(
                  s -> Math.abs(level - Math.log(conductance[(s[0] + s[1]) / 2])) >= separation());
      if (to - from + 1 >= least && apart) {
        found.add(new int[] {from, to});
        from = to + 1;
      } else {
        from = apart || single ? from + 1 : to + 1;
      }
    }
    return found;
  }

  private static List<Word> words(DeviceModel model) {
    double gate = PulseSettings.valueOr(model, GATE, 0);
    double drain = PulseSettings.valueOr(model, DRAIN, 0);
    Terminal[] terminals = {Terminal.GATE, Terminal.VOLTAGE};
    return List.of(
        new Word("00", terminals, new double[] {-gate, -drain}),
        new Word("01", terminals, new double[] {-gate, drain}),
        new Word("10", terminals, new double[] {gate, -drain}),
        new Word("11", terminals, new double[] {gate, drain}));
  }

  private List<Word> ladder(DeviceModel model) {
    double end = PulseSettings.valueOr(model, VOLTAGE, 0);
    double sign = PulseSettings.of(model).polarity();
    Terminal[] terminals = {model.operation().potentiation()};
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < rungs; i++) {
      double amplitude = sign * end * (2.0 * i / (rungs - 1) - 1);
      words.add(new Word(amplitude + " V", terminals, new double[] {amplitude}));
    }
    return words;
  }

  /** The device under the needles. */
  private final class Bench {
    private final DeviceModel model;
    private final Stimulus quiet;
    private final Stimulus read;
    private final double readVoltage;

    Bench(DeviceModel model, double temperature) {
      this.model = model;
      this.quiet = model.operation().rest().withTemperature(temperature);
      this.read = model.operation().read().withTemperature(temperature);
      this.readVoltage = read.voltage();
    }

    /** A device cycled once through the opposite ends and reset. */
    SynapticDevice reset(Word first) {
      SynapticDevice device = model.nominal();
      double[] opposite = first.amplitudes().clone();
      for (int i = 0; i < opposite.length; i++) {
        opposite[i] = -opposite[i];
      }
      write(device, new Word("opposite", first.terminals(), opposite));
      write(device, first);
      return device;
    }

    void write(SynapticDevice device, Word word) {
      for (int i = 0; i < word.terminals().length; i++) {
        device.step(word.terminals()[i].apply(quiet, word.amplitudes()[i]), width);
        device.step(quiet, rest);
      }
    }

    double read(SynapticDevice device) {
      return device.current(read) / readVoltage;
    }
  }
}
