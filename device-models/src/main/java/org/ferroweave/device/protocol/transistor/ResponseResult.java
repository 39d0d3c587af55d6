package org.ferroweave.device.protocol.transistor;

import java.util.List;
import org.ferroweave.device.extraction.Crossing;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link ResponseProtocol}.
 *
 * @param initial current (A) against time since the pulse began (s), device as fabricated
 * @param enhanced the same after programming
 * @param level current at which the time is taken (A)
 */
public record ResponseResult(Curve initial, Curve enhanced, double level)
    implements ProtocolResult {

  @Override
  public String protocol() {
    return "response";
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "response",
            "Drain current after the start of a gate pulse",
            Axis.log("time", "s"),
            Axis.log("drain current", "A"),
            List.of(initial, enhanced)));
  }

  @Override
  public List<Figure> figures() {
    double before = time(initial);
    double after = time(enhanced);
    return List.of(
        time("response_time_initial", initial, before),
        time("response_time_enhanced", enhanced, after),
        Figure.of(
            "speedup",
            before / after,
            "1",
            Double.isNaN(before / after)
                ? "one of the times is missing"
                : "response time as fabricated over that after programming"));
  }

  private Figure time(String quantity, Curve curve, double time) {
    double[] current = curve.y();
    String note = "from the start of the gate pulse until the current has reached " + level + " A";
    if (Double.isNaN(time)) {
      note =
          current[0] >= level
              ? "the current is above the level at the first look"
              : "the current does not reach the level";
    }
    return Figure.of(quantity, time, "s", note);
  }

  /** Time at the level (s), linear in the logarithms; NaN if it is not crossed. */
  private double time(Curve curve) {
    double[] logTime = curve.x();
    double[] logCurrent = curve.y();
    for (int i = 0; i < logTime.length; i++) {
      logTime[i] = Math.log(logTime[i]);
      logCurrent[i] = Math.log(logCurrent[i]);
    }
    return Math.exp(Crossing.first(logTime, logCurrent, 0, logTime.length, Math.log(level), true));
  }
}
