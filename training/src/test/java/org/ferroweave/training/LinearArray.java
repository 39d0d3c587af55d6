package org.ferroweave.training;

import java.util.Arrays;
import org.ferroweave.array.ArrayState;
import org.ferroweave.array.PairUpdate;
import org.ferroweave.array.PulseLedger;
import org.ferroweave.array.SynapseArray;
import org.ferroweave.array.WeightMapping;
import org.ferroweave.device.RandomStream;

/** Perfectly linear devices with an optional spread from pulse to pulse. */
public final class LinearArray implements SynapseArray {
  private final int rows;
  private final int columns;
  private final LinearSynapse recipe;
  private final RandomStream stream;
  private final float[] weights;
  private PulseLedger ledger = PulseLedger.ZERO;
  private long revision;

  public LinearArray(int rows, int columns, LinearSynapse recipe, RandomStream stream) {
    this.rows = rows;
    this.columns = columns;
    this.recipe = recipe;
    this.stream = stream;
    this.weights = new float[rows * columns];
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public WeightMapping mapping() {
    return new WeightMapping(1e-6, 2e-6, recipe.limit(), PairUpdate.BOTH);
  }

  @Override
  public void conductances(float[] plus, float[] minus) {
    for (int i = 0; i < weights.length; i++) {
      double half = mapping().difference(weights[i]) / 2;
      plus[i] = (float) (mapping().middle() + half);
      minus[i] = (float) (mapping().middle() - half);
    }
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public double weightStep() {
    return recipe.step();
  }

  @Override
  public void weights(float[] target) {
    System.arraycopy(weights, 0, target, 0, weights.length);
  }

  @Override
  public void program(float[] target) {
    revision++;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = clip(target[i]);
    }
  }

  @Override
  public void pulse(int[] counts) {
    for (int i = 0; i < counts.length; i++) {
      apply(i, counts[i]);
    }
  }

  @Override
  public void pulse(int row, int column, int count) {
    apply(row * columns + column, count);
  }

  private void apply(int i, int count) {
    revision++;
    if (count == 0) {
      return;
    }
    double noise = recipe.spread() == 0 ? 0 : recipe.spread() * stream.nextGaussian();
    weights[i] = clip(weights[i] + recipe.step() * (count + noise * Math.sqrt(Math.abs(count))));
    ledger =
        ledger.plus(
            new PulseLedger(Math.max(count, 0), Math.max(-count, 0), 1e-12 * Math.abs(count)));
  }

  private float clip(double weight) {
    return (float) Math.max(-recipe.limit(), Math.min(recipe.limit(), weight));
  }

  @Override
  public PulseLedger ledger() {
    return ledger;
  }

  @Override
  public ArrayState saveState() {
    double[] values = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      values[i] = weights[i];
    }
    values[weights.length] = ledger.energy();
    return new ArrayState(
        "linear", values, new long[] {stream.state(), ledger.potentiating(), ledger.depressing()});
  }

  @Override
  public void restoreState(ArrayState state) {
    revision++;
    double[] values = state.conductances();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) values[i];
    }
    long[] words = state.words();
    stream.restore(words[0]);
    ledger = new PulseLedger(words[1], words[2], values[weights.length]);
  }

  @Override
  public String toString() {
    return Arrays.toString(weights);
  }
}
