package org.ferroweave.device.probe.spectra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.ferroweave.device.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Factorization of synthetic maps whose spectra are known. */
class NmfTest {
  private static final double SHARP = 3;
  private static final double DEBYE = 1;

  private static PerovskiteMap map(int size, double sharpness, long seed) {
    return PerovskiteMap.make(
        PerovskiteMap.Film.STANDARD.with(size, 0, 0.01),
        PerovskiteMap.frequencies(64),
        PerovskiteMap.grainPeaks(sharpness),
        PerovskiteMap.boundaryPeaks(sharpness),
        new RandomStream(seed));
  }

  private static void recovers(Factorization found, PerovskiteMap map) {
    PearsonsCorrelation correlation = new PearsonsCorrelation();
    for (int c = 0; c < 2; c++) {
      assertThat(correlation.correlation(found.spectrum(c), map.spectrum(c))).isGreaterThan(0.99);
      assertThat(correlation.correlation(found.map(c), map.weights(c))).isGreaterThan(0.95);
      assertThat(found.peak(c)).isCloseTo(map.peak(c), withinPercentage(2));
    }
    assertThat(found.residual()).isLessThan(1.01 * map.noiseFloor());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void separatesTheMap(long seed) {
    PerovskiteMap map = map(128, SHARP, seed);
    recovers(new Nmf(Nmf.Settings.plain(2)).factorize(map.cube()), map);
  }

  @Test
  void leavesTheZerosOfItsStart() {
    PerovskiteMap map = map(64, SHARP, 1);
    double[][] zeros = new double[2][64];
    for (int f = 0; f < 64; f++) { // each is zero where its own peak is
      zeros[map.spectrum(0)[f] > map.spectrum(1)[f] ? 1 : 0][f] = 1;
    }
    Factorization found = new Nmf(Nmf.Settings.plain(2)).factorize(map.cube(), zeros);
    assertThat(found.residual()).isLessThan(1.01 * map.noiseFloor());
    for (int c = 0; c < 2; c++) {
      assertThat(found.peak(c)).isCloseTo(map.peak(c), withinPercentage(10));
    }
  }

  @Test
  void saysThatOverlappingSpectraAreNotUniqueAndMinimumVolumeFindsThem() {
    PerovskiteMap map = map(96, DEBYE, 1);
    double[][] apart = new double[2][64];
    for (int f = 0; f < 64; f++) {
      apart[f < 32 ? 0 : 1][f] = 1;
    }
    Factorization plain = new Nmf(Nmf.Settings.plain(2)).factorize(map.cube(), apart);
    assertThat(Uniqueness.of(plain).unique()).isFalse();
    assertThat(plain.residual()).isLessThan(1.01 * map.noiseFloor()); // fits, and is wrong
    assertThat(plain.peak(0)).isNotCloseTo(map.peak(0), withinPercentage(10));
    recovers(new Nmf(Nmf.Settings.minimumVolume(2)).factorize(map.cube(), apart), map);
  }

  @Test
  void spectraAndMapsWithZerosAreUnique() {
    int pixels = 40;
    double[] values = new double[pixels * pixels * 10];
    double[][] spectra = {{0, 1, 3, 1, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 1, 2, 4, 1, 0}};
    for (int p = 0; p < pixels * pixels; p++) {
      double a = Math.max(0, Math.sin(p * 0.37));
      double b = Math.max(0, -Math.sin(p * 0.37)) + (p % 7 == 0 ? a : 0);
      for (int f = 0; f < 10; f++) {
        values[p * 10 + f] = a * spectra[0][f] + b * spectra[1][f];
      }
    }
    SpectralCube cube =
        new SpectralCube(pixels, pixels, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, values);
    Factorization found = new Nmf(Nmf.Settings.plain(2)).factorize(cube);
    assertThat(Uniqueness.of(found).unique()).isTrue();
    assertThat(found.residual()).isLessThan(1e-6);
    assertThat(found.spectrum(0)[2]).isCloseTo(1, within(1e-9));
    assertThat(found.spectrum(0)[1]).isCloseTo(1 / 3.0, within(1e-6));
  }

  @Test
  void threeComponents() {
    double[] f = PerovskiteMap.frequencies(48);
    RandomStream random = new RandomStream(7);
    double[][] truth = {
      Relaxation.spectrum(List.of(new Relaxation(300, 1, 3)), f),
      Relaxation.spectrum(List.of(new Relaxation(1000, 1, 3)), f),
      Relaxation.spectrum(List.of(new Relaxation(3000, 1, 3)), f)
    };
    double[] values = new double[50 * 50 * 48];
    for (int p = 0; p < 2500; p++) {
      double[] w = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
      w[p % 3] *= p % 5 == 0 ? 0 : 1;
      w[(p + 1) % 3] *= p % 5 == 0 ? 0 : 1; // every fifth pixel is pure
      for (int k = 0; k < 48; k++) {
        values[p * 48 + k] = w[0] * truth[0][k] + w[1] * truth[1][k] + w[2] * truth[2][k];
        values[p * 48 + k] += 0.005 * random.nextGaussian();
      }
    }
    SpectralCube cube = new SpectralCube(50, 50, f, values);
    Factorization found = new Nmf(Nmf.Settings.minimumVolume(3)).factorize(cube);
    for (int c = 0; c < 3; c++) {
      assertThat(new PearsonsCorrelation().correlation(found.spectrum(c), truth[c]))
          .isGreaterThan(0.99);
    }
  }

  @Test
  void debyePeakHasItsClosedForm() {
    Relaxation debye = new Relaxation(1000, 1, 1);
    for (double x : new double[] {0.1, 0.5, 1, 3}) {
      assertThat(debye.at(1000 * x)).isCloseTo(2 * x / (1 + x * x), within(1e-12));
    }
  }
}
