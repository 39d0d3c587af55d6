package org.ferroweave.device.ferroelectric;

import java.util.Arrays;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.physics.MerzLaw;

/**
 * A finite number of two-state elements that reverse at random with the rate of {@link MerzLaw}.
 * Each element carries an exponentially distributed budget of hazard; it flips when the hazard
 * accumulated against its direction has used the budget up. This is the exact inhomogeneous Poisson
 * process, independent of the step size, and it gives cycle-to-cycle spread by itself.
 */
public final class StochasticEnsemble implements DomainEnsemble {
  private final int count;
  private final double exponent;
  private final double attemptTime;
  private final double[] activation;
  private final double[] weight;
  private final double[] direction;
  private final double[] budget;
  private final double[] markedDirection;
  private final double[] markedBudget;
  private final RandomStream random;
  private long markedRandom;
  private double order;
  private double markedOrder;

  /**
   * Draws the elements of one instance.
   *
   * @param parameters switching parameters
   * @param random stream of this instance; activation fields and sizes are drawn first
   */
  public StochasticEnsemble(SwitchingParameters parameters, RandomStream random) {
    this.count = parameters.elements();
    this.exponent = parameters.exponent();
    this.attemptTime = parameters.attemptTime();
    this.activation = new double[count];
    this.weight = new double[count];
    this.direction = new double[count];
    this.budget = new double[count];
    this.markedDirection = new double[count];
    this.markedBudget = new double[count];
    RandomStream fabrication = random.split("elements");
    double total = 0;
    for (int i = 0; i < count; i++) {
      activation[i] =
          parameters.activationField()
              * Math.exp(parameters.activationSpread() * fabrication.nextGaussian());
      weight[i] = Math.exp(parameters.sizeSpread() * fabrication.nextGaussian());
      total += weight[i];
    }
    for (int i = 0; i < count; i++) {
      weight[i] /= total;
    }
    this.random = random.split("switching");
    for (int i = 0; i < count; i++) {
      budget[i] = this.random.nextExponential();
    }
    setOrder(-1);
  }

  private StochasticEnsemble(StochasticEnsemble other) {
    this.count = other.count;
    this.exponent = other.exponent;
    this.attemptTime = other.attemptTime;
    this.activation = other.activation;
    this.weight = other.weight;
    this.direction = other.direction.clone();
    this.budget = other.budget.clone();
    this.markedDirection = other.markedDirection.clone();
    this.markedBudget = other.markedBudget.clone();
    this.random = new RandomStream(other.random.state());
    this.markedRandom = other.markedRandom;
    this.order = other.order;
    this.markedOrder = other.markedOrder;
  }

  @Override
  public double order() {
    return order;
  }

  @Override
  public double predict(double field, double fieldScale, double time) {
    return order;
  }

  @Override
  public double horizon(double field, double fieldScale, double time) {
    double first = time;
    double target = Math.signum(field);
    for (int i = 0; i < count; i++) {
      if (direction[i] * target < 0) {
        double rate = MerzLaw.rate(field, activation[i] * fieldScale, exponent, attemptTime);
        if (rate * first > budget[i]) {
          first = budget[i] / rate;
        }
      }
    }
    return first;
  }

  @Override
  public void advance(double field, double fieldScale, double time) {
    double target = Math.signum(field);
    boolean flipped = false;
    for (int i = 0; i < count; i++) {
      if (direction[i] * target < 0) {
        double rate = MerzLaw.rate(field, activation[i] * fieldScale, exponent, attemptTime);
        budget[i] -= rate * time;
        if (budget[i] <= 1e-12) { // the event that horizon() stopped at, up to rounding
          direction[i] = target;
          budget[i] = random.nextExponential();
          flipped = true;
        }
      }
    }
    if (flipped) {
      sum();
    }
  }

  /** Recounts from scratch, so that rounding never accumulates. */
  private void sum() {
    double up = 0;
    for (int i = 0; i < count; i++) {
      up += direction[i] > 0 ? weight[i] : 0;
    }
    order = 2 * Math.min(up, 1) - 1;
  }

  @Override
  public void mark() {
    System.arraycopy(direction, 0, markedDirection, 0, count);
    System.arraycopy(budget, 0, markedBudget, 0, count);
    markedRandom = random.state();
    markedOrder = order;
  }

  @Override
  public void rewind() {
    System.arraycopy(markedDirection, 0, direction, 0, count);
    System.arraycopy(markedBudget, 0, budget, 0, count);
    random.restore(markedRandom);
    order = markedOrder;
  }

  @Override
  public void setOrder(double newOrder) {
    // Elements of low activation field point up first: the state that a positive field leaves.
    Integer[] byActivation = new Integer[count];
    Arrays.setAll(byActivation, i -> i);
    Arrays.sort(byActivation, (i, j) -> Double.compare(activation[i], activation[j]));
    double reached = -1;
    for (Integer i : byActivation) {
      boolean up = reached + weight[i] <= newOrder;
      direction[i] = up ? 1 : -1;
      reached += up ? 2 * weight[i] : 0;
    }
    sum();
  }

  @Override
  public void disorder() {
    for (int i = 0; i < count; i++) {
      direction[i] = random.nextBoolean() ? 1 : -1;
    }
    sum();
  }

  @Override
  public int stateSize() {
    return 2 * count;
  }

  @Override
  public void save(double[] target, int offset) {
    System.arraycopy(direction, 0, target, offset, count);
    System.arraycopy(budget, 0, target, offset + count, count);
  }

  @Override
  public void load(double[] source, int offset) {
    System.arraycopy(source, offset, direction, 0, count);
    System.arraycopy(source, offset + count, budget, 0, count);
    sum();
  }

  @Override
  public long randomState() {
    return random.state();
  }

  @Override
  public void setRandomState(long state) {
    random.restore(state);
  }

  @Override
  public StochasticEnsemble copy() {
    return new StochasticEnsemble(this);
  }
}
