package org.ferroweave.device.ferrodiode;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.GrapheneCharge;

/**
 * Fermi level of a semimetal contact against its electrons: {@link GrapheneCharge} inverted, once
 * per Fermi velocity and temperature, on a grid of y = asinh(n/n0) that resolves the Dirac point
 * and reaches {@link #LARGEST}; between grid points a cubic that meets levels and slopes. Relative
 * error of the rise below 1e-6 of kT/e.
 */
final class SemimetalLevel {
  /** Electrons or holes per area up to which the level is known (1/m2): 1e14 per cm2. */
  static final double LARGEST = 1e18;

  private static final int INTERVALS = 1024;
  private static final Map<Key, SemimetalLevel> KNOWN = new ConcurrentHashMap<>();

  private record Key(double velocity, double temperature) {}

  private final double unit;
  private final double reach;
  private final double perInterval;
  private final double[] level = new double[INTERVALS + 1];
  private final double[] slope = new double[INTERVALS + 1];

  private SemimetalLevel(Key key) {
    double kt = Constants.BOLTZMANN * key.temperature();
    // electrons per area at a level of kT
    this.unit = GrapheneCharge.density(kt, key.velocity(), key.temperature());
    this.reach = asinh(LARGEST / unit);
    this.perInterval = INTERVALS / (2 * reach);
    double u = -Math.sqrt(LARGEST / unit) * kt;
    for (int i = 0; i <= INTERVALS; i++) {
      double y = i / perInterval - reach;
      double electrons = unit * Math.sinh(y);
      u = level(u, electrons, key);
      double perElectron = 1 / GrapheneCharge.slope(u, key.velocity(), key.temperature());
      level[i] = u / Constants.ELEMENTARY_CHARGE;
      slope[i] = perElectron * unit * Math.cosh(y) / perInterval / Constants.ELEMENTARY_CHARGE;
    }
  }

  /** The law for a Fermi velocity (m/s) and a temperature (K). */
  static SemimetalLevel of(double velocity, double temperature) {
    return KNOWN.computeIfAbsent(new Key(velocity, temperature), SemimetalLevel::new);
  }

  /** Newton from a level nearby (J). */
  private static double level(double start, double electrons, Key key) {
    double u = start;
    for (int i = 0; i < 100; i++) {
      double miss = electrons - GrapheneCharge.density(u, key.velocity(), key.temperature());
      double step = miss / GrapheneCharge.slope(u, key.velocity(), key.temperature());
      u += step;
      if (Math.abs(step) < 1e-12 * Constants.BOLTZMANN * key.temperature()) {
        break;
      }
    }
    return u;
  }

  private static double asinh(double x) {
    double magnitude = Math.abs(x);
    double result = Math.log(magnitude + Math.sqrt(magnitude * magnitude + 1));
    return x < 0 ? -result : result;
  }

  /**
   * Fermi level above the Dirac point (V).
   *
   * @param electrons electrons less holes per area (1/m2); beyond {@link #LARGEST} the level grows
   *     linearly
   */
  double level(double electrons) {
    double y = asinh(electrons / unit);
    double x = (Math.min(Math.max(y, -reach), reach) + reach) * perInterval;
    int i = Math.min((int) x, INTERVALS - 1);
    double t = x - i;
    double s = 1 - t;
    double inside =
        s * s * ((1 + 2 * t) * level[i] + t * slope[i])
            + t * t * ((1 + 2 * s) * level[i + 1] - s * slope[i + 1]);
    double outside = Math.abs(electrons) - LARGEST;
    return outside <= 0
        ? inside
        : inside
            + Math.signum(electrons)
                * outside
                * slope[INTERVALS]
                * perInterval
                / (unit * Math.cosh(reach));
  }

  /** Growth of {@link #level} with the electrons (V m2), above 0. */
  double slope(double electrons) {
    double y = Math.min(Math.max(asinh(electrons / unit), -reach), reach);
    double x = (y + reach) * perInterval;
    int i = Math.min((int) x, INTERVALS - 1);
    double t = x - i;
    double perY = ((1 - t) * slope[i] + t * slope[i + 1]) * perInterval;
    return perY / (unit * Math.cosh(y));
  }
}
