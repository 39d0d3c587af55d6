package org.ferroweave.device.ferroelectric;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The limit of infinitely many elements: the distribution of activation fields is cut into classes
 * of equal probability, each with a continuous mean direction s that obeys
 *
 * <pre>  ds/dt = r(E) (sign(E) - s)</pre>
 *
 * <p>solved exactly per step. Smooth and deterministic; the mean of many {@link
 * StochasticEnsemble}s.
 */
public final class MeanFieldEnsemble implements DomainEnsemble {
  /** Usual number of classes of the activation-field distribution. */
  public static final int CLASSES = 96;

  /** Exponents from here on leave nothing that a double can tell from 0 beside 1. */
  private static final double LARGEST = 40;

  /** Exponents below this leave 1. */
  private static final double NEGLIGIBLE = 1e-17;

  private static final int HALVINGS = FastExponential.halvings(LARGEST);

  private final int classes;
  private final ElementRates rates;
  private final double[] exponent;
  private final double[] decay;
  private double[] direction;
  private final double[] marked;
  private double order;

  // what predict() found, for the advance() that follows
  private double[] next;
  private double nextField = Double.NaN;
  private double nextScale;
  private double nextTime;
  private double nextOrder;
  private boolean nextIdle;

  /**
   * @param parameters switching parameters; element number and size spread do not matter here
   */
  public MeanFieldEnsemble(SwitchingParameters parameters) {
    this(parameters, CLASSES);
  }

  /**
   * @param parameters switching parameters; element number and size spread do not matter here
   * @param classes classes of the activation-field distribution, 1 or more
   */
  public MeanFieldEnsemble(SwitchingParameters parameters, int classes) {
    this.classes = classes;
    this.direction = new double[classes];
    this.next = new double[classes];
    this.exponent = new double[classes];
    this.decay = new double[classes];
    this.marked = new double[classes];
    double[] activation = new double[classes];
    NormalDistribution normal = new NormalDistribution();
    for (int i = 0; i < classes; i++) {
      double z = normal.inverseCumulativeProbability((i + 0.5) / classes);
      activation[i] = parameters.activationField() * Math.exp(parameters.activationSpread() * z);
    }
    this.rates = new ElementRates(parameters, activation);
    setOrder(-1);
  }

  private MeanFieldEnsemble(MeanFieldEnsemble other) {
    this.classes = other.classes;
    this.rates = other.rates.copy();
    this.direction = other.direction.clone();
    this.next = new double[classes];
    this.exponent = new double[classes];
    this.decay = new double[classes];
    this.marked = other.marked.clone();
    this.order = other.order;
  }

  @Override
  public double order() {
    return order;
  }

  @Override
  public double predict(double field, double fieldScale, double time) {
    if (field == 0) {
      return order;
    }
    nextField = field;
    nextScale = fieldScale;
    nextTime = time;
    nextIdle = rates.isBelow(field, fieldScale, time, NEGLIGIBLE);
    if (nextIdle) {
      return order;
    }
    double target = Math.signum(field);
    double[] rate = rates.at(field, fieldScale);
    for (int i = 0; i < classes; i++) {
      exponent[i] = Math.min(rate[i] * time, LARGEST);
    }
    FastExponential.exp(exponent, -1, HALVINGS, 1, decay);
    for (int i = 0; i < classes; i++) {
      next[i] = target + (direction[i] - target) * decay[i];
    }
    nextOrder = mean(next);
    return nextOrder;
  }

  /** Mean direction; four partial sums, which the processor adds at once. */
  private double mean(double[] values) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < classes; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    for (; i < classes; i++) {
      a += values[i];
    }
    return (a + b + (c + d)) / classes;
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
    return time;
  }

  @Override
  public void advance(double field, double fieldScale, double time) {
    if (field == 0) {
      return;
    }
    if (!(field == nextField && fieldScale == nextScale && time == nextTime)) {
      predict(field, fieldScale, time);
    }
    nextField = Double.NaN;
    if (nextIdle) {
      return;
    }
    double[] before = direction;
    direction = next;
    next = before;
    order = nextOrder;
  }

  @Override
  public void mark() {
    System.arraycopy(direction, 0, marked, 0, classes);
  }

  @Override
  public void rewind() {
    System.arraycopy(marked, 0, direction, 0, classes);
    changed();
  }

  /** What follows from directions set from outside. */
  private void changed() {
    order = mean(direction);
    nextField = Double.NaN;
  }

  @Override
  public void setOrder(double newOrder) {
    // The softest classes point up first; the class at the edge is mixed.
    double up = Math.min(Math.max((newOrder + 1) / 2, 0), 1) * classes;
    for (int i = 0; i < classes; i++) {
      direction[i] = 2 * Math.min(Math.max(up - i, 0), 1) - 1;
    }
    changed();
  }

  @Override
  public void disorder() {
    Arrays.fill(direction, 0);
    changed();
  }

  @Override
  public int stateSize() {
    return classes;
  }

  @Override
  public void save(double[] target, int offset) {
    System.arraycopy(direction, 0, target, offset, classes);
  }

  @Override
  public void load(double[] source, int offset) {
    System.arraycopy(source, offset, direction, 0, classes);
    changed();
  }

  @Override
  public long randomState() {
    return 0;
  }

  @Override
  public void setRandomState(long state) {
    // deterministic: no stream
  }

  @Override
  public MeanFieldEnsemble copy() {
    return new MeanFieldEnsemble(this);
  }
}
