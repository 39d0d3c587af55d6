package org.ferroweave.device.stacked;

import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;

/**
 * Device-to-device spread of a transistor with two polarizations; also the deviations of one
 * instance.
 *
 * @param thickness relative, of the film in the gate stack (1); of an instance, a factor
 * @param flatBand of the flat-band voltage (V); of an instance, what is added
 */
record StackSpread(double thickness, double flatBand) {
  static StackSpread of(Datasheet sheet) {
    return new StackSpread(sheet.value("spread.thickness"), sheet.value("spread.flat-band"));
  }

  StackSpread draw(RandomStream geometry) {
    return new StackSpread(
        Math.exp(thickness * geometry.nextGaussian()), flatBand * geometry.nextGaussian());
  }
}
