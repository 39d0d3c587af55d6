package org.ferroweave.device.optoelectronic;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmBody;

/**
 * A body that absorbs light: pairs, dn/dt = G - n/tau per area, traps that some of them leave a
 * hole in, and a third slow variable of the family, what the pairs move for good.
 */
abstract class LitBody extends FilmBody {
  /** Index of the pairs per area (1/m2). */
  static final int PAIRS = 0;

  /** Index of the trapped holes per area (1/m2). */
  static final int TRAPPED = 1;

  /** Index of what the pairs move. */
  static final int MOVED = 2;

  private static final int VARIABLES = 3;

  private final double area;
  private final Absorber absorber;
  private final TrappedCharge traps;
  private final double trapEmission;
  private final double most;

  /**
   * @param temperature temperature (K)
   * @param film the film
   * @param area area that all is counted on (m2)
   * @param absorber what absorbs
   * @param traps what takes holes
   * @param most greatest value of the third variable
   */
  LitBody(
      double temperature,
      Film film,
      double area,
      Absorber absorber,
      TrappedCharge traps,
      double most) {
    super(temperature, film, area * film.thickness());
    this.area = area;
    this.absorber = absorber;
    this.traps = traps;
    this.trapEmission = traps.emission(temperature);
    this.most = most;
  }

  @Override
  public final int slow() {
    return VARIABLES;
  }

  @Override
  public final double area() {
    return area;
  }

  /**
   * Coefficients of pairs and trapped holes.
   *
   * @param collected share of the pairs that is collected and does not recombine (1)
   * @param passing rate at which passing electrons empty a trap (1/s)
   * @return pairs that recombine (1/(m2 s))
   */
  final double pairs(
      Stimulus stimulus,
      double[] slow,
      double collected,
      double passing,
      double[] gain,
      double[] loss) {
    gain[PAIRS] = absorber.generation(stimulus.light());
    loss[PAIRS] = 1 / absorber.lifetime();
    double recombination = slow[PAIRS] / absorber.lifetime() * (1 - collected);
    gain[TRAPPED] = traps.gain(recombination);
    loss[TRAPPED] = traps.loss(recombination, trapEmission) + passing;
    return recombination;
  }

  /** Energy that pairs and trapped holes took up in a step (J/m2). */
  final double kept(double[] slow0, double[] slow1) {
    double gap = absorber.gap();
    return gap * (slow1[PAIRS] - slow0[PAIRS])
        + traps.kept(gap) * (slow1[TRAPPED] - slow0[TRAPPED]);
  }

  @Override
  public final double absorbed(Stimulus stimulus) {
    return area * absorber.power(stimulus.light());
  }

  @Override
  public final double photocarrierEnergy(double[] slow) {
    return area * absorber.gap() * slow[PAIRS];
  }

  @Override
  public final double slowMin(int variable) {
    return 0;
  }

  @Override
  public final double slowMax(int variable) {
    return switch (variable) {
      case PAIRS -> Double.POSITIVE_INFINITY;
      case TRAPPED -> traps.density();
      default -> most;
    };
  }

  @Override
  public final double slowTolerance(int variable) {
    return switch (variable) {
      case PAIRS -> 1; // linear with constant coefficients: exact in one step
      case TRAPPED -> 1e-4 * trapScale();
      default -> movedTolerance();
    };
  }

  /** Trapped holes that act on the current as much as a full trap, or kT, does (1/m2). */
  double trapScale() {
    return traps.density();
  }

  /** Allowed error of the third variable (its unit). */
  abstract double movedTolerance();
}
