package org.ferroweave.device;

import java.util.Locale;

/** Where a pulse acts on a device. */
public enum Terminal {
  /** The first electrode (top, or drain) against the second; amplitudes in V. */
  VOLTAGE("V"),
  /** The gate against the second electrode; amplitudes in V. */
  GATE("V"),
  /** Light at the device's wavelength; amplitudes are irradiances in W/m2. */
  LIGHT("W/m^2");

  private final String unit;

  Terminal(String unit) {
    this.unit = unit;
  }

  /** SI unit of amplitudes. */
  public String unit() {
    return unit;
  }

  /** Lower-case word used in datasheets. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A stimulus with the amplitude at this terminal and everything else as before.
   *
   * @param base what else acts
   * @param amplitude voltage (V) or irradiance (W/m2)
   */
  public Stimulus apply(Stimulus base, double amplitude) {
    return switch (this) {
      case VOLTAGE -> base.withVoltage(amplitude);
      case GATE -> base.withGate(amplitude);
      case LIGHT -> base.withLight(new Illumination(base.light().wavelength(), amplitude));
    };
  }
}
