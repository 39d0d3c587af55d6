package org.ferroweave.device.compact;

import org.ferroweave.device.Illumination;
import org.ferroweave.device.Operation;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Datasheet;

/** How the devices of compact families are operated, from the usual keys of their datasheets. */
public final class Operations {
  private Operations() {}

  /**
   * Write terminals as the datasheet says; read bias from {@code read.voltage} and, if there,
   * {@code read.gate}; wavelength from {@code light.wavelength}, if there.
   */
  public static Operation of(Datasheet sheet) {
    Stimulus rest = Stimulus.REST;
    if (sheet.parameters().containsKey("light.wavelength")) {
      rest = rest.withLight(new Illumination(sheet.value("light.wavelength"), 0));
    }
    Stimulus read = rest.withVoltage(sheet.value("read.voltage"));
    if (sheet.parameters().containsKey("read.gate")) {
      read = read.withGate(sheet.value("read.gate"));
    }
    return new Operation(sheet.write().potentiation(), sheet.write().depression(), rest, read);
  }
}
