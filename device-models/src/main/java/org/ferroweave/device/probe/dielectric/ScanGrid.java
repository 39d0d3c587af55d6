package org.ferroweave.device.probe.dielectric;

import java.util.ArrayList;
import java.util.List;

/**
 * The cross-section under a line scan: x across the strip, z from the electrode through the film
 * into the air. Nodes lie on the edges of strip and film; steps grow away from both.
 */
final class ScanGrid {
  private static final double GROWTH = 1.14;
  private static final double DEEP_GROWTH = 1.25;

  private final double[] x;
  private final double[] z;
  private final int surface;

  /**
   * @param width width of the strip (m)
   * @param thickness thickness of the film (m)
   * @param distance distance of the apex (m)
   * @param reach how far to go from strip and surface (m)
   */
  ScanGrid(double width, double thickness, double distance, double reach) {
    List<Double> right = new ArrayList<>();
    double step = width / (2 * Math.max(2, Math.ceil(2 * width / distance)));
    double at = 0;
    while (at < width / 2 + reach) {
      right.add(at);
      step = at >= width / 2 + 0.6 * distance ? step * GROWTH : step;
      at += step;
    }
    int n = right.size();
    x = new double[2 * n - 1];
    for (int i = 0; i < n; i++) {
      x[n - 1 + i] = right.get(i);
      x[n - 1 - i] = -right.get(i);
    }
    List<Double> places = new ArrayList<>();
    List<Double> deep = new ArrayList<>();
    double fine = distance / 7;
    step = fine;
    at = step;
    while (at < thickness - step / 2) {
      deep.add(at);
      step *= DEEP_GROWTH;
      at += step;
    }
    for (int i = deep.size() - 1; i >= 0; i--) {
      places.add(thickness - deep.get(i));
    }
    surface = places.size();
    step = fine;
    at = 0;
    while (at < reach) {
      places.add(thickness + at);
      step = at > 1.6 * distance ? step * GROWTH : step;
      at += step;
    }
    z = places.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Places across the strip (m); not a copy. */
  double[] x() {
    return x;
  }

  /** Heights over the electrode (m), which itself is left out; not a copy. */
  double[] z() {
    return z;
  }

  /** Index of the surface of the film in z. */
  int surface() {
    return surface;
  }

  /** Step below node j. */
  double below(int j) {
    return j == 0 ? z[0] : z[j] - z[j - 1];
  }

  /**
   * Weights that spread a charge at a height over four nodes, exact for cubic potentials.
   *
   * @param height height over the film (m)
   * @param charge its charge
   * @param into sum of charges per node of z
   */
  void spread(double height, double charge, double[] into) {
    double at = height + z[surface];
    if (at >= z[z.length - 3]) {
      return;
    }
    int j = surface;
    while (z[j + 1] <= at) {
      j++;
    }
    int first = Math.max(surface, j - 1);
    for (int a = first; a < first + 4; a++) {
      double weight = charge;
      for (int b = first; b < first + 4; b++) {
        weight *= b == a ? 1 : (at - z[b]) / (z[a] - z[b]);
      }
      into[a] += weight;
    }
  }
}
