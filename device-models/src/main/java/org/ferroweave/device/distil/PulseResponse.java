package org.ferroweave.device.distil;

import org.ferroweave.device.InputException;

/**
 * What one pulse does to the conductance of a device: mean and spread of the step against the
 * present conductance, for both polarities, for a population of device instances.
 *
 * <p>Each instance has its own conductance window and its own table, so device-to-device spread
 * needs no assumed distribution: an array gives every crosspoint one of the instances. Cycle-to-
 * cycle spread is the standard deviation of the step. {@code context} tells whether the previous
 * pulse on the device had the same polarity ({@link #SAME}) or the opposite one ({@link
 * #REVERSED}); devices whose soft domains follow every reversal need the two apart, closed forms
 * have equal tables.
 *
 * <p>Level {@code k} of {@code levels} stands for the conductance {@code gMin + k/(levels-1) *
 * (gMax - gMin)} of the instance; between levels the tables are interpolated linearly. Tables are
 * flat, in the order {@code [instance][polarity][context][node][level]}; the nodes are those of the
 * slow state, a single one where the devices have none, and a fading history makes the contexts the
 * two ends of an interpolation (see {@link HiddenState}).
 */
public final class PulseResponse {
  /** Polarity index: the pulse that raises the conductance. */
  public static final int POTENTIATION = 0;

  /** Polarity index: the pulse that lowers the conductance. */
  public static final int DEPRESSION = 1;

  /** Context index: the previous pulse had the same polarity. */
  public static final int SAME = 0;

  /** Context index: the previous pulse had the opposite polarity. */
  public static final int REVERSED = 1;

  private final String source;
  private final PulseScheme scheme;
  private final int levels;
  private final float[] minConductance;
  private final float[] maxConductance;
  private final float[] stepMean;
  private final float[] stepSpread;
  private final float[] energy;
  private final double readNoise;
  private final HiddenState hidden;

  /**
   * Devices without a hidden state.
   *
   * @param source what it was made from, for people: device id, file, or closed form
   * @param scheme the pulses it holds for
   * @param levels table levels per curve, at least 2
   * @param minConductance lower end of each instance's window (S), {@code [instance]}
   * @param maxConductance upper end of each instance's window (S), {@code [instance]}
   * @param stepMean mean conductance step (S), {@code [instance][polarity][context][level]}
   * @param stepSpread standard deviation of the step from cycle to cycle (S), same shape
   * @param energy electrical energy of one pulse (J), same shape
   * @param readNoise standard deviation of one read as a fraction of the conductance
   */
  public PulseResponse(
      String source,
      PulseScheme scheme,
      int levels,
      float[] minConductance,
      float[] maxConductance,
      float[] stepMean,
      float[] stepSpread,
      float[] energy,
      double readNoise) {
    this(
        source,
        scheme,
        levels,
        minConductance,
        maxConductance,
        stepMean,
        stepSpread,
        energy,
        readNoise,
        HiddenState.NONE);
  }

  /**
   * Devices with a hidden state.
   *
   * @param source what it was made from, for people: device id, file, or closed form
   * @param scheme the pulses it holds for
   * @param levels table levels per curve, at least 2
   * @param minConductance lower end of each instance's window (S), {@code [instance]}
   * @param maxConductance upper end of each instance's window (S), {@code [instance]}
   * @param stepMean mean conductance step (S), {@code [instance][polarity][context][node][level]}
   * @param stepSpread standard deviation of the step at a given hidden state (S), same shape
   * @param energy electrical energy of one pulse (J), same shape
   * @param readNoise standard deviation of one read as a fraction of the conductance
   * @param hidden what correlates the steps of one device over many pulses
   */
  public PulseResponse(
      String source,
      PulseScheme scheme,
      int levels,
      float[] minConductance,
      float[] maxConductance,
      float[] stepMean,
      float[] stepSpread,
      float[] energy,
      double readNoise,
      HiddenState hidden) {
    this.source = source;
    this.scheme = scheme;
    this.levels = levels;
    this.minConductance = minConductance.clone();
    this.maxConductance = maxConductance.clone();
    this.stepMean = stepMean.clone();
    this.stepSpread = stepSpread.clone();
    this.energy = energy.clone();
    this.readNoise = readNoise;
    this.hidden = hidden;
    if (levels < 2) {
      throw new InputException(source + ": levels is " + levels + "; allowed: 2 or more");
    }
    if (minConductance.length == 0 || minConductance.length != maxConductance.length) {
      throw new InputException(
          source
              + ": windows of "
              + minConductance.length
              + " and "
              + maxConductance.length
              + " instances; allowed: equal and at least 1");
    }
    int size = minConductance.length * 4 * hidden.nodes() * levels;
    requireTable("stepMean", stepMean, size, false);
    requireTable("stepSpread", stepSpread, size, true);
    requireTable("energy", energy, size, true);
    for (int i = 0; i < minConductance.length; i++) {
      if (!(minConductance[i] > 0 && maxConductance[i] > minConductance[i])
          || !Float.isFinite(maxConductance[i])) {
        throw new InputException(
            source
                + ": window of instance "
                + i
                + " is "
                + minConductance[i]
                + " to "
                + maxConductance[i]
                + " S; allowed: 0 < min < max");
      }
    }
    if (!(readNoise >= 0) || !Double.isFinite(readNoise)) {
      throw new InputException(source + ": readNoise is " + readNoise + "; allowed: 0 or more");
    }
  }

  private void requireTable(String name, float[] table, int size, boolean nonNegative) {
    if (table.length != size) {
      throw new InputException(
          source
              + ": "
              + name
              + " has "
              + table.length
              + " entries; allowed: "
              + size
              + " (instances x 2 polarities x 2 contexts x slow nodes x levels)");
    }
    for (int i = 0; i < size; i++) {
      if (!Float.isFinite(table[i]) || (nonNegative && table[i] < 0)) {
        throw new InputException(
            source
                + ": "
                + name
                + "["
                + i
                + "] is "
                + table[i]
                + "; allowed: finite"
                + (nonNegative ? ", 0 or more" : ""));
      }
    }
  }

  /** What it was made from, for people. */
  public String source() {
    return source;
  }

  /** The pulses it holds for. */
  public PulseScheme scheme() {
    return scheme;
  }

  /** Number of device instances tabulated. */
  public int instances() {
    return minConductance.length;
  }

  /** Levels per curve. */
  public int levels() {
    return levels;
  }

  /** Standard deviation of one read as a fraction of the conductance. */
  public double readNoise() {
    return readNoise;
  }

  /** What correlates steps over many pulses; {@link HiddenState#NONE} where nothing does. */
  public HiddenState hiddenState() {
    return hidden;
  }

  /** Lower end of an instance's conductance window (S). */
  public float minConductance(int instance) {
    return minConductance[instance];
  }

  /** Upper end of an instance's conductance window (S). */
  public float maxConductance(int instance) {
    return maxConductance[instance];
  }

  /** First table index of one curve at one node of the slow state. */
  public int offset(int instance, int polarity, int context, int node) {
    return (((instance * 2 + polarity) * 2 + context) * hidden.nodes() + node) * levels;
  }

  /** Copy of the mean steps (S), in the order of the tables; for kernels. */
  public float[] stepMeanTable() {
    return stepMean.clone();
  }

  /** Copy of the step spreads (S), in the order of the tables; for kernels. */
  public float[] stepSpreadTable() {
    return stepSpread.clone();
  }

  /** Copy of the pulse energies (J), in the order of the tables; for kernels. */
  public float[] energyTable() {
    return energy.clone();
  }

  /**
   * Mean step (S) at a conductance (S), linear between levels, clamped at the window's ends; the
   * mean over the equilibrium of the slow state.
   */
  public double stepMean(int instance, int polarity, int context, double conductance) {
    return average(stepMean, instance, polarity, context, conductance);
  }

  /** Standard deviation of the step (S) at a conductance (S), that by the slow state included. */
  public double stepSpread(int instance, int polarity, int context, double conductance) {
    if (hidden.nodes() == 1) {
      return interpolate(stepSpread, instance, polarity, context, 0, conductance);
    }
    double mean = stepMean(instance, polarity, context, conductance);
    double variance = 0;
    for (int node = 0; node < hidden.nodes(); node++) {
      double s = interpolate(stepSpread, instance, polarity, context, node, conductance);
      double m = interpolate(stepMean, instance, polarity, context, node, conductance) - mean;
      variance += hidden.share(node) * (s * s + m * m);
    }
    return Math.sqrt(variance);
  }

  /** Energy of one pulse (J) at a conductance (S), the mean over the slow state. */
  public double energy(int instance, int polarity, int context, double conductance) {
    return average(energy, instance, polarity, context, conductance);
  }

  private double average(
      float[] table, int instance, int polarity, int context, double conductance) {
    double sum = 0;
    for (int node = 0; node < hidden.nodes(); node++) {
      sum +=
          hidden.share(node) * interpolate(table, instance, polarity, context, node, conductance);
    }
    return sum;
  }

  private double interpolate(
      float[] table, int instance, int polarity, int context, int node, double conductance) {
    double low = minConductance[instance];
    double high = maxConductance[instance];
    double x = (conductance - low) / (high - low) * (levels - 1);
    double clamped = Math.min(Math.max(x, 0), levels - 1);
    int k = Math.min((int) clamped, levels - 2);
    int base = offset(instance, polarity, context, node) + k;
    double fraction = clamped - k;
    return table[base] + fraction * (table[base + 1] - table[base]);
  }
}
