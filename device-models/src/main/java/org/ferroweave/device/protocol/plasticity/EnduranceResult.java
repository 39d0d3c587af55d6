package org.ferroweave.device.protocol.plasticity;

import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.extraction.Crossing;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link EnduranceProtocol}.
 *
 * @param on conductance after set (S) against cycle, from 1
 * @param off conductance after reset (S), the same cycles
 * @param lastCycle cycle up to which the endurance was asked for
 * @param pulses pulses per train
 */
public record EnduranceResult(Curve on, Curve off, double lastCycle, int pulses)
    implements ProtocolResult {
  @Override
  public String protocol() {
    return "endurance";
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "endurance",
            "Set and reset by " + pulses + " pulses each",
            Axis.log("cycle", "1"),
            Axis.log("conductance at the read voltage", "S"),
            List.of(on, off)));
  }

  @Override
  public List<Figure> figures() {
    double[] cycle = on.x();
    double[] kept = on.y();
    double[] low = off.y();
    double first = kept[0] - low[0];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = (kept[i] - low[i]) / first;
    }
    int last = kept.length - 1;
    if (!(first > 0)) {
      String why = "set and reset states do not differ";
      return List.of(
          Figure.of("endurance", Double.NaN, "1", why),
          Figure.of("endurance_window_kept", Double.NaN, "1", why));
    }
    return List.of(
        endurance(cycle, kept),
        Figure.of(
            "endurance_window_kept",
            kept[last],
            "1",
            "G_on - G_off over that of the first cycle, after " + (long) cycle[last] + " cycles"));
  }

  private Figure endurance(double[] cycle, double[] kept) {
    double[] log = Arrays.stream(cycle).map(Math::log).toArray();
    double crossing = Crossing.first(log, kept, 0, kept.length, 0.5, false);
    String rule = "cycles until G_on - G_off has fallen to half of that of the first cycle";
    if (!Double.isNaN(crossing)) {
      return Figure.of("endurance", Math.exp(crossing), "1", rule);
    }
    double simulated = cycle[cycle.length - 1];
    String bound =
        simulated < lastCycle
            ? "at least, by the loss per cycle after " + (long) simulated + " cycles: "
            : "at least, by the last cycle: ";
    return Figure.of("endurance", lastCycle, "1", bound + rule);
  }
}
