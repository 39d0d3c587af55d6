package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ferroweave.device.extraction.Crossing;
import org.ferroweave.device.extraction.ExponentialFit;
import org.ferroweave.device.extraction.FitOutcome;
import org.ferroweave.device.protocol.Series.Axis;
import org.ferroweave.device.units.Units;

/**
 * Result of {@link RetentionProtocol}.
 *
 * @param on conductance after set (S) against time (s)
 * @param off conductance after reset (S) against time (s), the same times
 * @param before conductance before the set (S)
 * @param written time from which on the device counts as written (s), one of the times
 * @param temperature temperature (K)
 */
public record RetentionResult(
    Curve on, Curve off, double before, double written, double temperature)
    implements ProtocolResult {
  /** Loss of the logarithm of the on/off ratio that counts as none (1). */
  private static final double NOTHING = 1e-6;

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

  /** Difference of the conductances after set and after reset (S), per time. */
  public double[] window() {
    double[] window = on.y();
    double[] low = off.y();
    for (int i = 0; i < window.length; i++) {
      window[i] -= low[i];
    }
    return window;
  }

  /** Decay after set: the share of the train's effect at the first read that is left (1). */
  public FitOutcome<ExponentialFit> shortTermMemory() {
    double[] time = on.x();
    double[] left = left();
    return FitOutcome.attempt(
        () -> ExponentialFit.fitClear(time, left, RetentionProtocol.LEAST_DECAY));
  }

  private double[] left() {
    double[] left = on.y();
    double first = left[0] - before;
    for (int i = 0; i < left.length; i++) {
      left[i] = (left[i] - before) / first;
    }
    return left;
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
    figures.add(Figure.of("on_off_first", ratio[0], "1", "after " + Units.format(time[0], "s", 3)));
    figures.add(
        Figure.of("on_off_last", ratio[last], "1", "after " + Units.format(time[last], "s", 3)));
    addRetention(figures, time);
    addShortTermMemory(figures, time[last]);
    return figures;
  }

  /** Loss of the logarithm of the on/off ratio since the device was written (1), per time. */
  private double[] lost(int first) {
    double[] lost = onOff();
    double whole = Math.log(lost[first]);
    for (int i = 0; i < lost.length; i++) {
      lost[i] = whole - Math.log(lost[i]);
    }
    return lost;
  }

  /** Time until the on/off ratio has fallen by the accepted factor, and its extrapolation. */
  private void addRetention(List<Figure> figures, double[] time) {
    int first = 0;
    while (time[first] < written) {
      first++;
    }
    double whole = onOff()[first];
    figures.add(Figure.of("on_off_written", whole, "1", "after " + time[first] + " s"));
    if (!(whole > 1)) {
      String why = "set and reset states do not differ";
      figures.add(Figure.of("retention", Double.NaN, "s", why));
      figures.add(Figure.of("retention_extrapolated", Double.NaN, "s", why));
      return;
    }
    double factor = Math.min(RetentionProtocol.ACCEPTED_FACTOR, Math.sqrt(whole));
    double[] logTime = Arrays.stream(time).map(Math::log).toArray();
    double[] lost = lost(first);
    int last = time.length - 1;
    double crossing = Crossing.first(logTime, lost, first, lost.length, Math.log(factor), true);
    String rule =
        String.format(
            Locale.ROOT,
            "until G_on/G_off has fallen by a factor %.3g from its %.3g after %.3g s",
            factor,
            whole,
            written);
    if (!Double.isNaN(crossing)) {
      figures.add(Figure.of("retention", Math.exp(crossing), "s", rule));
      figures.add(Figure.of("retention_extrapolated", Math.exp(crossing), "s", rule + ", read"));
      return;
    }
    String state =
        Math.abs(lost[last]) < NOTHING
            ? "nothing is lost at rest, as the model has it: "
            : String.format(Locale.ROOT, "fallen by a factor %.3g by then: ", Math.exp(lost[last]));
    figures.add(
        Figure.of("retention", time[last], "s", "at least, by the last read; " + state + rule));
    figures.add(extrapolated(logTime, lost, Math.log(factor), rule));
  }

  /** The straight line of ln(on/off) against ln t through the last decade of time, prolonged. */
  private static Figure extrapolated(double[] logTime, double[] lost, double limit, String rule) {
    int last = lost.length - 1;
    int from = last;
    while (from > 0 && logTime[last] - logTime[from] < Math.log(10)) {
      from--;
    }
    double slope = (lost[last] - lost[from]) / (logTime[last] - logTime[from]);
    double time =
        slope * (logTime[last] - logTime[from]) < NOTHING
            ? Double.POSITIVE_INFINITY
            : Math.exp(logTime[last] + (limit - lost[last]) / slope);
    return Figure.of(
        "retention_extrapolated",
        time,
        "s",
        rule + ", extrapolated over ln t by the loss in the last decade of time");
  }

  private void addShortTermMemory(List<Figure> figures, double last) {
    FitOutcome<ExponentialFit> outcome = shortTermMemory();
    ExponentialFit fit = outcome.fit();
    String law = "c + A exp(-t/tau) of the potentiating train's effect, after set";
    if (fit == null) {
      double[] left = left();
      figures.add(Figure.of("stm_decay_time", Double.NaN, "s", outcome.failure()));
      figures.add(
          Figure.of(
              "stm_residue",
              left[left.length - 1],
              "1",
              "share of the potentiating train's effect left after "
                  + Units.format(last, "s", 3)
                  + "; no decay fitted"));
      return;
    }
    figures.add(
        new Figure("stm_decay_time", fit.timeConstant(), "s", fit.timeConstantError(), law));
    figures.add(new Figure("stm_residue", fit.offset(), "1", fit.offsetError(), "c of " + law));
  }
}
