package org.ferroweave.device.dielectric;

import java.util.List;

/** Sums over one run, apart for the two phases, and what several runs say together. */
final class ChainMoments {
  private final double divide;
  private long polarCount;
  private double polarSum;
  private double polarSquare;
  private long otherCount;
  private double otherSquare;
  private double magnitude;

  /**
   * @param divide magnitude of the polarization above which the phase is polar (C/m2)
   */
  ChainMoments(double divide) {
    this.divide = divide;
  }

  void add(double polarization) {
    double size = Math.abs(polarization);
    magnitude += size;
    if (size > divide) {
      polarCount++;
      polarSum += size;
      polarSquare += size * size;
    } else {
      otherCount++;
      otherSquare += size * size;
    }
  }

  private double variance(boolean polar) {
    if (!polar) {
      return otherSquare / otherCount;
    }
    double mean = polarSum / polarCount;
    return polarSquare / polarCount - mean * mean;
  }

  private long count(boolean polar) {
    return polar ? polarCount : otherCount;
  }

  /** Moments of several runs together. */
  private static ChainMoments together(List<ChainMoments> chains, double divide) {
    ChainMoments all = new ChainMoments(divide);
    for (ChainMoments chain : chains) {
      all.polarCount += chain.polarCount;
      all.polarSum += chain.polarSum;
      all.polarSquare += chain.polarSquare;
      all.otherCount += chain.otherCount;
      all.otherSquare += chain.otherSquare;
      all.magnitude += chain.magnitude;
    }
    return all;
  }

  /**
   * The result of several runs.
   *
   * @param prefactor of the variance, V/(eps0 kT)
   */
  static DipoleSample summary(List<ChainMoments> chains, double temperature, double prefactor) {
    ChainMoments all = together(chains, chains.get(0).divide);
    long total = all.polarCount + all.otherCount;
    boolean polar = all.polarCount > all.otherCount;
    double mean = all.magnitude / total;
    double square = (all.polarSquare + all.otherSquare) / total;
    // leaving one run out at a time: fair to the mean that is subtracted
    int n = chains.size();
    double[] susceptibility = new double[n];
    double[] magnitude = new double[n];
    double[] share = new double[n];
    for (int c = 0; c < n; c++) {
      int out = c;
      List<ChainMoments> rest =
          java.util.stream.IntStream.range(0, n)
              .filter(i -> i != out)
              .mapToObj(chains::get)
              .toList();
      ChainMoments part = together(rest, all.divide);
      susceptibility[c] = part.count(polar) > 1 ? prefactor * part.variance(polar) : Double.NaN;
      share[c] = (double) part.otherCount / (part.polarCount + part.otherCount);
      magnitude[c] = part.magnitude / (part.polarCount + part.otherCount);
    }
    return new DipoleSample(
        temperature,
        prefactor * all.variance(polar),
        jackknife(susceptibility),
        mean,
        jackknife(magnitude),
        (double) all.otherCount / total,
        jackknife(share),
        prefactor * (square - mean * mean));
  }

  private static double jackknife(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum * (values.length - 1) / values.length);
  }
}
