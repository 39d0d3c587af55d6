package org.ferroweave.device.protocol.ionic;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;
import org.ferroweave.device.units.Units;

/**
 * From short-term to long-term memory: trains of 1, 2, 4 ... potentiating pulses up to {@code
 * pulse.count} on fresh mean devices, then rest. The residue is the share of the change of the
 * conductance that is left when a waiting time has passed; the parameter {@code stp-ltp.wait} of
 * the model gives it (s), else it is a number of pulse periods.
 *
 * @param periods waiting time in pulse periods, above 0
 */
public record MemoryTransitionProtocol(double periods) implements Protocol {
  /** Waits 20 pulse periods. */
  public static final MemoryTransitionProtocol STANDARD = new MemoryTransitionProtocol(20);

  public MemoryTransitionProtocol {
    if (!(periods > 0) || !Double.isFinite(periods)) {
      throw new InputException(
          "stp-ltp protocol: wait of " + periods + " periods; allowed: finite and above 0");
    }
  }

  @Override
  public String name() {
    return "stp-ltp";
  }

  @Override
  public String title() {
    return "From short-term to long-term memory by number of pulses";
  }

  @Override
  public Measured run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    double wait = PulseSettings.valueOr(model, "stp-ltp.wait", periods * settings.period());
    SynapticDevice fresh = model.nominal();
    int lengths = 1;
    while (1 << lengths <= settings.count()) {
      lengths++;
    }
    double[] number = new double[lengths];
    double[] change = new double[lengths];
    double[] residue = new double[lengths];
    for (int i = 0; i < lengths; i++) {
      ProbeStation station = new ProbeStation(fresh.copy(), settings, context.temperature());
      double before = station.read();
      int pulses = 1 << i;
      station.train(settings.potentiatingPulse(), pulses - 1);
      station.pulse(settings.potentiatingPulse());
      double after = station.read();
      station.rest(wait);
      number[i] = pulses;
      change[i] = (after - before) / before;
      residue[i] = (station.read() - before) / (after - before);
      context.reached((i + 1) / (double) lengths);
    }
    int last = lengths - 1;
    return new Measured(
        name(),
        List.of(
            new Series(
                "stp-ltp",
                "Share of the change that is left after " + wait + " s",
                Axis.log("pulses", "1"),
                Axis.linear("residue", "1"),
                List.of(Curve.points("mean device", number, residue)))),
        List.of(
            Figure.of(
                "stp_residue",
                residue[0],
                "1",
                "after one pulse and " + Units.format(wait, "s", 3)),
            Figure.of(
                "ltp_residue",
                residue[last],
                "1",
                "after " + (int) number[last] + " pulses and " + Units.format(wait, "s", 3)),
            Figure.of(
                "stp_kept",
                change[0] * residue[0],
                "1",
                "change of the conductance that one pulse leaves"),
            Figure.of("stp_change", change[0], "1", "one pulse, at its end"),
            Figure.of("ltp_change", change[last], "1", "longest train, at its end"),
            Figure.of(
                "ltp_kept",
                change[last] * residue[last],
                "1",
                "change of the conductance that the longest train leaves")));
  }
}
