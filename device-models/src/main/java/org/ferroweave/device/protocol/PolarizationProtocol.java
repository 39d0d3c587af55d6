package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;

/**
 * Polarization and displacement of the mean device against voltage, over triangular loops of rising
 * amplitude. Each loop starts from the device as fabricated; a first pass (0, +, -) brings it onto
 * the loop, the second (-, +, -) is recorded.
 *
 * @param amplitudes number of amplitudes, equally spaced up to the sweep voltage, at least 1
 * @param stairs voltage steps from zero to the end of each sweep, at least 10
 */
public record PolarizationProtocol(int amplitudes, int stairs) implements Protocol {
  /** Four amplitudes of 200 stairs. */
  public static final PolarizationProtocol STANDARD = new PolarizationProtocol(4, 200);

  public PolarizationProtocol {
    if (amplitudes < 1 || stairs < 10) {
      throw new InputException(
          "pe protocol: amplitudes "
              + amplitudes
              + ", stairs "
              + stairs
              + "; allowed: at least 1 and 10");
    }
  }

  @Override
  public String name() {
    return "pe";
  }

  @Override
  public String title() {
    return "Polarization-voltage loops";
  }

  @Override
  public PolarizationResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    List<PolarizationLoop> loops = new ArrayList<>();
    for (int k = 1; k <= amplitudes; k++) {
      double amplitude = settings.sweepVoltage() * k / amplitudes;
      loops.add(loop(model.nominal(), settings.sweepRate(), amplitude, context.temperature()));
      context.reached(k / (double) amplitudes);
    }
    return new PolarizationResult(loops);
  }

  private PolarizationLoop loop(
      SynapticDevice device, double rate, double amplitude, double temperature) {
    Drive drive = Drive.of(amplitude / stairs, temperature);
    drive.run(device, Waveform.sweep(rate, 0, amplitude, -amplitude));
    double startDisplacement = device.displacement();
    double startEnergy = device.energy().source();
    TraceMonitor trace = new TraceMonitor();
    drive.run(device, Waveform.sweep(rate, -amplitude, amplitude, -amplitude), trace);
    double[] voltage = trace.voltage();
    double[] displacement = trace.displacement();
    double area = 0;
    double previous = startDisplacement;
    double previousVoltage = voltage[voltage.length - 1]; // both passes end on the same stair
    for (int i = 0; i < voltage.length; i++) {
      area += 0.5 * (voltage[i] + previousVoltage) * (displacement[i] - previous);
      previous = displacement[i];
      previousVoltage = voltage[i];
    }
    return new PolarizationLoop(
        amplitude,
        Curve.line(label(amplitude), voltage, trace.polarization()),
        Curve.line(label(amplitude), voltage, displacement),
        area,
        previous - startDisplacement,
        device.energy().source() - startEnergy);
  }

  private static String label(double amplitude) {
    return String.format(java.util.Locale.ROOT, "%.3g V", amplitude);
  }
}
