package org.ferroweave.training.rule;

import org.ferroweave.array.SynapseArray;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;

/**
 * Counted pulses with stochastic rounding: every crosspoint gets {@code |dw| / weightStep} pulses,
 * rounded up with the probability of the fraction, so that the mean number is exact. The device is
 * assumed linear when pulses are counted, which is what makes its non-linearity visible (P.-Y.
 * Chen, X. Peng, S. Yu, IEEE TCAD 37, 3067 (2018), doi 10.1109/TCAD.2018.2789723). Random numbers
 * are a function of seed, iteration and crosspoint, so a resumed run draws the same ones.
 *
 * @param maxPulses most pulses that one crosspoint gets in one update
 */
public record CountedPulses(int maxPulses) implements UpdateRule {
  /** At most 64 pulses at one update. */
  public CountedPulses() {
    this(64);
  }

  /**
   * Canonical constructor.
   *
   * @throws InputException if maxPulses is below 1
   */
  public CountedPulses {
    if (maxPulses < 1) {
      throw new InputException(
          "counted pulses: maxPulses is " + maxPulses + "; allowed: 1 or more");
    }
  }

  @Override
  public Demand demand() {
    return Demand.CHANGE;
  }

  @Override
  public ArrayUpdater updater(UpdateTarget target) {
    return new Counter(target, maxPulses);
  }

  private static final class Counter implements ArrayUpdater {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final float UNIT = 0x1p-24f;

    private final SynapseArray array;
    private final RandomStream stream;
    private final int maxPulses;
    private final float pulsesPerWeight;
    private final int[] counts;

    Counter(UpdateTarget target, int maxPulses) {
      this.array = target.array();
      this.stream = target.stream().split("counted");
      this.maxPulses = maxPulses;
      this.pulsesPerWeight = (float) (1 / array.weightStep());
      this.counts = new int[array.rows() * array.columns()];
    }

    @Override
    public void apply(WeightUpdate update) {
      float[] change = update.change();
      long key = stream.split(update.iteration()).state();
      float limit = maxPulses;
      for (int i = 0; i < counts.length; i++) {
        float dw = change[i];
        if (dw == 0) {
          counts[i] = 0;
          continue;
        }
        float wanted = Math.min(Math.abs(dw) * pulsesPerWeight, limit);
        float uniform = (RandomStream.mix(key + i * GOLDEN_GAMMA) >>> 40) * UNIT;
        int n = (int) (wanted + uniform);
        counts[i] = dw > 0 ? n : -n;
      }
      array.pulse(counts);
    }
  }
}
