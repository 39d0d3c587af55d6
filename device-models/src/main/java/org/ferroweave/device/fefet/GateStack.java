package org.ferroweave.device.fefet;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.physics.Constants;

/**
 * What lies between gate and channel beside the ferroelectric.
 *
 * @param flatBand gate voltage at which bands, film and insulator are flat without any charge (V)
 * @param insulatorThickness thickness of the insulator (m), 0 for none
 * @param insulatorPermittivity its permittivity (F/m)
 * @param areaRatio area of the film over that of the channel; other than 1 only with an internal
 *     metal, which collects the charge of the one on the other
 */
record GateStack(
    double flatBand, double insulatorThickness, double insulatorPermittivity, double areaRatio) {

  private static final String RATIO = "stack.area-ratio";

  /** Reads the keys {@code stack.*}; families without an internal metal have no area ratio. */
  static GateStack of(Datasheet sheet) {
    return new GateStack(
        sheet.value("stack.flat-band"),
        sheet.value("stack.insulator-thickness"),
        Constants.VACUUM_PERMITTIVITY * sheet.value("stack.insulator-permittivity"),
        sheet.parameters().containsKey(RATIO) ? sheet.value(RATIO) : 1);
  }

  /** Thickness over permittivity of the insulator (m2/F). */
  double insulatorElastance() {
    return insulatorThickness / insulatorPermittivity;
  }

  /** The same stack at another flat-band voltage (V). */
  GateStack withFlatBand(double newFlatBand) {
    return new GateStack(newFlatBand, insulatorThickness, insulatorPermittivity, areaRatio);
  }
}
