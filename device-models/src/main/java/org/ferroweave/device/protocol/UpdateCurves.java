package org.ferroweave.device.protocol;

/**
 * Conductance along one train of potentiating pulses and one of depressing pulses, {@code [count +
 * 1]}; index 0 is the value before the first pulse.
 *
 * @param potentiation settled, at the end of each period (S)
 * @param depression settled, at the end of each period (S)
 * @param potentiationPeak at the end of each pulse (S)
 * @param depressionPeak at the end of each pulse (S)
 * @param potentiationEnergy mean work of the source per potentiating period (J)
 * @param depressionEnergy mean work of the source per depressing period (J)
 */
public record UpdateCurves(
    double[] potentiation,
    double[] depression,
    double[] potentiationPeak,
    double[] depressionPeak,
    double potentiationEnergy,
    double depressionEnergy) {
  public UpdateCurves {
    potentiation = potentiation.clone();
    depression = depression.clone();
    potentiationPeak = potentiationPeak.clone();
    depressionPeak = depressionPeak.clone();
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

  @Override
  public double[] potentiation() {
    return potentiation.clone();
  }

  @Override
  public double[] depression() {
    return depression.clone();
  }

  @Override
  public double[] potentiationPeak() {
    return potentiationPeak.clone();
  }

  @Override
  public double[] depressionPeak() {
    return depressionPeak.clone();
  }
}
