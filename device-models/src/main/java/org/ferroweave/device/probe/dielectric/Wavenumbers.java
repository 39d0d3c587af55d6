package org.ferroweave.device.probe.dielectric;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** Nodes and weights for integrals over the wavenumber along the film, in octaves. */
final class Wavenumbers {
  private static final int PER_OCTAVE = 6;

  private final double[] nodes;
  private final double[] weights;

  /**
   * @param shortest shortest length in the problem (m): the integrand has died out at 45 over it
   * @param longest longest length in the problem (m)
   */
  Wavenumbers(double shortest, double longest) {
    double top = 45 / shortest;
    int octaves = (int) Math.ceil(Math.log(top * longest / 0.02) / Math.log(2));
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(PER_OCTAVE);
    int n = (octaves + 1) * PER_OCTAVE;
    nodes = new double[n];
    weights = new double[n];
    int at = 0;
    double high = top;
    for (int o = 0; o <= octaves; o++) {
      double low = o == octaves ? 0 : high / 2;
      for (int i = 0; i < PER_OCTAVE; i++, at++) {
        nodes[at] = (low + high) / 2 + (high - low) / 2 * rule.getPoint(i);
        weights[at] = (high - low) / 2 * rule.getWeight(i);
      }
      high = low;
    }
  }

  int size() {
    return nodes.length;
  }

  double node(int i) {
    return nodes[i];
  }

  double weight(int i) {
    return weights[i];
  }
}
