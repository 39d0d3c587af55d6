package org.ferroweave.array;

import java.util.Arrays;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.distil.PulseResponse;

/**
 * An array whose devices follow a {@link PulseResponse}: every device is one of its instances,
 * given out at random, and remembers its conductance and the polarity of its last pulse. A pulse
 * adds the tabulated mean step at the present conductance plus a Gaussian of the tabulated spread,
 * and the result is kept within the instance's window. Where the response has a {@link
 * org.ferroweave.device.distil.HiddenState}, every device carries its own: its slow state begins in
 * equilibrium, is renewed a little by every pulse; its history begins empty.
 *
 * <p>Every random number belongs to (seed, update, device, pulse), where an update is a call of
 * {@code pulse} that applied at least one pulse. So results depend neither on the order of the work
 * nor on what other devices did, and a restored array goes on bit for bit. Energy is summed in the
 * order of the rows.
 *
 * <p>A new array holds weight 0, with a hidden state every device at the lower end of its window. A
 * device that has not had a pulse since it was programmed counts as having the context {@link
 * PulseResponse#SAME}. Not safe for use by several threads.
 */
public final class DistilledArray extends AbstractSynapseArray {
  private static final String KIND = "distilled";

  /** Low bits of a tag: last polarity, or {@link #NONE}; the rest is the instance. */
  private static final int POLARITY_BITS = 2;

  private static final int POLARITY_MASK = 3;

  /** Polarity of a device that has had no pulse; differs from both others in the second bit. */
  private static final int NONE = 2;

  /** Step between the words of one device; must differ from that of {@link Gaussian}. */
  private static final long PULSE_GAMMA = 0xD1B54A32D192ED03L;

  private static final int HEADER = 8;

  /** Step between the keys of the pulses of one programming. */
  private static final long PROGRAM_GAMMA = 0xA0761D6478BD642FL;

  private final PulseTable table;

  /** Instance and last polarity of each device, side by side so that a pulse loads them at once. */
  private final int[] tag;

  /** Hidden slow state of each device; empty where the response has none. */
  private final float[] slow;

  /** Fading history of the polarities of each device, -1 to 1; empty likewise. */
  private final float[] history;

  private final long seed;
  private long updates;
  private long programming;
  private long potentiating;
  private long depressing;
  private double energy;

  /**
   * @param response the devices
   * @param mapping how weights stand for conductances; see {@link WeightMapping#of}
   * @param rows inputs
   * @param columns outputs
   * @param random stream of this array, from which instances and cycle-to-cycle spread are drawn;
   *     it is not advanced
   */
  public DistilledArray(
      PulseResponse response, WeightMapping mapping, int rows, int columns, RandomStream random) {
    super(rows, columns, mapping, mapping.weightStep(response));
    table = new PulseTable(response);
    seed = random.split("pulses").nextLong();
    RandomStream choice = random.split("instances");
    tag = new int[devices()];
    for (int d = 0; d < tag.length; d++) {
      long own = ((choice.nextLong() >>> 32) * response.instances()) >>> 32;
      tag[d] = (int) own << POLARITY_BITS;
    }
    slow = new float[table.hidden ? tag.length : 0];
    history = new float[slow.length];
    RandomStream states = random.split("slow states");
    for (int d = 0; d < slow.length; d++) {
      slow[d] = (float) states.nextGaussian();
    }
    if (table.hidden) {
      for (int d = 0; d < tag.length; d++) {
        conductance[d] = table.low[instance(d)];
        tag[d] |= NONE;
      }
      Arrays.fill(conductance, tag.length, conductance.length, (float) mapping.middle());
      changed();
    } else {
      program(new float[crosspoints]);
    }
  }

  /**
   * Programs the pairs, at no cost of pulses or energy in the books. Without a hidden state as an
   * ideal write-and-verify would: both devices as far from the middle of the mean window as each
   * other; where one meets the end of its window the other makes up for it as far as it can. With a
   * hidden state what a device does after programming depends on how it came there, so pulses do it
   * as in a {@link PhysicalArray}.
   */
  @Override
  public void program(float[] weights) {
    requireWeights(weights);
    if (table.hidden) {
      programByPulses(weights);
      return;
    }
    float middle = (float) mapping().middle();
    for (int i = 0; i < crosspoints; i++) {
      float difference = (float) mapping().difference(weights[i]);
      if (paired()) {
        int j = crosspoints + i;
        float plus = clip(i, middle + difference / 2);
        conductance[j] = clip(j, plus - difference);
        conductance[i] = clip(i, conductance[j] + difference);
      } else {
        conductance[crosspoints + i] = middle;
        conductance[i] = clip(i, middle + difference);
      }
    }
    for (int d = 0; d < tag.length; d++) {
      tag[d] = (tag[d] & ~POLARITY_MASK) | NONE;
    }
    changed();
  }

  private void programByPulses(float[] weights) {
    double close = mapping().difference(weightStep() / 2);
    long[] counts = new long[crosspoints];
    programming = updateKey();
    for (int i = 0; i < crosspoints; i++) {
      programPair(i, weights[i], close, PROGRAM_BUDGET, counts, counts);
    }
    updates++;
    changed();
  }

  @Override
  double pulseOnce(int device, int direction, int used) {
    int polarity = direction > 0 ? PulseResponse.POTENTIATION : PulseResponse.DEPRESSION;
    return pulseHidden(device, polarity, 1, programming + used * PROGRAM_GAMMA);
  }

  private float clip(int device, float value) {
    int own = instance(device);
    return Math.min(Math.max(value, table.low[own]), table.high[own]);
  }

  /** Which instance of the response a device is; devices as in {@link #conductances}, G+ first. */
  int instance(int device) {
    return tag[device] >>> POLARITY_BITS;
  }

  @Override
  public void pulse(int[] counts) {
    requireCounts(counts);
    long key = updateKey();
    long before = potentiating + depressing;
    int columns = columns();
    for (int from = 0; from < crosspoints; from += columns) {
      energy += pulseRow(counts, from, from + columns, key);
    }
    finish(before);
  }

  @Override
  public void pulse(int row, int column, int count) {
    int i = crosspoint(row, column);
    requireCount(i, count);
    long before = potentiating + depressing;
    if (count != 0) {
      energy += pulsePair(i, count, updateKey());
    }
    finish(before);
  }

  private void finish(long pulsesBefore) {
    if (potentiating + depressing != pulsesBefore) {
      updates++;
      changed();
      setLedger(new PulseLedger(potentiating, depressing, energy));
    }
  }

  private long updateKey() {
    return RandomStream.mix(seed + RandomStream.mix(updates * Gaussian.GAMMA));
  }

  /** Energy of one row (J); most counts of a training step are 0 and are passed over by eights. */
  private double pulseRow(int[] counts, int from, int to, long key) {
    double sum = 0;
    int i = from;
    for (; i <= to - 8; i += 8) {
      int any =
          counts[i]
              | counts[i + 1]
              | counts[i + 2]
              | counts[i + 3]
              | counts[i + 4]
              | counts[i + 5]
              | counts[i + 6]
              | counts[i + 7];
      if (any != 0) {
        for (int k = i; k < i + 8; k++) {
          if (counts[k] != 0) {
            sum += pulsePair(k, counts[k], key);
          }
        }
      }
    }
    for (; i < to; i++) {
      if (counts[i] != 0) {
        sum += pulsePair(i, counts[i], key);
      }
    }
    return sum;
  }

  /**
   * Energy of the pulses on one crosspoint (J). Free of branches on the sign, which no processor
   * can predict: the sign bit of the count is the polarity.
   */
  private double pulsePair(int crosspoint, int count, long key) {
    int pulses = Math.abs(count);
    int polarity = count >>> 31;
    double sum = pulseDevice(crosspoint, polarity, pulses, key);
    if (paired()) {
      sum += pulseDevice(crosspoints + crosspoint, 1 - polarity, pulses, key);
      potentiating += pulses;
      depressing += pulses;
    } else {
      potentiating += (long) pulses * (1 - polarity);
      depressing += (long) pulses * polarity;
    }
    return sum;
  }

  /** Energy of the pulses on one device (J). */
  private double pulseDevice(int device, int polarity, int pulses, long key) {
    if (slow.length > 0) {
      return pulseHidden(device, polarity, pulses, key);
    }
    float[] entries = table.entries;
    int oldTag = tag[device];
    int own = oldTag >>> POLARITY_BITS;
    float low = table.low[own];
    float high = table.high[own];
    float levelsPerSiemens = table.levelsPerSiemens[own];
    int lastLevel = table.lastLevel;
    int same = table.offset(own, polarity);
    int turn = oldTag ^ polarity;
    int reversed = turn & ~(turn >> 1) & 1;
    int base = same + table.curve * reversed;
    long first = RandomStream.mix(key + device * Gaussian.GAMMA);
    float g = conductance[device];
    double sum = 0;
    for (int pulse = 0; pulse < pulses; pulse++) {
      float x = (g - low) * levelsPerSiemens;
      int level = Math.min((int) x, lastLevel);
      float part = x - level;
      int k = base + level * PulseTable.STRIDE;
      int right = k + PulseTable.STRIDE;
      float mean = entries[k] + part * (entries[right] - entries[k]);
      float spread = between(entries, k + PulseTable.SPREAD, part);
      sum += between(entries, k + PulseTable.ENERGY, part);
      float step = mean;
      if (spread > 0) {
        long word = pulse == 0 ? first : RandomStream.mix(first + pulse * PULSE_GAMMA);
        step += spread * (float) Gaussian.of(word);
      }
      g = Math.min(Math.max(g + step, low), high);
      base = same;
    }
    conductance[device] = g;
    tag[device] = (oldTag & ~POLARITY_MASK) | polarity;
    return sum;
  }

  /** The same with a hidden state, which chooses between two nodes and two contexts. */
  private double pulseHidden(int device, int polarity, int pulses, long key) {
    int oldTag = tag[device];
    int own = oldTag >>> POLARITY_BITS;
    float low = table.low[own];
    float high = table.high[own];
    float levelsPerSiemens = table.levelsPerSiemens[own];
    int base = table.offset(own, polarity);
    int sign = 1 - 2 * polarity;
    float fading = table.fading;
    long first = RandomStream.mix(key + device * Gaussian.GAMMA);
    float g = conductance[device];
    float z = slow[device];
    float h = history[device];
    double sum = 0;
    for (int pulse = 0; pulse < pulses; pulse++) {
      float x = (g - low) * levelsPerSiemens;
      int level = Math.min((int) x, table.lastLevel);
      float right = x - level;
      float y = table.position(z);
      int node = Math.min((int) y, table.lastNode);
      float up = y - node;
      float reversed = (1 - sign * h) / 2;
      int k = base + node * table.node + level * PulseTable.STRIDE;
      float step = table.between(k, right, up, reversed);
      float spread = table.between(k + PulseTable.SPREAD, right, up, reversed);
      sum += table.between(k + PulseTable.ENERGY, right, up, reversed);
      long word = pulse == 0 ? first : RandomStream.mix(first + pulse * PULSE_GAMMA);
      step += spread * (float) Gaussian.of(word);
      g = Math.min(Math.max(g + step, low), high);
      z = table.memory * z + table.kick * (float) Gaussian.of(RandomStream.mix(~word));
      h = fading * h + (1 - fading) * sign;
    }
    conductance[device] = g;
    slow[device] = z;
    history[device] = h;
    tag[device] = (oldTag & ~POLARITY_MASK) | polarity;
    return sum;
  }

  private static float between(float[] entries, int k, float part) {
    return entries[k] + part * (entries[k + PulseTable.STRIDE] - entries[k]);
  }

  @Override
  public ArrayState saveState() {
    double[] values = new double[conductance.length + 2 * slow.length];
    for (int d = 0; d < conductance.length; d++) {
      values[d] = conductance[d];
    }
    for (int d = 0; d < slow.length; d++) {
      values[conductance.length + 2 * d] = slow[d];
      values[conductance.length + 2 * d + 1] = history[d];
    }
    long[] words = new long[HEADER + (tag.length + 31) / 32];
    words[0] = rows();
    words[1] = columns();
    words[2] = seed;
    words[3] = table.fingerprint();
    words[4] = updates;
    words[5] = potentiating;
    words[6] = depressing;
    words[7] = Double.doubleToRawLongBits(energy);
    for (int d = 0; d < tag.length; d++) {
      words[HEADER + d / 32] |= (long) (tag[d] & POLARITY_MASK) << (2 * (d % 32));
    }
    return new ArrayState(KIND, values, words);
  }

  @Override
  public void restoreState(ArrayState state) {
    long[] words = state.words();
    double[] values = state.conductances();
    boolean fits =
        values.length == conductance.length + 2 * slow.length
            && words.length == HEADER + (tag.length + 31) / 32;
    requireState(state, KIND, fits, rows(), columns(), seed, table.fingerprint());
    for (int d = 0; d < conductance.length; d++) {
      conductance[d] = (float) values[d];
    }
    for (int d = 0; d < slow.length; d++) {
      slow[d] = (float) values[conductance.length + 2 * d];
      history[d] = (float) values[conductance.length + 2 * d + 1];
    }
    for (int d = 0; d < tag.length; d++) {
      int last = (int) (words[HEADER + d / 32] >>> (2 * (d % 32))) & POLARITY_MASK;
      tag[d] = (tag[d] & ~POLARITY_MASK) | last;
    }
    updates = words[4];
    potentiating = words[5];
    depressing = words[6];
    energy = Double.longBitsToDouble(words[7]);
    setLedger(new PulseLedger(potentiating, depressing, energy));
    changed();
  }
}
