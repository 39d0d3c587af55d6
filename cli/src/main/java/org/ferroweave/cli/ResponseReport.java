package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.device.extraction.Spread;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.Axis;
import org.ferroweave.report.CsvWriter;
import org.ferroweave.report.Curve;
import org.ferroweave.report.Plot;
import org.ferroweave.report.TextTable;

/** A pulse response for people: windows and steps of the population. */
final class ResponseReport {
  private static final int DIGITS = 3;
  private static final String[] POLARITIES = {"potentiation", "depression"};
  private static final String[] CONTEXTS = {"same", "reversed"};

  private final PulseResponse response;

  ResponseReport(PulseResponse response) {
    this.response = response;
  }

  /** Window, and step and energy of a pulse in mid-window: mean and spread over the devices. */
  TextTable table() {
    TextTable.Builder table =
        TextTable.of("of " + response.instances() + " devices", "mean", "spread");
    row(table, "least conductance", "S", response::minConductance);
    row(table, "greatest conductance", "S", response::maxConductance);
    for (int polarity = 0; polarity < POLARITIES.length; polarity++) {
      int p = polarity;
      row(
          table,
          POLARITIES[p] + ", mid-window step over the window",
          "1",
          i -> response.stepMean(i, p, PulseResponse.SAME, middle(i)) / window(i));
      row(
          table,
          POLARITIES[p] + ", cycle-to-cycle spread of that step",
          "1",
          i -> response.stepSpread(i, p, PulseResponse.SAME, middle(i)) / window(i));
      row(
          table,
          POLARITIES[p] + ", energy of a mid-window pulse",
          "J",
          i -> response.energy(i, p, PulseResponse.SAME, middle(i)));
    }
    return table.build();
  }

  private void row(TextTable.Builder table, String name, String unit, IntToDoubleFunction value) {
    Spread spread = Spread.of(values(value));
    table.row(
        name,
        Units.format(spread.mean(), unit, DIGITS),
        String.format(Locale.ROOT, "%.2g %%", spread.percent()));
  }

  /** The whole table: one row per device, polarity (0 up, 1 down), context and level. */
  List<CsvWriter.Column> columns() {
    int n = response.instances() * 4 * response.levels();
    double[][] cells = new double[7][n];
    int row = 0;
    for (int i = 0; i < response.instances(); i++) {
      for (int curve = 0; curve < 4; curve++) {
        for (int level = 0; level < response.levels(); level++, row++) {
          double conductance = conductance(i, level);
          int polarity = curve / 2;
          int context = curve % 2;
          cells[0][row] = i;
          cells[1][row] = polarity;
          cells[2][row] = context;
          cells[3][row] = conductance;
          cells[4][row] = response.stepMean(i, polarity, context, conductance);
          cells[5][row] = response.stepSpread(i, polarity, context, conductance);
          cells[6][row] = response.energy(i, polarity, context, conductance);
        }
      }
    }
    return List.of(
        new CsvWriter.Column("device", "1", cells[0]),
        new CsvWriter.Column("polarity (0 potentiation, 1 depression)", "1", cells[1]),
        new CsvWriter.Column("after a pulse of (0 the same, 1 the other) polarity", "1", cells[2]),
        new CsvWriter.Column("conductance", "S", cells[3]),
        new CsvWriter.Column("mean step", "S", cells[4]),
        new CsvWriter.Column("spread of the step", "S", cells[5]),
        new CsvWriter.Column("energy", "J", cells[6]));
  }

  /** Mean step and its cycle-to-cycle spread over the window, averaged over the devices. */
  List<Plot> plots() {
    List<Curve> steps = new ArrayList<>();
    double[] x =
        IntStream.range(0, response.levels())
            .mapToDouble(level -> level / (response.levels() - 1.0))
            .toArray();
    for (int curve = 0; curve < 4; curve++) {
      int p = curve / 2;
      int c = curve % 2;
      double[] mean = new double[x.length];
      double[] spread = new double[x.length];
      for (int level = 0; level < x.length; level++) {
        int l = level;
        mean[l] = average(i -> response.stepMean(i, p, c, conductance(i, l)) / window(i));
        spread[l] = average(i -> response.stepSpread(i, p, c, conductance(i, l)) / window(i));
      }
      String name = POLARITIES[p] + " after " + CONTEXTS[c];
      steps.add(new Curve(name, x, mean, spread, Curve.Style.LINE_AND_POINTS));
    }
    return List.of(
        new Plot(
            "pulse-response",
            "What one pulse does",
            Axis.linear("conductance over its window", "1"),
            Axis.linear("step over the window", "1"),
            steps,
            "Mean over " + response.instances() + " devices; bars: spread from cycle to cycle."));
  }

  /** Adds the main results. */
  void describe(JsonResults json) {
    json.put("devices", response.instances());
    json.put("min_conductance", average(response::minConductance), "S");
    json.put("max_conductance", average(response::maxConductance), "S");
    for (int polarity = 0; polarity < POLARITIES.length; polarity++) {
      int p = polarity;
      json.put(
          POLARITIES[p] + "_step",
          average(i -> response.stepMean(i, p, PulseResponse.SAME, middle(i))),
          "S");
      json.put(
          POLARITIES[p] + "_energy",
          average(i -> response.energy(i, p, PulseResponse.SAME, middle(i))),
          "J");
    }
  }

  private double conductance(int instance, int level) {
    return response.minConductance(instance) + window(instance) * level / (response.levels() - 1.0);
  }

  private double window(int instance) {
    return (double) response.maxConductance(instance) - response.minConductance(instance);
  }

  private double middle(int instance) {
    return response.minConductance(instance) + window(instance) / 2;
  }

  private double average(IntToDoubleFunction value) {
    return IntStream.range(0, response.instances()).mapToDouble(value).average().orElseThrow();
  }

  private double[] values(IntToDoubleFunction value) {
    return IntStream.range(0, response.instances()).mapToDouble(value).toArray();
  }
}
