package org.ferroweave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ferroweave.device.InputException;
import org.ferroweave.report.Axis;
import org.ferroweave.report.Curve;
import org.ferroweave.report.Plot;
import org.ferroweave.training.run.MetricsRow;

/** What metrics.csv of a run says, as plots. */
final class RunMetrics {
  private final List<MetricsRow> digital = new ArrayList<>();
  private final List<MetricsRow> analog = new ArrayList<>();

  /**
   * Reads the file.
   *
   * @param run run folder
   * @throws InputException if there is no such file or it is damaged
   */
  RunMetrics(Path run) {
    Path file = run.resolve("metrics.csv");
    try {
      for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
        MetricsRow row = MetricsRow.parse(line);
        (row.network().equals(MetricsRow.ANALOG) ? analog : digital).add(row);
      }
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read (" + Reasons.of(e) + ")", null, e);
    }
  }

  /** Accuracy, loss, pulses and energy against images seen; none before the first evaluation. */
  List<Plot> plots() {
    if (analog.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Plot(
            "accuracy",
            "Accuracy on the test images",
            images(),
            Axis.linear("test accuracy", "1"),
            List.of(
                curve("float", digital, MetricsRow::testAccuracy),
                curve("analog", analog, MetricsRow::testAccuracy)),
            ""),
        new Plot(
            "loss",
            "Loss on the training images",
            images(),
            Axis.linear("mean loss since the evaluation before", "1"),
            List.of(
                curve("float", digital, MetricsRow::trainLoss),
                curve("analog", analog, MetricsRow::trainLoss)),
            ""),
        new Plot(
            "pulses",
            "Device pulses",
            images(),
            Axis.linear("pulses so far", "1"),
            List.of(
                curve("potentiating", analog, row -> row.potentiating()),
                curve("depressing", analog, row -> row.depressing())),
            ""),
        new Plot(
            "energy",
            "Energy of the pulses",
            images(),
            Axis.linear("energy so far", "J"),
            List.of(curve("analog", analog, MetricsRow::energy)),
            "From the device model: conduction, switching and ion motion during the pulses."));
  }

  private static Axis images() {
    return Axis.linear("training images seen", "1");
  }

  private static Curve curve(
      String name, List<MetricsRow> rows, ToDoubleFunction<MetricsRow> value) {
    double[] x = rows.stream().mapToDouble(MetricsRow::images).toArray();
    double[] y = rows.stream().mapToDouble(value).toArray();
    return new Curve(name, x, y, null, Curve.Style.LINE_AND_POINTS);
  }
}
