package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.ferroweave.device.extraction.FitOutcome;
import org.ferroweave.device.extraction.Spread;
import org.ferroweave.device.extraction.UpdateNonlinearity;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link UpdateProtocol}. The figures are those of the mean device unless they speak of
 * spread.
 *
 * @param mean curves of the mean device
 * @param oneDevice curves of one fabricated device, cycle after cycle, at least 2; empty: not
 *     measured
 * @param devices curves of fabricated devices, one cycle each, at least 2; empty: not measured
 */
public record UpdateResult(
    UpdateCurves mean, List<UpdateCurves> oneDevice, List<UpdateCurves> devices)
    implements ProtocolResult {
  static final String STATES_OF_CYCLES = "distinguishable_states";
  static final String STATES_OF_DEVICES = "distinguishable_states_population";

  public UpdateResult {
    oneDevice = List.copyOf(oneDevice);
    devices = List.copyOf(devices);
  }

  @Override
  public String protocol() {
    return "ltp-ltd";
  }

  @Override
  public List<Series> series() {
    Axis pulse = Axis.linear("pulse number", "1");
    Axis conductance = Axis.linear("conductance at the read voltage", "S");
    List<Curve> meanCurves = new ArrayList<>();
    addPair(meanCurves, "settled", mean.potentiation(), mean.depression());
    addPair(meanCurves, "end of pulse", mean.potentiationPeak(), mean.depressionPeak());
    Series trains = new Series("ltp-ltd", "Mean device", pulse, conductance, meanCurves);
    if (devices.isEmpty()) {
      return List.of(trains);
    }
    List<Curve> spreadCurves = new ArrayList<>();
    for (double share : new double[] {0.5, 0.16, 0.84}) {
      addPair(
          spreadCurves,
          share == 0.5 ? "median" : Math.round(100 * share) + " % quantile",
          quantiles(devices, UpdateCurves::potentiation, share),
          quantiles(devices, UpdateCurves::depression, share));
    }
    return List.of(
        trains,
        new Series(
            "ltp-ltd-devices",
            devices.size() + " fabricated devices, settled",
            pulse,
            conductance,
            spreadCurves));
  }

  @Override
  public List<Figure> figures() {
    double[] up = mean.potentiation();
    double[] down = mean.depression();
    List<Figure> figures = new ArrayList<>(meanDeviceFigures(up, down));
    if (!oneDevice.isEmpty()) {
      figures.add(
          levels(
              STATES_OF_CYCLES,
              oneDevice,
              "potentiation, 1 sigma, cycles of one device: " + oneDevice.size()));
    }
    if (!devices.isEmpty()) {
      figures.add(
          levels(STATES_OF_DEVICES, devices, "potentiation, 1 sigma, devices: " + devices.size()));
    }
    return figures;
  }

  private List<Figure> meanDeviceFigures(double[] up, double[] down) {
    int last = up.length - 1;
    return List.of(
        nonlinearity("nonlinearity_potentiation", up),
        nonlinearity("nonlinearity_depression", down),
        tried(
            "deviation_potentiation",
            () -> UpdateNonlinearity.deviation(up),
            "greatest distance from the straight line over the range"),
        tried(
            "deviation_depression",
            () -> UpdateNonlinearity.deviation(down),
            "greatest distance from the straight line over the range"),
        nonlinearityDifference(up, down),
        tried(
            "asymmetry_mean",
            () -> UpdateNonlinearity.meanAsymmetry(up, down),
            "mean |G_p - G_d| at equal pulse index, depression read backwards, over the range"),
        tried(
            "asymmetry",
            () -> UpdateNonlinearity.asymmetry(up, down),
            "greatest |G_p - G_d| at equal pulse index, depression read backwards, over the range"),
        Figure.of(
            "on_off_pulsed",
            up[last] / up[0],
            "1",
            "settled conductance after over before the potentiating train"),
        share("potentiation_first_step", up, 1, "after the first pulse"),
        share("potentiation_half_train", up, last / 2, "after half of the pulses"),
        share("depression_first_step", down, 1, "after the first pulse"),
        up[last] == up[0]
            ? Figure.of("depression_return", Double.NaN, "1", "the train changes nothing")
            : Figure.of(
                "depression_return",
                (down[0] - down[last]) / (up[last] - up[0]),
                "1",
                "change of the depressing over that of the potentiating train"),
        Figure.of(
            "potentiation_energy", mean.potentiationEnergy(), "J", "mean work of a pulse period"),
        Figure.of(
            "depression_energy", mean.depressionEnergy(), "J", "mean work of a pulse period"));
  }

  private static Figure nonlinearity(String quantity, double[] conductance) {
    FitOutcome<UpdateNonlinearity> outcome =
        FitOutcome.attempt(() -> UpdateNonlinearity.fit(conductance));
    UpdateNonlinearity fit = outcome.fit();
    return fit == null
        ? Figure.of(quantity, Double.NaN, "1", outcome.failure())
        : new Figure(
            quantity,
            fit.label(),
            "1",
            fit.labelError(),
            "NeuroSim label, positive where the first pulses change most");
  }

  /** Difference of the two labels, another measure of asymmetry. */
  private static Figure nonlinearityDifference(double[] up, double[] down) {
    String name = "nonlinearity_difference";
    FitOutcome<UpdateNonlinearity> first = FitOutcome.attempt(() -> UpdateNonlinearity.fit(up));
    FitOutcome<UpdateNonlinearity> second = FitOutcome.attempt(() -> UpdateNonlinearity.fit(down));
    UpdateNonlinearity p = first.fit();
    UpdateNonlinearity d = second.fit();
    return p == null || d == null
        ? Figure.of(name, Double.NaN, "1", first.failure() + second.failure())
        : new Figure(
            name,
            Math.abs(p.label() - d.label()),
            "1",
            Math.hypot(p.labelError(), d.labelError()),
            "|NL_p - NL_d|, NeuroSim labels");
  }

  /** Change after some pulses over that of the whole train. */
  private static Figure share(String quantity, double[] train, int pulses, String when) {
    double whole = train[train.length - 1] - train[0];
    return whole == 0
        ? Figure.of(quantity, Double.NaN, "1", "the train changes nothing")
        : Figure.of(
            quantity,
            (train[pulses] - train[0]) / whole,
            "1",
            "change of the settled conductance " + when + " over that of the whole train");
  }

  private static Figure tried(String quantity, Supplier<Double> value, String note) {
    FitOutcome<Double> outcome = FitOutcome.attempt(value);
    Double v = outcome.fit();
    return v == null
        ? Figure.of(quantity, Double.NaN, "1", outcome.failure())
        : Figure.of(quantity, v, "1", note);
  }

  private static Figure levels(String quantity, List<UpdateCurves> curves, String note) {
    Spread[] spreads = spreads(curves, UpdateCurves::potentiation);
    double[] means = new double[spreads.length];
    double[] deviations = new double[spreads.length];
    for (int i = 0; i < spreads.length; i++) {
      means[i] = spreads[i].mean();
      deviations[i] = spreads[i].deviation();
    }
    return Figure.of(quantity, Spread.distinguishableLevels(means, deviations), "1", note);
  }

  private static Spread[] spreads(
      List<UpdateCurves> curves, Function<UpdateCurves, double[]> branch) {
    List<double[]> values = curves.stream().map(branch).toList();
    return IntStream.range(0, values.get(0).length)
        .mapToObj(i -> Spread.of(values.stream().mapToDouble(v -> v[i]).toArray()))
        .toArray(Spread[]::new);
  }

  /** Per pulse number, the value that a share of the devices does not exceed. */
  private static double[] quantiles(
      List<UpdateCurves> curves, Function<UpdateCurves, double[]> branch, double share) {
    List<double[]> values = curves.stream().map(branch).toList();
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    return IntStream.range(0, values.get(0).length)
        .mapToDouble(
            i ->
                percentile.evaluate(
                    values.stream().mapToDouble(v -> v[i]).filter(Double::isFinite).toArray(),
                    100 * share))
        .toArray();
  }

  /** Adds potentiation and, behind it on the same axis, depression. */
  private static void addPair(List<Curve> curves, String name, double[] up, double[] down) {
    double[] first = new double[up.length];
    double[] second = new double[down.length];
    for (int i = 0; i < up.length; i++) {
      first[i] = i;
    }
    for (int i = 0; i < down.length; i++) {
      second[i] = up.length - 1 + i;
    }
    curves.add(Curve.line("potentiation, " + name, first, up));
    curves.add(Curve.line("depression, " + name, second, down));
  }
}
