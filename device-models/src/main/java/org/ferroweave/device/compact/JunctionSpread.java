package org.ferroweave.device.compact;

import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;

/**
 * Device-to-device spread of a two-terminal device; also the deviations of one instance.
 *
 * @param thickness relative, of the thickness (1); of an instance, a factor
 * @param area relative, of the area (1); of an instance, a factor
 * @param barrier of both barriers together (J); of an instance, what is added
 */
public record JunctionSpread(double thickness, double area, double barrier) {
  /** Reads the keys {@code spread.*}. */
  public static JunctionSpread of(Datasheet sheet) {
    return new JunctionSpread(
        sheet.value("spread.thickness"), sheet.value("spread.area"), sheet.value("spread.barrier"));
  }

  /** Adds the parameters that {@link #of} reads. */
  public static Specs specs(Specs specs) {
    return specs
        .lin("spread.thickness", "sigma_t", "1", 0, 0.3, "relative spread of the thickness")
        .lin("spread.area", "sigma_A", "1", 0, 0.5, "relative spread of the area")
        .energy("spread.barrier", "sigma_phi", 0, 0.2, "spread of the barriers");
  }

  /** The deviations of one instance. */
  public JunctionSpread draw(RandomStream geometry) {
    return new JunctionSpread(
        Math.exp(thickness * geometry.nextGaussian()),
        Math.exp(area * geometry.nextGaussian()),
        barrier * geometry.nextGaussian());
  }
}
