package org.ferroweave.array;

import org.ferroweave.device.InputException;
import org.ferroweave.device.distil.PulseResponse;

/**
 * How signed weights stand for conductances: {@code weight = scale * (G+ - G-) / window}, with the
 * window of the mean device. Two arrays with equal mappings read equal conductances as equal
 * weights.
 *
 * @param minConductance lower end of the mean device's window (S)
 * @param maxConductance upper end of the mean device's window (S)
 * @param weightLimit weight of the mean device pair at its farthest
 * @param pairUpdate how the pair shares a pulse, and so whether G- can move
 */
public record WeightMapping(
    double minConductance, double maxConductance, double weightLimit, PairUpdate pairUpdate) {

  public WeightMapping {
    require("minConductance", minConductance, minConductance >= 0, "finite, 0 S or more");
    require(
        "maxConductance",
        maxConductance,
        maxConductance > minConductance,
        "finite and above minConductance, " + minConductance + " S");
    require("weightLimit", weightLimit, weightLimit > 0, "finite and above 0");
  }

  /**
   * The mapping for a population: the mean window of its instances.
   *
   * @param response the population
   * @param weightLimit weight of the mean device pair at its farthest
   * @param pairUpdate how the pair shares a pulse
   */
  public static WeightMapping of(
      PulseResponse response, double weightLimit, PairUpdate pairUpdate) {
    double min = 0;
    double max = 0;
    for (int i = 0; i < response.instances(); i++) {
      min += response.minConductance(i);
      max += response.maxConductance(i);
    }
    int n = response.instances();
    return new WeightMapping(min / n, max / n, weightLimit, pairUpdate);
  }

  /** Width of the mean device's window (S). */
  public double window() {
    return maxConductance - minConductance;
  }

  /** Middle of the mean device's window (S): the fixed reference, and either device at weight 0. */
  public double middle() {
    return (minConductance + maxConductance) / 2;
  }

  /** Weight of a conductance difference as large as the window. */
  public double scale() {
    return pairUpdate == PairUpdate.BOTH ? weightLimit : 2 * weightLimit;
  }

  /** Weight per siemens of G+ - G-. */
  public double weightPerSiemens() {
    return scale() / window();
  }

  /** The conductance difference G+ - G- (S) that stands for a weight. */
  public double difference(double weight) {
    return weight / weightPerSiemens();
  }

  /**
   * Mean absolute change of weight by one pulse in the middle of the window, over the instances,
   * polarities and contexts of a population.
   */
  public double weightStep(PulseResponse response) {
    double sum = 0;
    int n = response.instances();
    for (int i = 0; i < n; i++) {
      double middle = ((double) response.minConductance(i) + response.maxConductance(i)) / 2;
      for (int polarity = 0; polarity < 2; polarity++) {
        for (int context = 0; context < 2; context++) {
          sum += Math.abs(response.stepMean(i, polarity, context, middle));
        }
      }
    }
    double deviceStep = sum / (4.0 * n);
    return weightPerSiemens() * deviceStep * (pairUpdate == PairUpdate.BOTH ? 2 : 1);
  }

  private static void require(String what, double value, boolean good, String allowed) {
    if (!good || !Double.isFinite(value)) {
      throw new InputException(
          "weight mapping: " + what + " is " + value + "; allowed: " + allowed);
    }
  }
}
