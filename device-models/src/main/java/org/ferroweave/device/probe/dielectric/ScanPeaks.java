package org.ferroweave.device.probe.dielectric;

/**
 * What stands out in the middle of a line scan over both its ends.
 *
 * @param gradient how far the gradient rises over the larger of the values at the ends, relative; 0
 *     where it does not
 * @param phase how far the phase lag rises over the larger lag at the ends (rad); 0 where it does
 *     not
 */
public record ScanPeaks(double gradient, double phase) {
  /**
   * Peaks of a scan.
   *
   * @param scan readings along the line, at least three
   */
  public static ScanPeaks of(Gradient[] scan) {
    Gradient first = scan[0];
    Gradient last = scan[scan.length - 1];
    double magnitude = Math.max(first.magnitude(), last.magnitude());
    double lag = Math.max(-first.phase(), -last.phase());
    double gradientPeak = 0;
    double phasePeak = 0;
    for (Gradient reading : scan) {
      gradientPeak = Math.max(gradientPeak, reading.magnitude() / magnitude - 1);
      phasePeak = Math.max(phasePeak, -reading.phase() - lag);
    }
    return new ScanPeaks(gradientPeak, phasePeak);
  }
}
