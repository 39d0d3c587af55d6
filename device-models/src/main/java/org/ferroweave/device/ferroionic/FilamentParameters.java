package org.ferroweave.device.ferroionic;

import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.units.Units;

/**
 * A filament; see {@link Filament}.
 *
 * @param barrier barrier of the hop to the tip (J)
 * @param supply ions at hand relative to a flat filament in equilibrium (1)
 * @param supplyNumber number of ions at hand for a supply of 1, whose number fluctuates (1)
 * @param tension surface tension of the filament in the film (J/m2)
 * @param atomicVolume volume of one atom of the filament (m3)
 * @param largestGap the longest gap: a root of the filament beyond it stays (m)
 * @param initialGap gap as fabricated (m)
 * @param least least radius (m)
 * @param most greatest radius (m)
 * @param taper rise of the tip radius per length that the tip has receded (1)
 * @param flank growth of the radius over growth of the tip, at closed gap (1)
 * @param fermiWavelength Fermi wavelength of the filament (m)
 * @param decayLength decay length of tunnelling through the gap (m)
 */
record FilamentParameters(
    double barrier,
    double supply,
    double supplyNumber,
    double tension,
    double atomicVolume,
    double largestGap,
    double initialGap,
    double least,
    double most,
    double taper,
    double flank,
    double fermiWavelength,
    double decayLength) {

  /**
   * The parameters of a datasheet.
   *
   * @throws InputException if the gap is longer than the film or the radii are not ordered
   */
  static FilamentParameters of(Datasheet sheet, double thickness) {
    double gap = sheet.value("filament.gap");
    if (gap > thickness) {
      throw new InputException(
          "filament.gap is "
              + Units.format(gap, "m")
              + "; allowed: up to film.thickness, "
              + Units.format(thickness, "m"));
    }
    double initial = sheet.value("filament.initial-gap");
    if (initial > gap) {
      throw new InputException(
          "filament.initial-gap is "
              + Units.format(initial, "m")
              + "; allowed: up to filament.gap, "
              + Units.format(gap, "m"));
    }
    double least = sheet.value("filament.least-radius");
    double most = sheet.value("filament.greatest-radius");
    if (!(most > least)) {
      throw new InputException(
          "filament.greatest-radius is "
              + Units.format(most, "m")
              + "; allowed: above filament.least-radius, "
              + Units.format(least, "m"));
    }
    return new FilamentParameters(
        sheet.value("filament.barrier"),
        sheet.value("filament.supply"),
        sheet.value("filament.supply-number"),
        sheet.value("filament.surface-tension"),
        sheet.value("filament.atomic-volume"),
        gap,
        initial,
        least,
        most,
        sheet.value("filament.taper"),
        sheet.value("filament.flank-growth"),
        sheet.value("filament.fermi-wavelength"),
        sheet.value("filament.decay-length"));
  }

  /** The same filament with another barrier (J). */
  FilamentParameters withBarrier(double newBarrier) {
    return new FilamentParameters(
        newBarrier,
        supply,
        supplyNumber,
        tension,
        atomicVolume,
        largestGap,
        initialGap,
        least,
        most,
        taper,
        flank,
        fermiWavelength,
        decayLength);
  }
}
