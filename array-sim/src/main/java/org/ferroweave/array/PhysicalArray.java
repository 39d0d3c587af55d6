package org.ferroweave.array;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.DeviceState;
import org.ferroweave.device.Illumination;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.device.distil.PulseScheme;

/**
 * An array of physical devices, each fabricated on its own and driven by the pulses of a scheme:
 * what a {@link DistilledArray} stands for, at the price of the physics. For validation on small
 * networks.
 *
 * <p>Time passes for a device only while it is pulsed, one period per pulse. Conductances are read
 * at the end of the last period, without disturb. A new array holds the devices as fabricated.
 * Devices are independent, so the number of threads does not change a result. Not safe for use by
 * several threads at once.
 */
public final class PhysicalArray extends AbstractSynapseArray {
  private static final String KIND = "physical";
  private static final int HEADER = 6;

  private final PulseScheme scheme;
  private final Stimulus potentiation;
  private final Stimulus depression;
  private final Stimulus rest;
  private final Stimulus read;
  private final SynapticDevice[] device;
  private final boolean parallel;
  private final long seed;
  private ProgramReport programming;
  private long potentiating;
  private long depressing;
  private double energy;

  /**
   * @param model the device design
   * @param response what was distilled from it: gives the pulse scheme and the natural step
   * @param mapping how weights stand for conductances; give both kinds of array the same one
   * @param rows inputs
   * @param columns outputs
   * @param random stream of this array, split per device; it is not advanced
   * @param parallel whether to use all processors
   */
  public PhysicalArray(
      DeviceModel model,
      PulseResponse response,
      WeightMapping mapping,
      int rows,
      int columns,
      RandomStream random,
      boolean parallel) {
    super(rows, columns, mapping, mapping.weightStep(response));
    this.parallel = parallel;
    scheme = response.scheme();
    potentiation = stimulus(scheme.potentiation());
    depression = stimulus(scheme.depression());
    rest = stimulus(0);
    read = stimulus(scheme.readVoltage());
    RandomStream own = random.split("devices");
    seed = own.state();
    device = new SynapticDevice[devices()];
    Arrays.fill(conductance, (float) mapping.middle());
    each(
        device.length,
        d -> {
          device[d] = model.fabricate(own.split(d));
          conductance[d] = (float) conductanceOf(d);
          return 0;
        });
    programming = new ProgramReport(0, 0, 0, PulseLedger.ZERO);
    changed();
  }

  private Stimulus stimulus(double voltage) {
    return new Stimulus(voltage, 0, Illumination.DARK, scheme.temperature());
  }

  @Override
  public void pulse(int[] counts) {
    requireCounts(counts);
    apply(i -> counts[i], 0, crosspoints);
  }

  @Override
  public void pulse(int row, int column, int count) {
    int i = crosspoint(row, column);
    requireCount(i, count);
    apply(any -> count, i, i + 1);
  }

  private void apply(IntUnaryOperator counts, int from, int to) {
    long up = 0;
    long down = 0;
    for (int i = from; i < to; i++) {
      int count = counts.applyAsInt(i);
      up += Math.max(count, 0) + (paired() ? Math.max(-count, 0) : 0);
      down += Math.max(-count, 0) + (paired() ? Math.max(count, 0) : 0);
    }
    if (up + down == 0) {
      return;
    }
    energy +=
        each(
            to - from,
            offset -> {
              int i = from + offset;
              int count = counts.applyAsInt(i);
              double spent = pulseDevice(i, count);
              return paired() ? spent + pulseDevice(crosspoints + i, -count) : spent;
            });
    potentiating += up;
    depressing += down;
    setLedger(new PulseLedger(potentiating, depressing, energy));
    changed();
  }

  /** Applies signed pulses to one device and reads it; gives the energy taken (J). */
  private double pulseDevice(int d, int count) {
    if (count == 0) {
      return 0;
    }
    SynapticDevice own = device[d];
    double before = own.energy().source();
    Stimulus pulse = count > 0 ? potentiation : depression;
    double pause = scheme.period() - scheme.width();
    for (int k = Math.abs(count); k > 0; k--) {
      own.step(pulse, scheme.width());
      own.step(rest, pause);
    }
    conductance[d] = (float) conductanceOf(d);
    return own.energy().source() - before;
  }

  private double conductanceOf(int d) {
    double g = device[d].current(read) / scheme.readVoltage();
    if (!Double.isFinite(g)) {
      throw new IllegalStateException(
          "conductance of device " + d + " (" + device[d].model().id() + ") is " + g + " S");
    }
    return g;
  }

  /** The sum over tasks, taken in their order, of what each returns; threads change nothing. */
  private double each(int tasks, IntToDoubleFunction task) {
    double[] results = new double[tasks];
    IntStream range = IntStream.range(0, tasks);
    (parallel ? range.parallel() : range).forEach(i -> results[i] = task.applyAsDouble(i));
    double sum = 0;
    for (double result : results) {
      sum += result;
    }
    return sum;
  }

  /**
   * Programs by pulses: {@link #programAndVerify} to half a natural step of the weight, with up to
   * 2000 pulses per device. Its pulses count in the ledger; {@link #lastProgramming()} tells what
   * could not be reached.
   */
  @Override
  public void program(float[] weights) {
    programAndVerify(weights, weightStep() / 2, PROGRAM_BUDGET);
  }

  /** What the last programming achieved; all zero before the first. */
  public ProgramReport lastProgramming() {
    return programming;
  }

  /**
   * Drives every pair towards its weight, one pulse and one read at a time: first G+ to its half of
   * the difference, then G- to what remains. A device is left alone when it is within the
   * tolerance, has used its budget, or has passed its target four times.
   *
   * @param weights targets, {@code [rows * columns]}; clipped to the weight limit
   * @param tolerance largest error of a weight that counts as reached, above 0
   * @param budget most pulses per device, 0 or more
   */
  public ProgramReport programAndVerify(float[] weights, double tolerance, int budget) {
    requireWeights(weights);
    if (!(tolerance > 0) || budget < 0) {
      throw new InputException(
          "programming with tolerance "
              + tolerance
              + " and budget "
              + budget
              + "; allowed: tolerance above 0, budget 0 or more");
    }
    double close = mapping().difference(tolerance);
    PulseLedger before = ledger();
    long[] up = new long[crosspoints];
    long[] down = new long[crosspoints];
    energy += each(crosspoints, i -> programPair(i, weights[i], close, budget, up, down));
    potentiating += Arrays.stream(up).sum();
    depressing += Arrays.stream(down).sum();
    setLedger(new PulseLedger(potentiating, depressing, energy));
    changed();
    programming = judge(weights, tolerance, ledger().minus(before));
    return programming;
  }

  @Override
  double pulseOnce(int device, int direction, int used) {
    return pulseDevice(device, direction);
  }

  private ProgramReport judge(float[] targets, double tolerance, PulseLedger spent) {
    float[] reached = new float[crosspoints];
    weights(reached);
    int unreached = 0;
    double largest = 0;
    for (int i = 0; i < crosspoints; i++) {
      double error = Math.abs((double) reached[i] - targets[i]);
      unreached += error > tolerance ? 1 : 0;
      largest = Math.max(largest, error);
    }
    return new ProgramReport(crosspoints, unreached, largest, spent);
  }

  @Override
  public ArrayState saveState() {
    long[] header = new long[HEADER];
    header[0] = rows();
    header[1] = columns();
    header[2] = seed;
    header[3] = potentiating;
    header[4] = depressing;
    header[5] = Double.doubleToRawLongBits(energy);
    return DeviceStates.pack(KIND, header, device);
  }

  @Override
  public void restoreState(ArrayState state) {
    requireState(state, KIND, state.words().length >= HEADER, rows(), columns(), seed);
    DeviceState[] states = DeviceStates.unpack(state, HEADER, device.length);
    requireState(state, KIND, states.length == device.length);
    for (int d = 0; d < device.length; d++) {
      device[d].restoreState(states[d]);
      conductance[d] = (float) conductanceOf(d);
    }
    long[] words = state.words();
    potentiating = words[3];
    depressing = words[4];
    energy = Double.longBitsToDouble(words[5]);
    setLedger(new PulseLedger(potentiating, depressing, energy));
    changed();
  }
}
