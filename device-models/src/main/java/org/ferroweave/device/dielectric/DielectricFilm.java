package org.ferroweave.device.dielectric;

import org.ferroweave.device.catalog.MaterialFacts;
import org.ferroweave.device.physics.FirstOrderLandau;
import org.jspecify.annotations.Nullable;

/**
 * Relative permittivity of a material out of plane: a background that hardly changes with
 * temperature, and in a ferroelectric the response of the polarization in its stable phase. Above
 * the transition this is the Curie-Weiss law; below it the polar phase is stiffer, in a first-order
 * transition four times at Tc, so that the peak is steep below and shallow above.
 *
 * @param material name of the material
 * @param background permittivity without the slow dipoles (1)
 * @param landau free energy, or null if the material has no ferroelectric phase
 */
public record DielectricFilm(
    String material, double background, @Nullable FirstOrderLandau landau) {
  private static final String CURIE_TEMPERATURE = "film.curie-temperature";

  /**
   * The film after the facts of its material; ferroelectric if it has a Curie temperature.
   *
   * @throws org.ferroweave.device.InputException if a fact is missing or they contradict each other
   */
  public static DielectricFilm of(MaterialFacts facts) {
    FirstOrderLandau landau =
        facts.has(CURIE_TEMPERATURE)
            ? new FirstOrderLandau(
                facts.value(CURIE_TEMPERATURE),
                facts.value("film.curie-weiss-temperature"),
                facts.value("film.spontaneous-polarization"),
                facts.value("film.reference-temperature"),
                facts.value("film.curie-constant"))
            : null;
    return new DielectricFilm(facts.name(), facts.value("film.background-permittivity"), landau);
  }

  /** Relative permittivity at a temperature (K) in low field. */
  public double permittivity(double temperature) {
    return background + (landau == null ? 0 : landau.susceptibility(temperature));
  }
}
