package org.ferroweave.device;

import java.util.List;

/**
 * A device design: immutable, validated parameters and the laws of one family. {@link
 * #fabricate(RandomStream)} makes instances that differ by the design's device-to-device spread.
 */
public interface DeviceModel {
  /** Identifier as in the catalogue, for example {@code au-cips-ti}. */
  String id();

  /** Family name as used in datasheets, for example {@code ferro-diode}. */
  String family();

  /**
   * The tunable parameters with present value, unit, bounds and provenance. A fitter, a sweep, a
   * GUI slider and the datasheet validator all work from this list without knowing the family.
   */
  List<Parameter> parameters();

  /**
   * How the device is written and read. The default is a two-terminal device that is read at its
   * parameter {@code read.voltage}.
   */
  default Operation operation() {
    for (Parameter parameter : parameters()) {
      if (parameter.name().equals("read.voltage")) {
        return Operation.twoTerminal(parameter.value());
      }
    }
    throw new InputException(
        id() + ": parameter read.voltage is missing", "add read.voltage to the parameters");
  }

  /**
   * The same design with one parameter changed; its provenance becomes "assumed".
   *
   * @param name key of the parameter, for example {@code film.thickness}
   * @param value new value in the parameter's SI unit
   * @throws InputException if the name is unknown or the value is outside the bounds
   */
  DeviceModel with(String name, double value);

  /**
   * One instance with spread and with its own switching randomness.
   *
   * @param random stream of this instance; split it per device before calling
   */
  SynapticDevice fabricate(RandomStream random);

  /**
   * The mean device: no device-to-device spread and the limit of infinitely many switching
   * elements, so that curves are smooth and deterministic.
   */
  SynapticDevice nominal();
}
