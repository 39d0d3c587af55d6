package org.ferroweave.device.distil;

import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;

/**
 * Pulse responses from textbook conductance laws, for tests, for comparison with other simulators,
 * and for devices of which nothing more is known.
 *
 * <p>In all three laws the step is a linear function of the conductance, so two levels hold it
 * exactly. Both contexts are equal. The energy of a pulse is that of an ohmic device, {@code V^2 G
 * width}.
 */
public final class ClosedFormResponses {
  /** Greatest |NL| accepted; at the limit of the definition, 100/(7 sqrt 2) = 10.1, A is zero. */
  public static final double MAX_NONLINEARITY = 10;

  private static final int LEVELS = 2;

  private ClosedFormResponses() {}

  /**
   * The ideal device: every pulse changes the conductance by the same amount, window / pulses, up
   * to the ends of the window.
   *
   * @param device the population
   * @param random stream from which the instances' spread is drawn; it is not advanced
   */
  public static PulseResponse linear(ClosedFormDevice device, RandomStream random) {
    Law up = new Law(1.0 / device.potentiatingPulses(), 1.0 / device.potentiatingPulses());
    Law down = new Law(1.0 / device.depressingPulses(), 1.0 / device.depressingPulses());
    return tabulate("closed form linear", device, up, down, random);
  }

  /**
   * Soft bounds: the step is proportional to the distance from the end of the window that it
   * approaches (S. Fusi, L. F. Abbott, Nature Neuroscience 10, 485, 2007, doi 10.1038/nn1859). In
   * mid-window it equals the step of the linear device, window / pulses, so at least 3 pulses are
   * needed for a step that never passes the bound.
   *
   * @param device the population
   * @param random stream from which the instances' spread is drawn; it is not advanced
   * @throws InputException if a number of pulses is below 3
   */
  public static PulseResponse softBounds(ClosedFormDevice device, RandomStream random) {
    int least = Math.min(device.potentiatingPulses(), device.depressingPulses());
    if (least < 3) {
      throw new InputException(
          "closed form soft bounds: number of pulses is " + least + "; allowed: 3 or more");
    }
    Law up = new Law(2.0 / device.potentiatingPulses(), 0);
    Law down = new Law(0, 2.0 / device.depressingPulses());
    return tabulate("closed form soft bounds", device, up, down, random);
  }

  /**
   * The exponential law of NeuroSim: {@code G(P) = Gmin + B (1 - exp(-P/A))} with {@code B = (Gmax
   * - Gmin) / (1 - exp(-Pmax/A))} for potentiation, and the same curve with the sign of A turned
   * for depression (P.-Y. Chen, X. Peng, S. Yu, IEEE TCAD 37, 3067, 2018, doi
   * 10.1109/TCAD.2018.2789723). Steep first steps have a positive nonlinearity in potentiation and
   * a negative one in depression; 0 is linear.
   *
   * @param device the population; its pulses are {@code Pmax} of either branch
   * @param potentiationNonlinearity NL of the rising branch
   * @param depressionNonlinearity NL of the falling branch
   * @param random stream from which the instances' spread is drawn; it is not advanced
   * @throws InputException if a nonlinearity is outside plus or minus {@link #MAX_NONLINEARITY}
   */
  public static PulseResponse exponential(
      ClosedFormDevice device,
      double potentiationNonlinearity,
      double depressionNonlinearity,
      RandomStream random) {
    Law up = exponentialLaw(potentiationNonlinearity, device.potentiatingPulses());
    Law rising = exponentialLaw(-depressionNonlinearity, device.depressingPulses());
    Law down = new Law(rising.atMax(), rising.atMin());
    String source =
        "closed form exponential, NL " + potentiationNonlinearity + " / " + depressionNonlinearity;
    return tabulate(source, device, up, down, random);
  }

  /**
   * The constant {@code A / Pmax} of the exponential law for a nonlinearity label. With {@code u =
   * Pmax / A}, the label is {@code 100 / (7 sqrt 2)} times the greatest distance between the
   * normalized curve {@code (1 - exp(-u x)) / (1 - exp(-u))} and the straight line.
   *
   * @param nonlinearity NL, positive, at most {@link #MAX_NONLINEARITY}
   */
  public static double exponentialConstant(double nonlinearity) {
    if (!(nonlinearity > 0 && nonlinearity <= MAX_NONLINEARITY)) {
      throw new InputException(
          "nonlinearity is " + nonlinearity + "; allowed: above 0, at most " + MAX_NONLINEARITY);
    }
    double low = 1e-9;
    double high = 1e4;
    for (int i = 0; i < 200; i++) {
      double middle = Math.sqrt(low * high);
      if (nonlinearityOf(middle) < nonlinearity) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 1 / Math.sqrt(low * high);
  }

  private static double nonlinearityOf(double u) {
    double span = -Math.expm1(-u);
    double x = Math.log(u / span) / u;
    return 100 / (7 * Math.sqrt(2)) * (-Math.expm1(-u * x) / span - x);
  }

  private static Law exponentialLaw(double nonlinearity, int pulses) {
    if (nonlinearity == 0) {
      return new Law(1.0 / pulses, 1.0 / pulses);
    }
    double a = Math.signum(nonlinearity) * exponentialConstant(Math.abs(nonlinearity)) * pulses;
    double b = 1 / -Math.expm1(-pulses / a);
    double fraction = -Math.expm1(-1 / a);
    return new Law(b * fraction, (b - 1) * fraction);
  }

  private static PulseResponse tabulate(
      String source, ClosedFormDevice device, Law up, Law down, RandomStream random) {
    int instances = device.instances();
    float[] min = new float[instances];
    float[] max = new float[instances];
    float[] mean = new float[instances * 4 * LEVELS];
    float[] spread = new float[mean.length];
    float[] energy = new float[mean.length];
    double window = device.maxConductance() - device.minConductance();
    PulseScheme scheme = device.scheme();
    int k = 0;
    for (int i = 0; i < instances; i++) {
      RandomStream own = random.split(i);
      double ownWindow = window * logNormal(own, device.windowSpread());
      min[i] = (float) device.minConductance();
      max[i] = (float) (device.minConductance() + ownWindow);
      for (int polarity = 0; polarity < 2; polarity++) {
        boolean rises = polarity == PulseResponse.POTENTIATION;
        Law law = rises ? up : down;
        double voltage = rises ? scheme.potentiation() : scheme.depression();
        double size = (rises ? 1 : -1) * ownWindow * logNormal(own, device.stepSpread());
        for (int context = 0; context < 2; context++) {
          for (int level = 0; level < LEVELS; level++, k++) {
            mean[k] = (float) (size * (level == 0 ? law.atMin() : law.atMax()));
            spread[k] = (float) (device.cycleSpread() * window);
            float conductance = level == 0 ? min[i] : max[i];
            energy[k] = (float) (voltage * voltage * conductance * scheme.width());
          }
        }
      }
    }
    return new PulseResponse(
        source, scheme, LEVELS, min, max, mean, spread, energy, device.readNoise());
  }

  /** A log-normal factor of mean 1 and the given standard deviation; always takes one draw. */
  private static double logNormal(RandomStream random, double spread) {
    double variance = Math.log1p(spread * spread);
    return Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
  }

  /**
   * A step that is linear in the conductance, in units of the window.
   *
   * @param atMin size of the step at the lower end of the window
   * @param atMax size of the step at the upper end of the window
   */
  private record Law(double atMin, double atMax) {}
}
