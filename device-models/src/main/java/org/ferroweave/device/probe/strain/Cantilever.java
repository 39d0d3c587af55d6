package org.ferroweave.device.probe.strain;

import org.ferroweave.device.RandomStream;

/**
 * A conducting cantilever in contact with the sample: what its detector records while a voltage is
 * on.
 *
 * <pre>
 *   u(t) = (kappa / 2) (V(t) - V_s)^2 + strain(t) + noise
 * </pre>
 *
 * <p>kappa = (dC/dz)/k electrostatic compliance (m/V2), V_s surface potential (V). The record is
 * sampled in time and read by a lock-in at the low frequency, so that the square does its own
 * mixing: an amplitude-modulated carrier far above what ions and lever can follow leaves, at the
 * modulation frequency, electrostatics alone.
 *
 * @param compliance electrostatic compliance (m/V2)
 * @param surfacePotential surface potential, sample against tip (V)
 * @param lowFrequency low drive and modulation frequency (Hz)
 * @param carrierFrequency carrier frequency (Hz), far above the low one
 * @param noise standard deviation of a lock-in reading (m)
 */
public record Cantilever(
    double compliance,
    double surfacePotential,
    double lowFrequency,
    double carrierFrequency,
    double noise) {
  private static final int SAMPLES_PER_CARRIER = 12;
  private static final int PERIODS = 4;

  /** Refuses frequencies in the wrong order and negative values. */
  public Cantilever {
    if (!(lowFrequency > 0) || !(carrierFrequency >= 4 * lowFrequency)) {
      throw new IllegalArgumentException(
          "frequencies "
              + lowFrequency
              + " Hz and "
              + carrierFrequency
              + " Hz; allowed: above zero, the carrier at least four times the low one");
    }
    if (!(compliance >= 0) || !(noise >= 0) || !Double.isFinite(surfacePotential)) {
      throw new IllegalArgumentException("compliance, noise or surface potential not allowed");
    }
  }

  /**
   * Lock-in amplitude (m) at the low frequency under a low-frequency drive.
   *
   * @param strain how the ions answer
   * @param dc constant voltage (V), either sign
   * @param ac amplitude (V)
   * @param random noise of the reading
   */
  public double lowFrequency(IonicStrain strain, double dc, double ac, RandomStream random) {
    double turned = strain.followsBias() ? Math.signum(dc) : 1;
    double amplitude = strain.at(lowFrequency) * ac * turned;
    return read(
        (low, high) -> dc + ac * Math.cos(low),
        low -> amplitude * Math.cos(low - strain.lag()),
        random);
  }

  /**
   * Lock-in amplitude (m) at the modulation frequency under an amplitude-modulated carrier. The
   * carrier has the amplitude sqrt(2 dc ac), so that its square is as large as that of the
   * low-frequency drive.
   *
   * @param strain how the ions answer
   * @param dc magnitude of the constant voltage that is stood for (V)
   * @param ac amplitude that is stood for (V)
   * @param random noise of the reading
   */
  public double modulatedCarrier(IonicStrain strain, double dc, double ac, RandomStream random) {
    double peak = Math.sqrt(2 * Math.abs(dc) * ac);
    double amplitude = strain.at(carrierFrequency) * peak;
    return read(
        (low, high) -> peak * (1 + Math.cos(low)) * Math.cos(high),
        low -> 0.0,
        high -> amplitude * Math.cos(high - strain.lag()),
        random);
  }

  private double read(Drive drive, Phase strain, RandomStream random) {
    return read(drive, strain, high -> 0.0, random);
  }

  /** Samples whole periods and takes the amplitude at the low frequency. */
  private double read(Drive drive, Phase slow, Phase fast, RandomStream random) {
    double cycles = Math.rint(carrierFrequency / lowFrequency);
    int n = (int) (PERIODS * cycles * SAMPLES_PER_CARRIER);
    double inPhase = 0;
    double quadrature = 0;
    for (int i = 0; i < n; i++) {
      double low = 2 * Math.PI * PERIODS * i / n;
      double high = low * cycles;
      double v = drive.at(low, high) - surfacePotential;
      double envelope = 1 + Math.cos(low);
      double u = 0.5 * compliance * v * v + slow.at(low) + envelope * fast.at(high);
      inPhase += u * Math.cos(low);
      quadrature += u * Math.sin(low);
    }
    inPhase = 2 * inPhase / n + noise * random.nextGaussian();
    quadrature = 2 * quadrature / n + noise * random.nextGaussian();
    return Math.hypot(inPhase, quadrature);
  }

  @FunctionalInterface
  private interface Drive {
    double at(double low, double high);
  }

  @FunctionalInterface
  private interface Phase {
    double at(double angle);
  }
}
