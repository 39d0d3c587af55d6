package org.ferroweave.device.compact;

import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.ferroelectric.DomainEnsemble;
import org.ferroweave.device.ferroelectric.MeanFieldEnsemble;
import org.ferroweave.device.ferroelectric.StochasticEnsemble;
import org.ferroweave.device.ferroelectric.SwitchingParameters;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.FirstOrderLandau;
import org.ferroweave.device.units.Units;

/**
 * One ferroelectric film as datasheets describe it (see {@link Specs#film}).
 *
 * @param thickness thickness (m)
 * @param backgroundPermittivity relative permittivity without switching (1)
 * @param landau temperature dependence of polarization and coercive field
 * @param referenceTemperature temperature of the activation field (K)
 * @param switching switching elements
 * @param imprintField frozen local field (V/m)
 * @param coupling field of the neighbours per polarization, times eps0 eps_b (1)
 * @param initialOrder order as fabricated, -1 to 1
 */
public record Film(
    double thickness,
    double backgroundPermittivity,
    FirstOrderLandau landau,
    double referenceTemperature,
    SwitchingParameters switching,
    double imprintField,
    double coupling,
    double initialOrder) {

  /**
   * Reads a film.
   *
   * @param sheet datasheet
   * @param film prefix of the film's keys
   * @param switching prefix of its switching keys
   * @throws InputException if a reference temperature does not lie below the transition
   */
  public static Film of(Datasheet sheet, String film, String switching) {
    requireBelowCurie(sheet, film, "curie-weiss-temperature");
    requireBelowCurie(sheet, film, "reference-temperature");
    double reference = sheet.value(film + ".reference-temperature");
    return new Film(
        sheet.value(film + ".thickness"),
        sheet.value(film + ".background-permittivity"),
        new FirstOrderLandau(
            sheet.value(film + ".curie-temperature"),
            sheet.value(film + ".curie-weiss-temperature"),
            sheet.value(film + ".spontaneous-polarization"),
            reference,
            sheet.value(film + ".curie-constant")),
        reference,
        new SwitchingParameters(
            sheet.value(switching + ".activation-field"),
            sheet.value(switching + ".activation-spread"),
            sheet.value(switching + ".exponent"),
            sheet.value(switching + ".attempt-time"),
            (int) sheet.value(switching + ".elements"),
            sheet.value(switching + ".size-spread")),
        sheet.value(switching + ".imprint-field"),
        sheet.value(switching + ".coupling"),
        sheet.value(switching + ".initial-order"));
  }

  private static void requireBelowCurie(Datasheet sheet, String film, String name) {
    double value = sheet.value(film + "." + name);
    double curie = sheet.value(film + ".curie-temperature");
    if (!(value < curie)) {
      throw new InputException(
          film
              + "."
              + name
              + " is "
              + Units.format(value, "K")
              + "; allowed: below "
              + film
              + ".curie-temperature, "
              + Units.format(curie, "K"));
    }
  }

  /** The same film with another thickness (m): one fabricated instance. */
  public Film withThickness(double newThickness) {
    return new Film(
        newThickness,
        backgroundPermittivity,
        landau,
        referenceTemperature,
        switching,
        imprintField,
        coupling,
        initialOrder);
  }

  /** Permittivity without switching (F/m). */
  public double permittivity() {
    return Constants.VACUUM_PERMITTIVITY * backgroundPermittivity;
  }

  /** Spontaneous polarization (C/m2); zero from the transition upwards. */
  public double spontaneous(double temperature) {
    return landau.spontaneousPolarization(temperature);
  }

  /** Factor on the activation fields at a temperature (1): that of the Landau coercive field. */
  public double activationScale(double temperature) {
    return landau.coerciveField(temperature) / landau.coerciveField(referenceTemperature);
  }

  /** Switching field in a film field: with imprint and the field of the neighbours (V/m). */
  public double localField(double field, double polarization) {
    return field + imprintField + coupling * polarization / permittivity();
  }

  /**
   * A field error (V/m) that changes switching rates by about 0.4 %, where they are those of
   * pulses.
   */
  public double fieldTolerance() {
    return 2e-4 * switching.activationField() / 20;
  }

  /** The mean-field limit of its elements. */
  public DomainEnsemble meanField() {
    return new MeanFieldEnsemble(switching);
  }

  /** The mean-field limit of its elements, with so many classes of activation fields. */
  public DomainEnsemble meanField(int classes) {
    return new MeanFieldEnsemble(switching, classes);
  }

  /** Elements of one instance. */
  public DomainEnsemble stochastic(RandomStream random) {
    return new StochasticEnsemble(switching, random);
  }
}
