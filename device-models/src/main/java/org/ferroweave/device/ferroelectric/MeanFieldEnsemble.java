package org.ferroweave.device.ferroelectric;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.ferroweave.device.physics.MerzLaw;

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

  private final int classes;
  private final double exponent;
  private final double attemptTime;
  private final double[] activation;
  private final double[] direction;
  private final double[] marked;
  private double order;
  private double markedOrder;

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
    this.exponent = parameters.exponent();
    this.attemptTime = parameters.attemptTime();
    this.activation = new double[classes];
    this.direction = new double[classes];
    this.marked = new double[classes];
    NormalDistribution normal = new NormalDistribution();
    for (int i = 0; i < classes; i++) {
      double z = normal.inverseCumulativeProbability((i + 0.5) / classes);
      activation[i] = parameters.activationField() * Math.exp(parameters.activationSpread() * z);
    }
    setOrder(-1);
  }

  private MeanFieldEnsemble(MeanFieldEnsemble other) {
    this.classes = other.classes;
    this.exponent = other.exponent;
    this.attemptTime = other.attemptTime;
    this.activation = other.activation;
    this.direction = other.direction.clone();
    this.marked = other.marked.clone();
    this.order = other.order;
    this.markedOrder = other.markedOrder;
  }

  @Override
  public double order() {
    return order;
  }

  @Override
  public double predict(double field, double fieldScale, double time) {
    double target = Math.signum(field);
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      double rate = MerzLaw.rate(field, activation[i] * fieldScale, exponent, attemptTime);
      sum += target + (direction[i] - target) * Math.exp(-rate * time);
    }
    return field == 0 ? order : sum / classes;
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
    double target = Math.signum(field);
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      double rate = MerzLaw.rate(field, activation[i] * fieldScale, exponent, attemptTime);
      direction[i] = target + (direction[i] - target) * Math.exp(-rate * time);
      sum += direction[i];
    }
    order = sum / classes;
  }

  @Override
  public void mark() {
    System.arraycopy(direction, 0, marked, 0, classes);
    markedOrder = order;
  }

  @Override
  public void rewind() {
    System.arraycopy(marked, 0, direction, 0, classes);
    order = markedOrder;
  }

  @Override
  public void setOrder(double newOrder) {
    // The softest classes point up first; the class at the edge is mixed.
    double up = Math.min(Math.max((newOrder + 1) / 2, 0), 1) * classes;
    for (int i = 0; i < classes; i++) {
      direction[i] = 2 * Math.min(Math.max(up - i, 0), 1) - 1;
    }
    order = newOrder;
  }

  @Override
  public void disorder() {
    Arrays.fill(direction, 0);
    order = 0;
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
    double sum = 0;
    for (double d : direction) {
      sum += d;
    }
    order = sum / classes;
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
