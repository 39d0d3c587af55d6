package org.ferroweave.device.protocol.states;

import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * Effective barrier of both states of a junction (Richardson plot): the state is written at the
 * temperature of the protocol, then the current is read at a fixed voltage {@code barrier.voltage}
 * and several temperatures around it; the barrier is the slope of ln(I/T^2) against -1/(kT).
 *
 * @param width duration of the writing voltage (s), above 0
 * @param rest time at rest before reading (s), 0 or more
 * @param span distance of the highest from the lowest temperature (K), above 0
 * @param points number of temperatures, at least 3
 */
public record BarrierProtocol(double width, double rest, double span, int points)
    implements Protocol {
  /** Written for 1 s, read 10 s later, 7 temperatures within 30 K. */
  public static final BarrierProtocol STANDARD = new BarrierProtocol(1, 10, 30, 7);

  private static final String VOLTAGE = "barrier.voltage";

  public BarrierProtocol {
    if (!(width > 0 && rest >= 0 && span > 0) || points < 3) {
      throw new InputException(
          "barrier protocol: width "
              + width
              + " s, rest "
              + rest
              + " s, span "
              + span
              + " K, points "
              + points
              + "; allowed: above 0, 0 or more, above 0, at least 3");
    }
  }

  @Override
  public String name() {
    return "barrier";
  }

  @Override
  public String title() {
    return "Effective barrier in both states from the temperature of the current";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return PulseSettings.has(model, VOLTAGE)
        && model.operation().potentiation() == Terminal.VOLTAGE;
  }

  @Override
  public BarrierResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    double sweep = settings.polarity() * settings.sweepVoltage();
    double voltage = PulseSettings.valueOr(model, VOLTAGE, settings.readVoltage());
    Curve on = richardson("on", written(model, context, -sweep, sweep), voltage, context);
    context.reached(0.5);
    Curve off = richardson("off", written(model, context, sweep, -sweep), voltage, context);
    context.reached(1);
    return new BarrierResult(on, off, barrier(on), barrier(off), voltage);
  }

  private SynapticDevice written(
      DeviceModel model, ProtocolContext context, double first, double second) {
    SynapticDevice device = model.nominal();
    Stimulus quiet = model.operation().rest().withTemperature(context.temperature());
    for (double voltage : new double[] {first, second}) {
      device.step(quiet.withVoltage(voltage), width);
    }
    device.step(quiet, rest);
    return device;
  }

  private Curve richardson(
      String name, SynapticDevice device, double voltage, ProtocolContext context) {
    double[] x = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      double temperature = context.temperature() + span * (i / (points - 1.0) - 0.5);
      Stimulus read =
          device.model().operation().read().withVoltage(voltage).withTemperature(temperature);
      x[i] = 1 / (Constants.BOLTZMANN * temperature);
      y[i] = Math.log(Math.abs(device.current(read)) / (temperature * temperature));
    }
    return Curve.points(name, x, y);
  }

  private static double barrier(Curve curve) {
    SimpleRegression line = new SimpleRegression();
    double[] x = curve.x();
    double[] y = curve.y();
    for (int i = 0; i < x.length; i++) {
      line.addData(x[i], y[i]);
    }
    return -line.getSlope();
  }
}
