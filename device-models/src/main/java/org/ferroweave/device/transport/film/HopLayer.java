package org.ferroweave.device.transport.film;

import org.ferroweave.device.catalog.MaterialFacts;

/**
 * One layer of a van der Waals material, as its ions see it.
 *
 * @param material name of the material
 * @param pitch distance to the next layer of its kind, the length of a hop (m)
 * @param barrier barrier of the gap to the next layer of its kind (J)
 * @param attemptFrequency attempt frequency (1/s)
 * @param permittivity relative permittivity out of plane without slow dipoles (1)
 */
public record HopLayer(
    String material, double pitch, double barrier, double attemptFrequency, double permittivity) {

  /**
   * A layer after the facts of its material.
   *
   * @param material the material
   * @param barrier key of the barrier, for example {@code ion.gap-barrier.cu-excess}
   * @throws org.ferroweave.device.InputException if the material lacks a fact, naming the key
   */
  public static HopLayer of(MaterialFacts material, String barrier) {
    return new HopLayer(
        material.name(),
        material.value("ion.out-of-plane-hop-distance"),
        material.value(barrier),
        material.value("ion.attempt-frequency"),
        material.value("film.background-permittivity"));
  }
}
