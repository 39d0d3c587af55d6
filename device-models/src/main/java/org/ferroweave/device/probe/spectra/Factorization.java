package org.ferroweave.device.probe.spectra;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spectra and where they sit. Each spectrum is scaled to a largest value of one, its map carries
 * the size; components are in the order of their centres of gravity, the lowest frequency first.
 */
public final class Factorization {
  private final SpectralCube cube;
  private final double[][] spectra;
  private final double[][] maps;
  private final double residual;
  private final int sweeps;
  private final boolean converged;

  private Factorization(
      SpectralCube cube,
      double[][] spectra,
      double[][] maps,
      double residual,
      int sweeps,
      boolean converged) {
    this.cube = cube;
    this.spectra = spectra;
    this.maps = maps;
    this.residual = residual;
    this.sweeps = sweeps;
    this.converged = converged;
  }

  static Factorization ordered(
      SpectralCube cube,
      double[][] spectra,
      double[][] maps,
      double residual,
      int sweeps,
      boolean converged) {
    int[] order =
        IntStream.range(0, spectra.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer a) -> centre(spectra[a])))
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] h = new double[order.length][];
    double[][] w = new double[order.length][];
    for (int a = 0; a < order.length; a++) {
      h[a] = spectra[order[a]].clone();
      w[a] = maps[order[a]].clone();
      double top = java.util.Arrays.stream(h[a]).max().orElse(0);
      if (top > 0) {
        for (int f = 0; f < h[a].length; f++) {
          h[a][f] /= top;
        }
        for (int p = 0; p < w[a].length; p++) {
          w[a][p] *= top;
        }
      }
    }
    return new Factorization(cube, h, w, residual, sweeps, converged);
  }

  private static double centre(double[] spectrum) {
    double sum = 0;
    double moment = 0;
    for (int f = 0; f < spectrum.length; f++) {
      sum += spectrum[f];
      moment += f * spectrum[f];
    }
    return sum > 0 ? moment / sum : Double.POSITIVE_INFINITY;
  }

  /** The map that was factorized. */
  public SpectralCube cube() {
    return cube;
  }

  /** How many components. */
  public int components() {
    return spectra.length;
  }

  /** Spectrum of a component over the frequencies; a copy. */
  public double[] spectrum(int component) {
    return spectra[component].clone();
  }

  /** Weights of a component, pixel by pixel; a copy. */
  public double[] map(int component) {
    return maps[component].clone();
  }

  /** |S - W H| / |S|. */
  public double residual() {
    return residual;
  }

  /** Sweeps that were made. */
  public int sweeps() {
    return sweeps;
  }

  /** Whether the spectra had come to rest. */
  public boolean converged() {
    return converged;
  }

  /**
   * Frequency (Hz) of the highest point of a spectrum, by a parabola through it and its neighbours
   * over the logarithm of the frequency; at the ends the end itself.
   */
  public double peak(int component) {
    return peak(cube.frequencies(), spectra[component]);
  }

  /** The same of any spectrum over rising frequencies (Hz). */
  static double peak(double[] frequencies, double[] spectrum) {
    int top = 0;
    for (int f = 1; f < spectrum.length; f++) {
      top = spectrum[f] > spectrum[top] ? f : top;
    }
    if (top == 0 || top == spectrum.length - 1) {
      return frequencies[top];
    }
    int from = Math.max(0, top - 3);
    int to = Math.min(spectrum.length - 1, top + 3);
    org.apache.commons.math3.fitting.WeightedObservedPoints points =
        new org.apache.commons.math3.fitting.WeightedObservedPoints();
    double origin = Math.log(frequencies[top]);
    for (int f = from; f <= to; f++) {
      points.add(Math.log(frequencies[f]) - origin, spectrum[f]);
    }
    double[] c =
        org.apache.commons.math3.fitting.PolynomialCurveFitter.create(2).fit(points.toList());
    double low = Math.log(frequencies[from]) - origin;
    double high = Math.log(frequencies[to]) - origin;
    double at = c[2] < 0 ? -c[1] / (2 * c[2]) : 0;
    return Math.exp(origin + Math.max(low, Math.min(high, at)));
  }
}
