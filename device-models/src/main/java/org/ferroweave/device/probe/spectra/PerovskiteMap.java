package org.ferroweave.device.probe.spectra;

import java.util.List;
import org.ferroweave.device.RandomStream;

/**
 * A synthetic map of a polycrystalline perovskite film: grains (Voronoi cells of random seeds) with
 * the mobile-ion peak, some of them hot spots where it is stronger but not shifted, and boundaries
 * where it gives way to peaks at higher frequency. Everything that went in can be asked for, to lay
 * beside what comes out of a factorization. The pattern is that of the triple-cation film of S002.
 */
public final class PerovskiteMap {
  private final SpectralCube cube;
  private final double[][] spectra;
  private final double[][] weights;
  private final double noiseFloor;

  private PerovskiteMap(
      SpectralCube cube, double[][] spectra, double[][] weights, double noiseFloor) {
    this.cube = cube;
    this.spectra = spectra;
    this.weights = weights;
    this.noiseFloor = noiseFloor;
  }

  /**
   * What the film is like.
   *
   * @param size pixels per side
   * @param grains grains in the map
   * @param boundary half width of a grain boundary (pixels)
   * @param hotSpots part of the grains that are hot spots, 0 to 1
   * @param hotStrength how much stronger these are
   * @param spread standard deviation of the brightness from grain to grain, relative
   * @param mixing part of the boundary's response that is found everywhere in the grains, and of
   *     the grain's in the boundaries; 0 leaves pure pixels
   * @param noise standard deviation of the noise, relative to the largest value of the map
   */
  public record Film(
      int size,
      int grains,
      double boundary,
      double hotSpots,
      double hotStrength,
      double spread,
      double mixing,
      double noise) {
    /** 128 x 128 pixels, 60 grains, one in eight a hot spot, 1 % noise, pure pixels. */
    public static final Film STANDARD = new Film(128, 60, 2.5, 0.125, 1.6, 0.1, 0, 0.01);

    /** The same film with other pixels, mixing and noise. */
    public Film with(int pixels, double mixed, double noisy) {
      return new Film(pixels, grains, boundary, hotSpots, hotStrength, spread, mixed, noisy);
    }
  }

  /** Frequencies of the published maps: 100 Hz to 8 kHz, spaced evenly in the logarithm. */
  public static double[] frequencies(int count) {
    double[] f = new double[count];
    for (int i = 0; i < count; i++) {
      f[i] = 100 * Math.pow(80, i / (count - 1.0));
    }
    return f;
  }

  /** Peaks of the grains of the triple-cation film: iodide vacancies at 1 kHz. */
  public static List<Relaxation> grainPeaks(double sharpness) {
    return List.of(new Relaxation(1000, 1, sharpness));
  }

  /** Peaks of its boundaries: 2 kHz, and the first one shifted upwards and weaker. */
  public static List<Relaxation> boundaryPeaks(double sharpness) {
    return List.of(new Relaxation(2000, 1, sharpness), new Relaxation(1300, 0.3, sharpness));
  }

  /**
   * Makes a map.
   *
   * @param film what it is like
   * @param frequencies frequencies (Hz), rising
   * @param grain peaks of the grains
   * @param boundary peaks of the boundaries
   * @param random grains, hot spots and noise
   */
  public static PerovskiteMap make(
      Film film,
      double[] frequencies,
      List<Relaxation> grain,
      List<Relaxation> boundary,
      RandomStream random) {
    double[][] spectra = {
      Relaxation.spectrum(grain, frequencies), Relaxation.spectrum(boundary, frequencies)
    };
    double[][] weights = weights(film, random);
    int pixels = film.size() * film.size();
    int channels = frequencies.length;
    double[] values = new double[pixels * channels];
    double top = 0;
    double signal = 0;
    for (int p = 0; p < pixels; p++) {
      for (int f = 0; f < channels; f++) {
        double value = weights[0][p] * spectra[0][f] + weights[1][p] * spectra[1][f];
        values[p * channels + f] = value;
        top = Math.max(top, value);
        signal += value * value;
      }
    }
    RandomStream noise = random.split("noise");
    double added = 0;
    for (int i = 0; i < values.length; i++) {
      double n = film.noise() * top * noise.nextGaussian();
      values[i] += n;
      added += n * n;
    }
    SpectralCube cube = new SpectralCube(film.size(), film.size(), frequencies, values);
    return new PerovskiteMap(cube, spectra, weights, Math.sqrt(added / (signal + added)));
  }

  private static double[][] weights(Film film, RandomStream random) {
    int n = film.size();
    RandomStream places = random.split("grains");
    double[] x = new double[film.grains()];
    double[] y = new double[film.grains()];
    double[] bright = new double[film.grains()];
    for (int g = 0; g < film.grains(); g++) {
      x[g] = n * places.nextDouble();
      y[g] = n * places.nextDouble();
      bright[g] = Math.max(0.3, 1 + film.spread() * places.nextGaussian());
      bright[g] *= places.nextDouble() < film.hotSpots() ? film.hotStrength() : 1;
    }
    double[][] weights = new double[2][n * n];
    for (int p = 0; p < n * n; p++) {
      double px = p % n + 0.5;
      double py = Math.floorDiv(p, n) + 0.5;
      int first = 0;
      double near = Double.POSITIVE_INFINITY;
      double next = Double.POSITIVE_INFINITY;
      for (int g = 0; g < film.grains(); g++) {
        double d = Math.hypot(px - x[g], py - y[g]);
        if (d < near) {
          next = near;
          near = d;
          first = g;
        } else if (d < next) {
          next = d;
        }
      }
      double edge = (next - near) / (2 * film.boundary());
      double inBoundary = Math.exp(-edge * edge * edge * edge);
      double share = film.mixing() + (1 - 2 * film.mixing()) * inBoundary;
      weights[0][p] = bright[first] * (1 - share);
      weights[1][p] = share;
    }
    return weights;
  }

  /** The map with noise. */
  public SpectralCube cube() {
    return cube;
  }

  /** Spectrum that was put in, 0 grains, 1 boundaries; a copy. */
  public double[] spectrum(int component) {
    return spectra[component].clone();
  }

  /** Weights that were put in, pixel by pixel; a copy. */
  public double[] weights(int component) {
    return weights[component].clone();
  }

  /**
   * Size of the noise relative to that of the whole map: no factorization of rank 2 fits better.
   */
  public double noiseFloor() {
    return noiseFloor;
  }

  /** Correlation (Pearson) of something that came out with what was put in. */
  public static double correlation(double[] out, double[] in) {
    return new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(out, in);
  }

  /** Frequency (Hz) of the highest point of a spectrum that was put in. */
  public double peak(int component) {
    return Factorization.peak(cube.frequencies(), spectra[component]);
  }
}
