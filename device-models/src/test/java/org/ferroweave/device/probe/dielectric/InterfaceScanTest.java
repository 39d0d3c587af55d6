package org.ferroweave.device.probe.dielectric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.ferroweave.device.protocol.Progress;
import org.junit.jupiter.api.Test;

/** The scan across a strip, against uniform films and the windows of S000. */
class InterfaceScanTest {
  private static final double DISTANCE = 23.5e-9;
  private static final Tip TIP = new Tip(10e-9, Math.toRadians(15), 12e-6);
  private static final Film LEFT = new Film(20, 1e-7, 170e-9, 10e3);
  private static final Film RIGHT = LEFT.with(8, 1e-8);

  /** Lag over the strip in units of the larger lag at the ends. */
  private static double contrast(Gradient[] scan) {
    double ends = Math.max(-scan[0].phase(), -scan[scan.length - 1].phase());
    return 1 + ScanPeaks.of(scan).phase() / ends;
  }

  private static int middle(InterfaceScan scan) {
    return scan.places().length / 2;
  }

  @Test
  void aVeryWideStripIsAUniformFilm() {
    TipOverFilm probe = new TipOverFilm(TIP, DISTANCE);
    Film inside = LEFT.with(8, 0);
    InterfaceScan scan =
        new InterfaceScan(TIP, DISTANCE, new StripedFilm(LEFT, LEFT, 1e-6, inside), 20e-9);
    Gradient outside = probe.gradient(LEFT);
    for (double conductivity : new double[] {1e-8, 1e-5, 1}) {
      Gradient seen = scan.scan(conductivity, Progress.NONE)[middle(scan)];
      Gradient uniform = probe.gradient(inside.with(8, conductivity));
      double contrast =
          Math.hypot(uniform.real() - outside.real(), uniform.imaginary() - outside.imaginary());
      double miss =
          Math.hypot(uniform.real() - seen.real(), uniform.imaginary() - seen.imaginary());
      assertThat(miss / contrast).as("at %s S/m", conductivity).isLessThan(0.12);
    }
  }

  @Test
  void noContrastNoStructure() {
    InterfaceScan scan =
        new InterfaceScan(TIP, DISTANCE, new StripedFilm(LEFT, LEFT, 10e-9, LEFT), 60e-9);
    Gradient uniform = new TipOverFilm(TIP, DISTANCE).gradient(LEFT);
    for (Gradient seen : scan.scan(LEFT.conductivity(), Progress.NONE)) {
      assertThat(seen.magnitude()).isCloseTo(uniform.magnitude(), withinPercentage(1e-6));
      assertThat(seen.phase()).isCloseTo(uniform.phase(), within(1e-8));
    }
  }

  @Test
  void phasePeakWithoutGradientPeakOnlyInTheWindow() {
    InterfaceScan scan =
        new InterfaceScan(TIP, DISTANCE, new StripedFilm(LEFT, RIGHT, 10e-9, LEFT), 200e-9);
    for (double inside : new double[] {1e-6, 1e-5}) {
      Gradient[] readings = scan.scan(inside, Progress.NONE);
      assertThat(contrast(readings)).as("%s S/m", inside).isGreaterThan(2);
      assertThat(ScanPeaks.of(readings).gradient()).as("%s S/m", inside).isLessThan(0.001);
    }
    for (double conductive : new double[] {1e-3, 1e-1}) {
      assertThat(ScanPeaks.of(scan.scan(conductive, Progress.NONE)).gradient()).isGreaterThan(0.02);
    }
    Gradient[] resistive = scan.scan(1e-8, Progress.NONE);
    assertThat(contrast(resistive)).isLessThan(1.1);
    assertThat(ScanPeaks.of(resistive).gradient()).isLessThan(0.001);
  }
}
