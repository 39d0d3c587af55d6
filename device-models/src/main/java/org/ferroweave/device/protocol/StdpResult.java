package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroweave.device.extraction.ExponentialFit;
import org.ferroweave.device.extraction.FitOutcome;
import org.ferroweave.device.protocol.Series.Axis;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link StdpProtocol}, with its signs.
 *
 * @param change relative weight change (1) against dT (s), dT rising
 * @param startConductance conductance before the spikes (S)
 * @param readDelay time from the end of the last spike to the read (s)
 * @param shortestFitted least |dT| of the fits: spikes closer than this overlap (s)
 * @param positive fit {@code c + A exp(-|dT|/tau)} of the spikes that do not overlap, dT above 0
 * @param negative the same for dT below 0
 */
public record StdpResult(
    Curve change,
    double startConductance,
    double readDelay,
    double shortestFitted,
    FitOutcome<ExponentialFit> positive,
    FitOutcome<ExponentialFit> negative)
    implements ProtocolResult {

  @Override
  public String protocol() {
    return "stdp";
  }

  @Override
  public List<Series> series() {
    List<Curve> curves = new ArrayList<>();
    curves.add(change);
    double longest = change.x()[change.size() - 1];
    addFit(curves, "fit, pre before post", positive.fit(), longest, 1);
    addFit(curves, "fit, post before pre", negative.fit(), longest, -1);
    return List.of(
        new Series(
            "stdp",
            "Weight change against spike timing",
            Axis.linear("start of post less start of pre", "s"),
            Axis.linear("relative weight change", "1"),
            curves));
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    addFigures(figures, "positive", positive);
    addFigures(figures, "negative", negative);
    return figures;
  }

  private static void addFigures(
      List<Figure> figures, String sign, FitOutcome<ExponentialFit> outcome) {
    ExponentialFit fit = outcome.fit();
    String time = "stdp_time_constant_" + sign;
    String amplitude = "stdp_amplitude_" + sign;
    String offset = "stdp_offset_" + sign;
    if (fit == null) {
      figures.add(Figure.of(time, Double.NaN, "s", outcome.failure()));
      figures.add(Figure.of(amplitude, Double.NaN, "1", outcome.failure()));
      figures.add(Figure.of(offset, Double.NaN, "1", outcome.failure()));
      return;
    }
    String law = "c + A exp(-|dT|/tau)";
    figures.add(
        new Figure(
            time,
            fit.timeConstant(),
            "s",
            fit.timeConstantError(),
            law + String.format(Locale.ROOT, ", rms %.2g", fit.rms())));
    figures.add(new Figure(amplitude, fit.amplitude(), "1", fit.amplitudeError(), "A of " + law));
    figures.add(new Figure(offset, fit.offset(), "1", fit.offsetError(), "c of " + law));
  }

  /** Draws a fit over the delays it was made from. */
  private void addFit(
      List<Curve> curves, String name, @Nullable ExponentialFit fit, double longest, int sign) {
    if (fit == null) {
      return;
    }
    int points = 200;
    double[] x = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      double magnitude = shortestFitted + (longest - shortestFitted) * i / (points - 1);
      x[i] = sign * magnitude;
      y[i] = fit.at(magnitude);
    }
    curves.add(Curve.line(name, x, y));
  }
}
