package org.ferroweave.device;

/**
 * All that acts on a device from outside, held constant while one step lasts.
 *
 * @param voltage voltage of the first electrode (top, or drain) against the second (bottom, or
 *     source) (V)
 * @param gate voltage of the gate against the second electrode (V); two-terminal devices ignore it
 * @param light illumination
 * @param temperature lattice temperature (K)
 */
public record Stimulus(double voltage, double gate, Illumination light, double temperature) {
  /** Room temperature (K) used where nothing else is said. */
  public static final double ROOM_TEMPERATURE = 300.0;

  /** No bias, no light, 300 K. */
  public static final Stimulus REST = new Stimulus(0, 0, Illumination.DARK, ROOM_TEMPERATURE);

  public Stimulus {
    requireFinite("voltage", voltage, "V");
    requireFinite("gate", gate, "V");
    if (!(temperature > 0) || !Double.isFinite(temperature)) {
      throw new InputException(
          "stimulus temperature is " + temperature + " K; allowed: finite and above 0 K");
    }
  }

  /**
   * Electrical stimulus in the dark at 300 K.
   *
   * @param voltage first electrode against second (V)
   */
  public static Stimulus ofVoltage(double voltage) {
    return new Stimulus(voltage, 0, Illumination.DARK, ROOM_TEMPERATURE);
  }

  /** The same stimulus at another voltage (V). */
  public Stimulus withVoltage(double newVoltage) {
    return new Stimulus(newVoltage, gate, light, temperature);
  }

  /** The same stimulus at another gate voltage (V). */
  public Stimulus withGate(double newGate) {
    return new Stimulus(voltage, newGate, light, temperature);
  }

  /** The same stimulus under other light. */
  public Stimulus withLight(Illumination newLight) {
    return new Stimulus(voltage, gate, newLight, temperature);
  }

  /** The same stimulus at another temperature (K). */
  public Stimulus withTemperature(double newTemperature) {
    return new Stimulus(voltage, gate, light, newTemperature);
  }

  private static void requireFinite(String what, double value, String unit) {
    if (!Double.isFinite(value)) {
      throw new InputException(
          "stimulus " + what + " is " + value + " " + unit + "; allowed: a finite number");
    }
  }
}
