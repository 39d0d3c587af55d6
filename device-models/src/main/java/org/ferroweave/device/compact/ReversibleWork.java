package org.ferroweave.device.compact;

import org.ferroweave.device.Stimulus;

/**
 * Work of the sources while they change their voltages so fast that no state follows: the integral
 * of V dQ over both terminals along the straight line between the two stimuli,
 *
 * <pre>  W = [V Q] - integral of Q dV</pre>
 *
 * <p>The charge of a channel or of graphene is no linear function of the voltage, so the integral
 * is taken by Simpson's rule, halved where it is not exact enough; for a linear charge the first
 * three points are. Only the charges of both ends enter where nothing bends them.
 */
final class ReversibleWork {
  /** Allowed error over the work of the change, in each half alike. */
  private static final double TOLERANCE = 1e-5;

  /** Allowed error over the charge times the change of voltage: below it are rounding and roots. */
  private static final double FLOOR = 1e-7;

  private static final int DEEPEST = 12;

  private final Body body;
  private final Stimulus from;
  private final Stimulus to;
  private final double[] polarization;
  private final double[] slow;

  /**
   * @param body charges at both stimuli
   * @param from stimulus before
   * @param to stimulus after
   * @param polarization switched polarizations (C/m2)
   * @param slow slow variables
   */
  ReversibleWork(Body body, Stimulus from, Stimulus to, double[] polarization, double[] slow) {
    this.body = body;
    this.from = from;
    this.to = to;
    this.polarization = polarization;
    this.slow = slow;
  }

  /** The work (J). */
  double value() {
    double dv = to.voltage() - from.voltage();
    double dg = to.gate() - from.gate();
    if (dv == 0 && dg == 0 && from.voltage() == 0 && from.gate() == 0) {
      return 0;
    }
    // where a voltage is and stays zero, no charge does work
    boolean first = from.voltage() != 0 || to.voltage() != 0;
    boolean gate = from.gate() != 0 || to.gate() != 0;
    double first0 = first ? charge(0, from) : 0;
    double gate0 = gate ? charge(1, from) : 0;
    double first1 = first ? charge(0, to) : 0;
    double gate1 = gate ? charge(1, to) : 0;
    double start = first0 * dv + gate0 * dg;
    double end = first1 * dv + gate1 * dg;
    double trapezoid =
        (first1 - first0) * (from.voltage() + to.voltage()) / 2
            + (gate1 - gate0) * (from.gate() + to.gate()) / 2;
    double middle = power(0.5);
    if (start == middle && middle == end) {
      return trapezoid;
    }
    double tolerance =
        TOLERANCE * (Math.abs(end - start) + Math.abs(trapezoid))
            + FLOOR * (Math.abs(start) + Math.abs(end));
    return trapezoid + (start + end) / 2 - integral(0, start, middle, 1, end, tolerance, DEEPEST);
  }

  private double charge(int terminal, Stimulus stimulus) {
    return body.charge(terminal, stimulus, polarization, slow);
  }

  /** Q dV per part of the way, at a part of the way. */
  private double power(double part) {
    double dv = to.voltage() - from.voltage();
    double dg = to.gate() - from.gate();
    Stimulus there =
        new Stimulus(
            from.voltage() + part * dv, from.gate() + part * dg, to.light(), to.temperature());
    return (dv == 0 ? 0 : dv * charge(0, there)) + (dg == 0 ? 0 : dg * charge(1, there));
  }

  /** From a to b, with the values at both ends and in the middle. */
  private double integral(
      double a, double atA, double middle, double b, double atB, double tolerance, int depth) {
    double width = b - a;
    double trapezoid = width * (atA + atB) / 2;
    double simpson = width * (atA + 4 * middle + atB) / 6;
    if (depth == 0 || Math.abs(simpson - trapezoid) <= tolerance) {
      return simpson;
    }
    double centre = (a + b) / 2;
    double left = power((a + centre) / 2);
    double right = power((centre + b) / 2);
    double halves = width * (atA + 4 * left + 2 * middle + 4 * right + atB) / 12;
    double error = (halves - simpson) / 15; // of order four in the width
    if (Math.abs(error) <= tolerance) {
      return halves + error;
    }
    return integral(a, atA, left, centre, middle, tolerance / 2, depth - 1)
        + integral(centre, middle, right, b, atB, tolerance / 2, depth - 1);
  }
}
