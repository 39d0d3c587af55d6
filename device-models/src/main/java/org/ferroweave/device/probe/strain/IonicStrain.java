package org.ferroweave.device.probe.strain;

/**
 * How the surface over an ion conductor answers a voltage.
 *
 * <p>Whether the compensation works depends on {@code followsBias}. The electrostatic signal turns
 * over when the constant voltage changes sign. The published method adds the strain to the
 * <em>amplitude</em> at both polarities, so its strain must turn over as well. A strain that does
 * not ({@code followsBias} false, which is what a linear contact would do) adds at one polarity and
 * subtracts at the other, and their mean loses it.
 *
 * @param perVolt strain amplitude per volt at the reference frequency (m/V)
 * @param referenceFrequency frequency at which it is given (Hz); it falls as one over the root
 * @param lag phase lag behind the electrostatic signal (rad)
 * @param followsBias whether it turns over with the sign of the constant voltage
 */
public record IonicStrain(
    double perVolt, double referenceFrequency, double lag, boolean followsBias) {
  /** Strain per volt (m/V) at a frequency (Hz), Eq. 1 and 3 of {@link VegardStrain}. */
  public double at(double frequency) {
    return perVolt * Math.sqrt(referenceFrequency / frequency);
  }
}
