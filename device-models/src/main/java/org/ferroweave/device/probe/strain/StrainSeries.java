package org.ferroweave.device.probe.strain;

import org.ferroweave.device.RandomStream;

/**
 * A temperature series on one grain: three readings per temperature, then one Arrhenius fit with
 * and one without compensation.
 */
public final class StrainSeries {
  private final double[] temperatures;
  private final Compensation[] readings;
  private final double referenceTemperature;

  private StrainSeries(double[] temperatures, Compensation[] readings, double reference) {
    this.temperatures = temperatures;
    this.readings = readings;
    this.referenceTemperature = reference;
  }

  /**
   * What is measured.
   *
   * @param diffusivity diffusion coefficient of the ions
   * @param poisson Poisson ratio
   * @param vegard Vegard coefficient
   * @param swing relative change of concentration at the contact at the drive amplitude, the same
   *     at all temperatures as in the paper
   * @param lag phase lag of the strain (rad)
   * @param followsBias see {@link IonicStrain}
   */
  public record Sample(
      ActivatedDiffusivity diffusivity,
      double poisson,
      double vegard,
      double swing,
      double lag,
      boolean followsBias) {
    /** Strain amplitude (m) at a temperature (K) and frequency (Hz), Eq. 3. */
    public double amplitude(double temperature, double frequency) {
      double length = VegardStrain.diffusionLength(diffusivity.at(temperature), frequency);
      return VegardStrain.amplitude(poisson, vegard, swing, length);
    }
  }

  /**
   * Measures.
   *
   * @param sample what
   * @param lever with what
   * @param dc magnitude of the constant voltage (V)
   * @param ac drive amplitude (V)
   * @param temperatures at which (K), at least three
   * @param random noise
   */
  public static StrainSeries measure(
      Sample sample,
      Cantilever lever,
      double dc,
      double ac,
      double[] temperatures,
      RandomStream random) {
    Compensation[] readings = new Compensation[temperatures.length];
    double low = lever.lowFrequency();
    for (int i = 0; i < temperatures.length; i++) {
      RandomStream noise = random.split(i);
      double perVolt = sample.amplitude(temperatures[i], low) / ac;
      IonicStrain strain = new IonicStrain(perVolt, low, sample.lag(), sample.followsBias());
      readings[i] =
          new Compensation(
              lever.lowFrequency(strain, dc, ac, noise),
              lever.lowFrequency(strain, -dc, ac, noise),
              lever.modulatedCarrier(strain, dc, ac, noise));
    }
    return new StrainSeries(
        temperatures.clone(), readings, sample.diffusivity().referenceTemperature());
  }

  /** Temperatures (K); a copy. */
  public double[] temperatures() {
    return temperatures.clone();
  }

  /** Readings at a temperature. */
  public Compensation reading(int i) {
    return readings[i];
  }

  /** Mean low-frequency amplitudes (m). */
  public double[] uncompensated() {
    return java.util.Arrays.stream(readings).mapToDouble(Compensation::uncompensated).toArray();
  }

  /** Amplitudes with the modulated carrier (m). */
  public double[] carrier() {
    return java.util.Arrays.stream(readings).mapToDouble(Compensation::carrier).toArray();
  }

  /** Amplitudes of the ions (m). */
  public double[] compensated() {
    return java.util.Arrays.stream(readings).mapToDouble(Compensation::compensated).toArray();
  }

  /** Activation energy from the compensated amplitudes. */
  public ArrheniusFit fit() {
    return ArrheniusFit.of(temperatures, compensated(), referenceTemperature);
  }

  /** Activation energy that the low-frequency amplitudes alone would give. */
  public ArrheniusFit fitUncompensated() {
    return ArrheniusFit.of(temperatures, uncompensated(), referenceTemperature);
  }
}
