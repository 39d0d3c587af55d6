package org.ferroweave.device.ferroelectric;

import java.util.Arrays;
import org.ferroweave.device.RandomStream;

/**
 * A finite number of two-state elements that reverse at random with the rate of {@link
 * org.ferroweave.device.physics.MerzLaw}. Each element carries an exponentially distributed budget
 * of hazard; it flips when the hazard accumulated against its direction has used the budget up.
 * This is the exact inhomogeneous Poisson process, independent of the step size, and it gives
 * cycle-to-cycle spread by itself.
 */
public final class StochasticEnsemble implements DomainEnsemble {
  /** Budget left over by rounding when an element's time has come. */
  private static final double SPENT = 1e-12;

  /** A share of the least budget that rounding would swallow. */
  private static final double NEGLIGIBLE = 1e-17;

  private final int count;
  private final ElementRates rates;
  private final double[] activation;
  private final double[] weight;
  private final RandomStream random;

  // 1 for elements that a positive, or negative, field may reverse, otherwise 0
  private final double[] down;
  private final double[] up;
  private double[] budget;
  private double order;
  private double leastBudget;

  // what horizon() found, for the advance() that follows
  private double[] trial;
  private double trialField = Double.NaN;
  private double trialScale;
  private double trialTime;
  private double trialLeast;
  private boolean trialIdle;

  private final double[] markedUp;
  private final double[] markedBudget;
  private long markedRandom;

  /**
   * Draws the elements of one instance.
   *
   * @param parameters switching parameters
   * @param random stream of this instance; activation fields and sizes are drawn first
   */
  public StochasticEnsemble(SwitchingParameters parameters, RandomStream random) {
    this.count = parameters.elements();
    this.activation = new double[count];
    this.weight = new double[count];
    this.down = new double[count];
    this.up = new double[count];
    this.budget = new double[count];
    this.trial = new double[count];
    this.markedUp = new double[count];
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
    this.rates = new ElementRates(parameters, activation);
    this.random = random.split("switching");
    for (int i = 0; i < count; i++) {
      budget[i] = this.random.nextExponential();
    }
    setOrder(-1);
  }

  private StochasticEnsemble(StochasticEnsemble other) {
    this.count = other.count;
    this.rates = other.rates.copy();
    this.activation = other.activation;
    this.weight = other.weight;
    this.down = other.down.clone();
    this.up = other.up.clone();
    this.budget = other.budget.clone();
    this.trial = new double[count];
    this.markedUp = other.markedUp.clone();
    this.markedBudget = other.markedBudget.clone();
    this.random = new RandomStream(other.random.state());
    this.markedRandom = other.markedRandom;
    this.order = other.order;
    this.leastBudget = other.leastBudget;
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
  public boolean isQuiet(double field, double fieldScale, double time) {
    return rates.isBelow(field, fieldScale, time, QUIET);
  }

  @Override
  public double steepness(double field, double fieldScale) {
    return rates.steepness(field, fieldScale);
  }

  @Override
  public double horizon(double field, double fieldScale, double time) {
    if (field == 0) {
      return time;
    }
    trialField = field;
    trialScale = fieldScale;
    trialTime = time;
    trialIdle = rates.isBelow(field, fieldScale, time, NEGLIGIBLE * Math.min(leastBudget, 1));
    if (trialIdle) {
      return time;
    }
    double[] rate = rates.at(field, fieldScale);
    double[] opposing = field > 0 ? down : up;
    for (int i = 0; i < count; i++) {
      trial[i] = budget[i] - opposing[i] * rate[i] * time;
    }
    trialLeast = least(trial);
    if (trialLeast > SPENT) {
      return time;
    }
    trialField = Double.NaN;
    double first = time;
    for (int i = 0; i < count; i++) {
      if (opposing[i] * rate[i] * first > budget[i]) {
        first = budget[i] / rate[i];
      }
    }
    return first;
  }

  private static double least(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      if (values[i] < least) {
        least = values[i];
      }
    }
    return least;
  }

  @Override
  public void advance(double field, double fieldScale, double time) {
    if (field == 0) {
      return;
    }
    if (field == trialField && fieldScale == trialScale && time == trialTime) {
      trialField = Double.NaN;
      if (!trialIdle) {
        double[] before = budget;
        budget = trial;
        trial = before;
        leastBudget = trialLeast;
      }
      return;
    }
    spend(field, fieldScale, time);
  }

  private void spend(double field, double fieldScale, double time) {
    double[] rate = rates.at(field, fieldScale);
    double[] opposing = field > 0 ? down : up;
    boolean flipped = false;
    for (int i = 0; i < count; i++) {
      budget[i] -= opposing[i] * rate[i] * time;
      if (budget[i] <= SPENT) { // the event that horizon() stopped at, up to rounding
        flip(i);
        flipped = true;
      }
    }
    leastBudget = least(budget);
    if (flipped) {
      sum();
    }
  }

  private void flip(int i) {
    double wasUp = up[i];
    up[i] = down[i];
    down[i] = wasUp;
    do {
      budget[i] = random.nextExponential();
    } while (budget[i] <= SPENT); // it would never end: 0 is drawn once in 1e19 times
  }

  /** Recounts from scratch, so that rounding never accumulates; forgets trials. */
  private void sum() {
    double total = 0;
    for (int i = 0; i < count; i++) {
      total += up[i] * weight[i];
    }
    order = 2 * Math.min(total, 1) - 1;
    trialField = Double.NaN;
  }

  /** What follows from directions and budgets set from outside. */
  private void settle() {
    for (int i = 0; i < count; i++) {
      down[i] = 1 - up[i];
    }
    leastBudget = least(budget);
    sum();
  }

  @Override
  public void mark() {
    System.arraycopy(up, 0, markedUp, 0, count);
    System.arraycopy(budget, 0, markedBudget, 0, count);
    markedRandom = random.state();
  }

  @Override
  public void rewind() {
    System.arraycopy(markedUp, 0, up, 0, count);
    System.arraycopy(markedBudget, 0, budget, 0, count);
    random.restore(markedRandom);
    settle();
  }

  @Override
  public void setOrder(double newOrder) {
    // Elements of low activation field point up first: the state that a positive field leaves.
    Integer[] byActivation = new Integer[count];
    Arrays.setAll(byActivation, i -> i);
    Arrays.sort(byActivation, (i, j) -> Double.compare(activation[i], activation[j]));
    double reached = -1;
    for (Integer i : byActivation) {
      boolean isUp = reached + weight[i] <= newOrder;
      up[i] = isUp ? 1 : 0;
      reached += isUp ? 2 * weight[i] : 0;
    }
    settle();
  }

  @Override
  public void disorder() {
    for (int i = 0; i < count; i++) {
      up[i] = random.nextBoolean() ? 1 : 0;
    }
    settle();
  }

  @Override
  public int stateSize() {
    return 2 * count;
  }

  @Override
  public void save(double[] target, int offset) {
    System.arraycopy(up, 0, target, offset, count);
    System.arraycopy(budget, 0, target, offset + count, count);
  }

  @Override
  public void load(double[] source, int offset) {
    System.arraycopy(source, offset, up, 0, count);
    System.arraycopy(source, offset + count, budget, 0, count);
    settle();
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
