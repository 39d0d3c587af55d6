package org.ferroweave.device.protocol.states;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Operation;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * Both polarizations of a device along one closed sweep of the writing terminal, after one
 * conditioning sweep of the mean device: what a probe that sees the films themselves would follow.
 *
 * @param stairs voltage steps from zero to the end of the sweep, at least 10
 */
public record PolarizationsProtocol(int stairs) implements Protocol {
  /** 100 stairs. */
  public static final PolarizationsProtocol STANDARD = new PolarizationsProtocol(100);

  private static final String SECOND = "second.spontaneous-polarization";

  public PolarizationsProtocol {
    if (stairs < 10) {
      throw new InputException(
          "polarizations protocol: stairs is " + stairs + "; allowed: at least 10");
    }
  }

  @Override
  public String name() {
    return "polarizations";
  }

  @Override
  public String title() {
    return "Both polarizations along a sweep of the writing terminal";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return PulseSettings.has(model, SECOND) && model.operation().potentiation() != Terminal.LIGHT;
  }

  @Override
  public PolarizationsResult run(DeviceModel model, ProtocolContext context) {
    Operation operation = model.operation();
    Terminal terminal = operation.potentiation();
    String prefix = terminal == Terminal.GATE ? "sweep.gate" : "sweep.voltage";
    double end = PulseSettings.valueOr(model, prefix, Double.NaN);
    double rate =
        PulseSettings.valueOr(
            model, terminal == Terminal.GATE ? "sweep.gate-rate" : "sweep.rate", Double.NaN);
    if (!(model.nominal() instanceof CompactDevice device)) {
      throw new InputException(
          model.id() + ": polarizations of films are known of compact models only");
    }
    Stimulus quiet = operation.rest().withTemperature(context.temperature());
    int samples = 4 * stairs;
    double[] voltage = new double[samples];
    double[] first = new double[samples];
    double[] second = new double[samples];
    for (int loop = 0; loop < 2; loop++) {
      for (int i = 0; i < samples; i++) {
        double phase = (i + 0.5) / stairs;
        double shape = phase <= 1 ? phase : phase <= 3 ? 2 - phase : phase - 4;
        voltage[i] = end * shape;
        device.step(terminal.apply(quiet, voltage[i]), end / stairs / rate);
        first[i] = ((SynapticDevice) device).polarization();
        second[i] = device.polarization(1);
      }
      context.reached((loop + 1) / 2.0);
    }
    return new PolarizationsResult(
        Curve.line("first", voltage, first),
        Curve.line("second", voltage, second),
        PulseSettings.valueOr(model, "first.spontaneous-polarization", Double.NaN),
        PulseSettings.valueOr(model, SECOND, Double.NaN));
  }
}
