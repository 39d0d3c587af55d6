package org.ferroweave.device.protocol.plasticity;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.extraction.ExponentialFit;
import org.ferroweave.device.extraction.FitOutcome;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link EpscProtocol}.
 *
 * @param potentiating response to the potentiating pulse
 * @param depressing response to the depressing pulse
 */
public record EpscResult(Response potentiating, Response depressing) implements ProtocolResult {
  /** Least share of the response that must decay for a time constant to be read. */
  public static final double LEAST_DECAY = 0.01;

  /**
   * Response to one pulse.
   *
   * @param baseline read current before the pulse (A)
   * @param peak read current at the end of the pulse, before any relaxation (A)
   * @param work work of the source, edges of the pulse included (J)
   * @param decay read current (A) against time after the end of the pulse (s)
   */
  public record Response(double baseline, double peak, double work, Curve decay) {
    /** Peak over baseline (1). */
    public double gain() {
      return peak / baseline;
    }

    /** Fit of the share of the response that is left against time after the pulse. */
    public FitOutcome<ExponentialFit> fit() {
      double[] left = decay.y();
      for (int i = 0; i < left.length; i++) {
        left[i] = (left[i] - baseline) / (peak - baseline);
      }
      return FitOutcome.attempt(() -> ExponentialFit.fitClear(decay.x(), left, LEAST_DECAY));
    }
  }

  @Override
  public String protocol() {
    return "epsc";
  }

  @Override
  public List<Series> series() {
    return List.of(
        series("epsc", "Read current after one potentiating pulse", potentiating),
        series("ipsc", "Read current after one depressing pulse", depressing));
  }

  private static Series series(String id, String title, Response response) {
    double[] time = response.decay().x();
    double[] ends = {time[0], time[time.length - 1]};
    double[] baseline = {response.baseline(), response.baseline()};
    return new Series(
        id,
        title,
        Axis.log("time after the pulse", "s"),
        Axis.linear("read current", "A"),
        List.of(response.decay(), Curve.line("before the pulse", ends, baseline)));
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    String peak = "read current at the end of one potentiating pulse";
    figures.add(Figure.of("epsc_peak", potentiating.peak(), "A", peak));
    figures.add(Figure.of("epsc_gain", potentiating.gain(), "1", peak + " over that before it"));
    figures.add(
        Figure.of(
            "ipsc_gain",
            depressing.gain(),
            "1",
            "the same of one depressing pulse on the potentiated device"));
    figures.add(decay("psc_decay_time", potentiating));
    figures.add(decay("ipsc_decay_time", depressing));
    String work = "work of the source, edges included; light is not counted";
    figures.add(Figure.of("pulse_energy", potentiating.work(), "J", "potentiating, " + work));
    figures.add(
        Figure.of("pulse_energy_depression", depressing.work(), "J", "depressing, " + work));
    return figures;
  }

  private static Figure decay(String quantity, Response response) {
    FitOutcome<ExponentialFit> outcome = response.fit();
    ExponentialFit fit = outcome.fit();
    return fit == null
        ? Figure.of(quantity, Double.NaN, "s", outcome.failure())
        : new Figure(
            quantity,
            fit.timeConstant(),
            "s",
            fit.timeConstantError(),
            "c + A exp(-t/tau) of the response after the pulse");
  }
}
