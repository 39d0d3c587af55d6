package org.ferroweave.device.transport;

/**
 * How the energy difference u (in kT) between two neighbouring cells weights the flux across their
 * face: w(u) forwards, w(-u) backwards. Both obey detailed balance, w(u) / w(-u) = exp(-u).
 */
public enum HopWeight {
  /**
   * Cells are pieces of a continuum: w(u) = u / (exp(u) - 1), exact for constant flux through the
   * face (Scharfetter and Gummel 1969).
   */
  CONTINUUM {
    @Override
    double weight(double u) {
      return Bernoulli.value(u);
    }

    @Override
    double slope(double u) {
      return Bernoulli.slope(u);
    }
  },

  /**
   * Cells are lattice sites and faces are barriers halfway between them: w(u) = exp(-u/2), the sinh
   * law of hopping. The cell width is then the hop length and must not be refined.
   */
  SITES {
    @Override
    double weight(double u) {
      return Math.exp(-0.5 * u);
    }

    @Override
    double slope(double u) {
      return -0.5 * Math.exp(-0.5 * u);
    }
  };

  abstract double weight(double u);

  abstract double slope(double u);
}
