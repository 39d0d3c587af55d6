package org.ferroweave.device.transport.film;

import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.MaterialFacts;
import org.ferroweave.device.physics.Constants;

/**
 * The ions that hop: how many sites stand beside a gap, and how many of them are taken.
 *
 * <p>A hop needs an ion on this side and an empty site on the other, so what moves is N x (1 - x).
 *
 * @param siteDensity sites N beside a gap per volume (1/m3)
 * @param occupancy share x of them that is taken (1)
 * @param charge charge number of an ion
 */
public record MobileIons(double siteDensity, double occupancy, int charge) {
  /** Validates. */
  public MobileIons {
    if (!(siteDensity > 0) || !(occupancy > 0 && occupancy < 1) || charge == 0) {
      throw new InputException(
          "mobile ions: "
              + siteDensity
              + " sites per m3, occupancy "
              + occupancy
              + ", charge "
              + charge
              + "; allowed: above 0, between 0 and 1, not 0");
    }
  }

  /**
   * The ions of a material.
   *
   * @throws InputException if it does not say how many there are
   */
  public static MobileIons of(MaterialFacts material) {
    return new MobileIons(
        material.value("ion.gap-site-density"),
        material.value("ion.gap-site-occupancy"),
        (int) Math.rint(material.value("ion.charge-number")));
  }

  /** Carriers that can hop, N x (1 - x) (1/m3). */
  public double density() {
    return siteDensity * occupancy * (1 - occupancy);
  }

  /**
   * Conductivity for a diffusivity, by the Nernst-Einstein relation (S/m).
   *
   * @param diffusivity of one ion among empty sites (m2/s)
   * @param temperature (K)
   */
  public double conductivity(double diffusivity, double temperature) {
    double q = charge * Constants.ELEMENTARY_CHARGE;
    return density() * q * q * diffusivity / (Constants.BOLTZMANN * temperature);
  }
}
