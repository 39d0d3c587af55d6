package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;

/**
 * Long-term potentiation and depression: a train of potentiating, then one of depressing pulses.
 * One such pair of trains conditions the device first, so that the curve recorded is the one that
 * repeats.
 *
 * @param instances fabricated devices for the spread of the curve, at least 2, or 0: none
 * @param cycles repetitions on one fabricated device for its cycle-to-cycle spread, at least 2, or
 *     0: none
 */
public record UpdateProtocol(int instances, int cycles) implements Protocol {
  /** 32 devices; 16 cycles of one device. */
  public static final UpdateProtocol STANDARD = new UpdateProtocol(32, 16);

  /** The mean device alone: no figure of spread, a small part of the time. */
  public static final UpdateProtocol MEAN_DEVICE = new UpdateProtocol(0, 0);

  public UpdateProtocol {
    if (instances < 0 || instances == 1 || cycles < 0 || cycles == 1) {
      throw new InputException(
          "ltp-ltd protocol: instances "
              + instances
              + ", cycles "
              + cycles
              + "; allowed: at least 2, or 0");
    }
  }

  @Override
  public String name() {
    return "ltp-ltd";
  }

  @Override
  public String title() {
    return "Long-term potentiation and depression by pulse trains";
  }

  /** Without the cycles or the devices, if no figure of theirs is asked for. */
  @Override
  public UpdateProtocol narrowedTo(Set<String> figures) {
    return new UpdateProtocol(
        figures.contains(UpdateResult.STATES_OF_DEVICES) ? instances : 0,
        figures.contains(UpdateResult.STATES_OF_CYCLES) ? cycles : 0);
  }

  @Override
  public UpdateResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    if (settings.count() < 2) {
      throw new InputException(
          model.id() + ": pulse.count is " + settings.count() + "; allowed for ltp-ltd: 2 or more");
    }
    UpdateCurves mean = conditioned(model.nominal(), settings, context, 1).get(0);
    List<UpdateCurves> oneDevice =
        cycles == 0
            ? List.of()
            : conditioned(
                model.fabricate(context.instance(0)), settings, context.part(0, 0.3), cycles);
    ProtocolContext silent = new ProtocolContext(0, context.temperature(), Progress.NONE);
    List<UpdateCurves> devices =
        Population.measure(
            model,
            instances,
            context.part(0.3, 1),
            device -> conditioned(device, settings, silent, 1).get(0));
    context.reached(1);
    return new UpdateResult(mean, oneDevice, devices);
  }

  private static List<UpdateCurves> conditioned(
      SynapticDevice device, PulseSettings settings, ProtocolContext context, int cycles) {
    ProbeStation station = new ProbeStation(device, settings, context.temperature());
    UpdateCurves.measure(station);
    List<UpdateCurves> curves = new ArrayList<>();
    for (int k = 0; k < cycles; k++) {
      curves.add(UpdateCurves.measure(station));
      if (cycles > 1) {
        context.reached((k + 1) / (double) cycles);
      }
    }
    return curves;
  }
}
