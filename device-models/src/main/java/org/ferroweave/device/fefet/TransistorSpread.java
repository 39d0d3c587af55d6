package org.ferroweave.device.fefet;

import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;

/**
 * Device-to-device spread of a transistor; also the deviations of one instance.
 *
 * @param thickness relative, of the film thickness (1); of an instance, a factor
 * @param flatBand of the flat-band voltage (V); of an instance, what is added
 * @param width relative, of the channel width (1); of an instance, a factor
 */
record TransistorSpread(double thickness, double flatBand, double width) {

  /** Reads the keys {@code spread.*}. */
  static TransistorSpread of(Datasheet sheet) {
    return new TransistorSpread(
        sheet.value("spread.thickness"),
        sheet.value("spread.flat-band"),
        sheet.value("spread.width"));
  }

  /** The deviations of one instance. */
  TransistorSpread draw(RandomStream geometry) {
    return new TransistorSpread(
        Math.exp(thickness * geometry.nextGaussian()),
        flatBand * geometry.nextGaussian(),
        Math.exp(width * geometry.nextGaussian()));
  }
}
