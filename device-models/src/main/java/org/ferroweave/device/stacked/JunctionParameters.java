package org.ferroweave.device.stacked;

import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.DipoleLocking;

/**
 * Parameters of one stacked junction, all SI; see {@link StackedJunctionFamily} for meanings.
 *
 * @param free domains of the film that switch freely
 * @param pinned pinned domains of the same film
 * @param pinnedFraction share of the area that is pinned (1)
 * @param electrode film of the polar semimetal
 * @param locking locking between film and semimetal
 * @param area junction area (m2)
 * @param opticalPermittivity relative permittivity in the image-force lowering (1)
 * @param firstBarrier barrier of the metal without charge (J)
 * @param firstScreening screening length of the metal over its permittivity (m2/F)
 * @param secondBarrier barrier of the semimetal without charge (J)
 * @param screeningLength Thomas-Fermi length of the semimetal (m)
 * @param richardson effective Richardson constant (A/(m2 K2))
 * @param spread device-to-device spread
 */
record JunctionParameters(
    Film free,
    Film pinned,
    double pinnedFraction,
    Film electrode,
    DipoleLocking locking,
    double area,
    double opticalPermittivity,
    double firstBarrier,
    double firstScreening,
    double secondBarrier,
    double screeningLength,
    double richardson,
    Spread spread) {

  /**
   * Device-to-device standard deviations.
   *
   * @param area relative, of the junction area (1)
   * @param barrier of both barriers together (J)
   */
  record Spread(double area, double barrier) {}

  /**
   * The parameters of a datasheet.
   *
   * @throws org.ferroweave.device.InputException if values contradict each other, naming the keys
   */
  static JunctionParameters of(Datasheet sheet) {
    return new JunctionParameters(
        Film.of(sheet, "first", "first.switching"),
        Film.of(sheet, "first", "first.pinned"),
        sheet.value("first.pinned.fraction"),
        Film.of(sheet, "second", "second.switching"),
        StackParameters.locking(sheet),
        sheet.value("junction.area"),
        sheet.value("first.optical-permittivity"),
        sheet.value("contact.first.barrier"),
        sheet.value("contact.first.screening-length") / Constants.VACUUM_PERMITTIVITY,
        sheet.value("contact.second.barrier"),
        sheet.value("contact.second.screening-length"),
        sheet.value("contact.richardson"),
        new Spread(sheet.value("spread.area"), sheet.value("spread.barrier")));
  }

  /** One fabricated instance: another area and common shift of the barriers. */
  JunctionParameters draw(RandomStream geometry) {
    double areaFactor = Math.exp(spread.area() * geometry.nextGaussian());
    double barrierShift = spread.barrier() * geometry.nextGaussian();
    return new JunctionParameters(
        free,
        pinned,
        pinnedFraction,
        electrode,
        locking,
        area * areaFactor,
        opticalPermittivity,
        firstBarrier + barrierShift,
        firstScreening,
        secondBarrier + barrierShift,
        screeningLength,
        richardson,
        spread);
  }
}
