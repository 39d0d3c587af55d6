package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.extraction.Crossing;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link RetentionProtocol}.
 *
 * @param on conductance after set (S) against time (s)
 * @param off conductance after reset (S) against time (s), the same times
 * @param temperature temperature (K)
 */
public record RetentionResult(Curve on, Curve off, double temperature) implements ProtocolResult {

  @Override
  public String protocol() {
    return "retention";
  }

  /** Ratio of the conductances after set and after reset (1), per time. */
  public double[] onOff() {
    double[] ratio = on.y();
    double[] denominator = off.y();
    for (int i = 0; i < ratio.length; i++) {
      ratio[i] /= denominator[i];
    }
    return ratio;
  }

  @Override
  public List<Series> series() {
    Axis time = Axis.log("time after the last pulse", "s");
    return List.of(
        new Series(
            "retention",
            "Retention at " + temperature + " K",
            time,
            Axis.log("conductance at the read voltage", "S"),
            List.of(on, off)),
        new Series(
            "retention-on-off",
            "On/off ratio at " + temperature + " K",
            time,
            Axis.log("on/off ratio", "1"),
            List.of(Curve.points("on/off", on.x(), onOff()))));
  }

  @Override
  public List<Figure> figures() {
    double[] time = on.x();
    double[] ratio = onOff();
    int last = time.length - 1;
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("on_off_first", ratio[0], "1", "after " + time[0] + " s"));
    figures.add(Figure.of("on_off_last", ratio[last], "1", "after " + time[last] + " s"));
    figures.add(retention(time, ratio));
    return figures;
  }

  /** Time until the logarithm of the ratio has halved. */
  private static Figure retention(double[] time, double[] ratio) {
    double[] logTime = new double[time.length];
    double[] kept = new double[time.length];
    for (int i = 0; i < time.length; i++) {
      logTime[i] = Math.log(time[i]);
      kept[i] = Math.log(ratio[i]) / Math.log(ratio[0]);
    }
    if (!(ratio[0] > 1)) {
      return Figure.of("retention", Double.NaN, "s", "set and reset states do not differ");
    }
    double crossing = Crossing.first(logTime, kept, 0, kept.length, 0.5, false);
    return Double.isNaN(crossing)
        ? Figure.of(
            "retention",
            time[time.length - 1],
            "s",
            "lower bound: the logarithm of on/off did not halve while it was read")
        : Figure.of(
            "retention", Math.exp(crossing), "s", "until the logarithm of on/off has halved");
  }
}
