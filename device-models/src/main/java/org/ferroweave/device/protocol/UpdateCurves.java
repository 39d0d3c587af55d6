package org.ferroweave.device.protocol;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Conductance along one train of potentiating pulses and one of depressing pulses, {@code [count +
 * 1]}; index 0 is the value before the first pulse.
 */
public final class UpdateCurves {
  private final double[] potentiation;
  private final double[] depression;
  private final double[] potentiationPeak;
  private final double[] depressionPeak;
  private final double potentiationEnergy;
  private final double depressionEnergy;

  /**
   * Copies the values.
   *
   * @param potentiation settled, at the end of each period (S)
   * @param depression settled, at the end of each period (S)
   * @param potentiationPeak at the end of each pulse (S)
   * @param depressionPeak at the end of each pulse (S)
   * @param potentiationEnergy mean work of the source per potentiating period (J)
   * @param depressionEnergy mean work of the source per depressing period (J)
   */
  public UpdateCurves(
      double[] potentiation,
      double[] depression,
      double[] potentiationPeak,
      double[] depressionPeak,
      double potentiationEnergy,
      double depressionEnergy) {
    this.potentiation = potentiation.clone();
    this.depression = depression.clone();
    this.potentiationPeak = potentiationPeak.clone();
    this.depressionPeak = depressionPeak.clone();
    this.potentiationEnergy = potentiationEnergy;
    this.depressionEnergy = depressionEnergy;
  }

  /** Settled, at the end of each potentiating period (S), a copy. */
  public double[] potentiation() {
    return potentiation.clone();
  }

  /** Settled, at the end of each depressing period (S), a copy. */
  public double[] depression() {
    return depression.clone();
  }

  /** At the end of each potentiating pulse (S), a copy. */
  public double[] potentiationPeak() {
    return potentiationPeak.clone();
  }

  /** At the end of each depressing pulse (S), a copy. */
  public double[] depressionPeak() {
    return depressionPeak.clone();
  }

  /** Mean work of the source per potentiating period (J). */
  public double potentiationEnergy() {
    return potentiationEnergy;
  }

  /** Mean work of the source per depressing period (J). */
  public double depressionEnergy() {
    return depressionEnergy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UpdateCurves that
        && Arrays.equals(potentiation, that.potentiation)
        && Arrays.equals(depression, that.depression)
        && Arrays.equals(potentiationPeak, that.potentiationPeak)
        && Arrays.equals(depressionPeak, that.depressionPeak)
        && Double.compare(potentiationEnergy, that.potentiationEnergy) == 0
        && Double.compare(depressionEnergy, that.depressionEnergy) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(potentiation) + Arrays.hashCode(depression);
  }

  /** Both trains, on a device as it stands. */
  static UpdateCurves measure(ProbeStation station) {
    int count = station.settings().count();
    double[][] curves = new double[4][count + 1];
    double up = train(station, station.settings().potentiatingPulse(), curves[0], curves[2]);
    double down = train(station, station.settings().depressingPulse(), curves[1], curves[3]);
    return new UpdateCurves(curves[0], curves[1], curves[2], curves[3], up, down);
  }

  private static double train(ProbeStation station, Pulse pulse, double[] settled, double[] peak) {
    double start = station.device().energy().source();
    settled[0] = station.read();
    peak[0] = settled[0];
    for (int i = 1; i < settled.length; i++) {
      station.pulse(pulse);
      peak[i] = station.read();
      station.rest(station.settings().period() - pulse.width());
      settled[i] = station.read();
    }
    return (station.device().energy().source() - start) / (settled.length - 1);
  }
}
