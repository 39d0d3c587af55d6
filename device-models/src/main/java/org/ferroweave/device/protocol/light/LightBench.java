package org.ferroweave.device.protocol.light;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Illumination;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.physics.BandEdgeAbsorption;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.PulseSettings;

/** What all measurements with light need of a model: bias, light, gap, lit area, poling. */
final class LightBench {
  /** Photon energy of the control experiment below the gap, over the gap. */
  static final double BELOW_GAP = 0.95;

  private final DeviceModel model;
  private final PulseSettings settings;
  private final Stimulus rest;
  private final Stimulus read;
  private final double temperature;

  LightBench(DeviceModel model, double temperature) {
    this.model = model;
    this.settings = PulseSettings.of(model);
    this.temperature = temperature;
    this.rest = settings.operation().rest().withTemperature(temperature);
    this.read = settings.operation().read().withTemperature(temperature);
  }

  /** Whether a model can be lit. */
  static boolean isLit(DeviceModel model) {
    return PulseSettings.has(model, "light.wavelength")
        && PulseSettings.has(model, "light.irradiance");
  }

  /** Whether light is what potentiates a model. */
  static boolean isWrittenByLight(DeviceModel model) {
    return isLit(model) && model.operation().potentiation() == Terminal.LIGHT;
  }

  /** Whether pulses at a gate erase a model. */
  static boolean hasEraseGate(DeviceModel model) {
    return model.operation().depression() == Terminal.GATE;
  }

  /** Read bias with the bell of conditioning, in light (W/m2). */
  Stimulus bell(double irradiance) {
    return lit(irradiance).withGate(PulseSettings.valueOr(model, "pavlov.bell", read.gate()));
  }

  PulseSettings settings() {
    return settings;
  }

  /** Dark, zero bias. */
  Stimulus rest() {
    return rest;
  }

  /** Dark, under read bias. */
  Stimulus read() {
    return read;
  }

  double temperature() {
    return temperature;
  }

  /** Irradiance of the photoresponse (W/m2). */
  double irradiance() {
    return value("light.irradiance");
  }

  /** Read bias and light of the device's wavelength (W/m2). */
  Stimulus lit(double irradiance) {
    return read.withLight(new Illumination(value("light.wavelength"), irradiance));
  }

  /** Read bias and light whose photons have less than the gap of the absorber (W/m2). */
  Stimulus litBelowGap(double irradiance) {
    double photon = BELOW_GAP * gap();
    double wavelength = BandEdgeAbsorption.photonEnergy(1) / photon;
    return read.withLight(new Illumination(wavelength, irradiance));
  }

  /** Whether the absorber has a gap below which there is light at all. */
  boolean hasGap() {
    return gap() > 0;
  }

  private double gap() {
    return value(layer() + ".band-gap");
  }

  private String layer() {
    return PulseSettings.has(model, "channel.band-gap") ? "channel" : "film";
  }

  /** Power (W) that falls on the lit area at an irradiance (W/m2). */
  double incidentPower(double irradiance) {
    return irradiance * value("light.area");
  }

  /** Power (W) that is absorbed at an irradiance (W/m2) and the device's wavelength. */
  double absorbedPower(double irradiance) {
    double wavelength = value("light.wavelength");
    return BandEdgeAbsorption.absorbedFlux(
            wavelength,
            irradiance,
            gap(),
            value(layer() + ".absorption-length"),
            value("light.edge-exponent"),
            value("light.depth"))
        * BandEdgeAbsorption.photonEnergy(wavelength)
        * value("light.area");
  }

  /** Current (A) under read bias in the dark. */
  double dark(SynapticDevice device) {
    return device.current(read);
  }

  /** Conductance (S) under read bias in the dark. */
  double conductance(SynapticDevice device) {
    return device.current(read) / settings.readVoltage();
  }

  /** Whether polarization is set by a gate. */
  boolean hasGate() {
    return PulseSettings.has(model, "sweep.gate");
  }

  /**
   * Polarizes: a device with a gate towards (up) or away from its channel, else towards the first
   * (top, up) or the second electrode; then lets it rest as long.
   */
  void pole(SynapticDevice device, boolean up, double time) {
    double sign = up ? 1 : -1;
    Stimulus pole =
        hasGate()
            ? rest.withGate(sign * value("sweep.gate"))
            : rest.withVoltage(-sign * value("sweep.voltage"));
    device.step(pole, time);
    device.step(rest, time);
  }

  /** Value of a parameter (SI). */
  double value(String name) {
    double value = PulseSettings.valueOr(model, name, Double.NaN);
    if (Double.isNaN(value)) {
      throw new InputException(
          model.id() + ": parameter " + name + " is missing; measurements with light need it",
          "add " + name + " to the parameters of the device");
    }
    return value;
  }

  /** A ratio as a figure; without a value where the denominator vanishes. */
  static Figure ratio(String quantity, double numerator, double denominator, String note) {
    return denominator == 0 || !Double.isFinite(numerator / denominator)
        ? Figure.of(quantity, Double.NaN, "1", "nothing to compare with: " + note)
        : Figure.of(quantity, numerator / denominator, "1", note);
  }
}
