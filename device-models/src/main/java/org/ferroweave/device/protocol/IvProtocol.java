package org.ferroweave.device.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;

/**
 * Current against voltage over triangular loops (0, setting end, resetting end, 0), the set and
 * reset voltages with their spread from cycle to cycle and from device to device, and the power at
 * rest and at set.
 *
 * <p>The loop is that of the mean device after one conditioning loop. Spread from cycle to cycle is
 * that of one fabricated device, from device to device that of each device's mean over its cycles.
 *
 * @param cycles cycles of the one device for the cycle-to-cycle spread, at least 2, or 0: none
 * @param instances fabricated devices for the device-to-device spread, at least 2, or 0: none
 * @param instanceCycles cycles of each of them, at least 1
 * @param stairs voltage steps from zero to the end of the sweep, at least 10
 */
public record IvProtocol(int cycles, int instances, int instanceCycles, int stairs)
    implements Protocol {
  /** 100 cycles of one device; 32 devices with 3 cycles each; 100 stairs. */
  public static final IvProtocol STANDARD = new IvProtocol(100, 32, 3, 100);

  /** The mean device alone: no figure of spread, a small part of the time. */
  public static final IvProtocol MEAN_DEVICE = new IvProtocol(0, 0, 1, 100);

  private static final Set<String> OF_CYCLES =
      Set.of("set_voltage", "reset_voltage", "set_voltage_variation", "reset_voltage_variation");
  private static final Set<String> OF_DEVICES =
      Set.of("set_voltage_d2d_variation", "reset_voltage_d2d_variation");

  public IvProtocol {
    if (isOneOrNegative(cycles)
        || isOneOrNegative(instances)
        || instanceCycles < 1
        || stairs < 10) {
      throw new InputException(
          "iv protocol: cycles "
              + cycles
              + ", instances "
              + instances
              + ", cycles per instance "
              + instanceCycles
              + ", stairs "
              + stairs
              + "; allowed: at least 2 (or 0), 2 (or 0), 1, 10");
    }
  }

  @Override
  public String name() {
    return "iv";
  }

  @Override
  public String title() {
    return "Current-voltage loop, set and reset voltages and their spread";
  }

  /** Without the cycles or the devices, if no figure of theirs is asked for. */
  @Override
  public IvProtocol narrowedTo(Set<String> figures) {
    boolean ofCycles = figures.stream().anyMatch(OF_CYCLES::contains);
    boolean ofDevices = figures.stream().anyMatch(OF_DEVICES::contains);
    return new IvProtocol(ofCycles ? cycles : 0, ofDevices ? instances : 0, instanceCycles, stairs);
  }

  @Override
  public IvResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    SynapticDevice nominal = model.nominal();
    ProbeStation station = new ProbeStation(nominal, settings, context.temperature());
    double top = settings.polarity() * settings.sweepVoltage();
    Drive drive = Drive.of(settings.sweepVoltage() / stairs, context.temperature());
    Waveform loop = Waveform.sweep(settings.sweepRate(), 0, top, -top, 0);

    drive.run(nominal, loop);
    TraceMonitor trace = new TraceMonitor();
    Samples conductance = new Samples();
    Monitor reader = (time, stimulus, device) -> conductance.add(station.settledRead());
    drive.run(nominal, Waveform.sweep(settings.sweepRate(), 0, top, 0), trace, reader);
    double onConductance = station.read();
    drive.run(nominal, Waveform.sweep(settings.sweepRate(), 0, -top, 0), trace, reader);
    double offConductance = station.read();
    double standbyCurrent = station.current(settings.readVoltage());

    int last = settings.count() - 1;
    station.train(settings.potentiatingPulse(), last);
    station.pulse(settings.potentiatingPulse());
    double setCurrent = station.current(settings.potentiatingPulse());
    context.reached(0.02);

    SwitchingVoltages oneDevice = oneDevice(model, settings, context.part(0.02, 0.5));
    SwitchingVoltages devices = devices(model, settings, context.part(0.5, 1));
    context.reached(1);
    return new IvResult(
        Curve.line("mean device", trace.voltage(), trace.current()),
        Curve.line("mean device", trace.voltage(), conductance.toArray()),
        oneDevice,
        devices,
        onConductance,
        offConductance,
        standbyCurrent,
        setCurrent,
        settings);
  }

  private SwitchingVoltages oneDevice(
      DeviceModel model, PulseSettings settings, ProtocolContext context) {
    return cycles == 0
        ? SwitchingVoltages.NONE
        : SwitchingVoltages.measure(
            model.fabricate(context.instance(0)), settings, cycles, stairs, context);
  }

  private SwitchingVoltages devices(
      DeviceModel model, PulseSettings settings, ProtocolContext context) {
    if (instances == 0) {
      return SwitchingVoltages.NONE;
    }
    ProtocolContext silent = new ProtocolContext(0, context.temperature(), Progress.NONE);
    List<SwitchingVoltages> population =
        Population.measure(
            model,
            instances,
            context,
            device -> SwitchingVoltages.measure(device, settings, instanceCycles, stairs, silent));
    return new SwitchingVoltages(
        population.stream().mapToDouble(v -> mean(v.set())).toArray(),
        population.stream().mapToDouble(v -> mean(v.reset())).toArray());
  }

  private static boolean isOneOrNegative(int count) {
    return count < 0 || count == 1;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
