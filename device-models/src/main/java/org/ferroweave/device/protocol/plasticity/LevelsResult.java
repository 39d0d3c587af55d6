package org.ferroweave.device.protocol.plasticity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ferroweave.device.extraction.Spread;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.ReadNoise;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;
import org.ferroweave.device.protocol.UpdateCurves;

/**
 * Result of {@link LevelsProtocol}.
 *
 * @param cycles curves of one fabricated device, cycle after cycle, at least 2
 * @param noise scatter of a read
 */
public record LevelsResult(List<UpdateCurves> cycles, ReadNoise noise) implements ProtocolResult {
  /** Standard deviations between two conductance levels that count as two. */
  public static final double LEVEL_SIGMAS = 2;

  private static final double[] SIGMAS = {0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6};

  public LevelsResult {
    cycles = List.copyOf(cycles);
  }

  @Override
  public String protocol() {
    return "levels";
  }

  @Override
  public List<Series> series() {
    double[][] up = meanAndDeviation(UpdateCurves::potentiation);
    double[][] down = meanAndDeviation(UpdateCurves::depression);
    double[] pulse = IntStream.range(0, up[0].length).asDoubleStream().toArray();
    return List.of(
        new Series(
            "levels",
            "Levels against the distance that tells two apart",
            Axis.linear("distance in standard deviations", "1"),
            Axis.linear("conductance levels", "1"),
            List.of(
                Curve.points("potentiation", SIGMAS, counts(up)),
                Curve.points("depression", SIGMAS, counts(down)))),
        new Series(
            "levels-spread",
            "Spread of the cycles of one device and of a read",
            Axis.linear("pulse number", "1"),
            Axis.log("standard deviation of the conductance", "S"),
            List.of(
                Curve.line("potentiation", pulse, up[1]),
                Curve.line("depression", pulse, down[1]))));
  }

  @Override
  public List<Figure> figures() {
    double[][] up = meanAndDeviation(UpdateCurves::potentiation);
    return List.of(
        figure("conductance_levels", "potentiating", up),
        figure(
            "conductance_levels_depression",
            "depressing",
            meanAndDeviation(UpdateCurves::depression)),
        Figure.of(
            "conductance_levels_possible",
            possible(up),
            "1",
            "levels 2 sigma apart for which the range of the potentiating train has room, whatever"
                + " the number of pulses; "
                + noise.text()));
  }

  /** Range over the distance of levels, which changes along it: the integral of dG/(k sigma). */
  private static double possible(double[][] levels) {
    double sum = 0;
    for (int i = 1; i < levels[0].length; i++) {
      double sigma = Math.sqrt(levels[1][i - 1] * levels[1][i]);
      sum += (levels[0][i] - levels[0][i - 1]) / (LEVEL_SIGMAS * sigma);
    }
    return Math.floor(Math.abs(sum));
  }

  private Figure figure(String quantity, String pulses, double[][] levels) {
    return Figure.of(
        quantity,
        Spread.conductanceLevels(levels[0], levels[1], LEVEL_SIGMAS),
        "1",
        "reached by the "
            + pulses
            + " pulses, more than 2 sigma apart, sigma over the cycles of one device: "
            + cycles.size()
            + ", and "
            + noise.text());
  }

  private static double[] counts(double[][] levels) {
    return Arrays.stream(SIGMAS)
        .map(k -> Spread.conductanceLevels(levels[0], levels[1], k))
        .toArray();
  }

  /** Mean, and standard deviation over the cycles and of a read, per pulse number. */
  private double[][] meanAndDeviation(Function<UpdateCurves, double[]> branch) {
    List<double[]> values = cycles.stream().map(branch).toList();
    int n = values.get(0).length;
    double[][] result = new double[2][n];
    for (int i = 0; i < n; i++) {
      int pulse = i;
      Spread spread = Spread.of(values.stream().mapToDouble(v -> v[pulse]).toArray());
      result[0][i] = spread.mean();
      result[1][i] = Math.hypot(spread.deviation(), noise.deviation(spread.mean()));
    }
    return result;
  }
}
