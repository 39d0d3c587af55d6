package org.ferroweave.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Figures and a page like those that the other modules make, from closed formulas. */
final class Samples {
  private Samples() {}

  /** Hysteresis loops of a current over decades, with the zero crossings that a log axis drops. */
  static Plot loop() {
    List<Curve> curves = new ArrayList<>();
    for (double amplitude : new double[] {1.0, 1.5, 2.0}) {
      int n = 401;
      double[] v = new double[n];
      double[] i = new double[n];
      double state = -1;
      for (int k = 0; k < n; k++) {
        v[k] = amplitude * Math.sin(2 * Math.PI * k / (n - 1));
        state += 0.08 * (Math.tanh(3 * v[k]) - state);
        i[k] = 1e-10 * Math.sinh(3 * v[k]) * Math.exp(2 * state);
      }
      i[0] = 0;
      curves.add(Curve.line(SiFormat.format(amplitude, "V") + " sweep", v, i).magnitude());
    }
    double[] x = {-2, 2};
    curves.add(Curve.dashed("noise floor", x, new double[] {2e-13, 2e-13}));
    return new Plot(
        "iv-loop",
        "Current-voltage loops",
        Axis.linear("Voltage", "V"),
        Axis.log("|Current|", "A", 1e-13),
        curves,
        "Sweeps at three amplitudes.");
  }

  /** Conductance against pulse number, potentiation and depression, with spread. */
  static Plot potentiation() {
    int n = 60;
    double[] pulse = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    double[] up = new double[n];
    double[] down = new double[n];
    double[] spread = new double[n];
    for (int k = 0; k < n; k++) {
      up[k] = 2e-9 + 38e-9 * (1 - Math.exp(-k / 18.0));
      down[k] = 2e-9 + 36e-9 * Math.exp(-k / 9.0);
      spread[k] = 0.05 * up[k];
    }
    return new Plot(
        "ltp-ltd",
        "Potentiation and depression",
        Axis.linear("Pulse number", "1"),
        Axis.linear("Conductance", "S"),
        List.of(
            new Curve("potentiation", pulse, up, spread, Curve.Style.LINE_AND_POINTS),
            Curve.points("depression", pulse, down),
            Curve.dashed("fit", pulse, up)),
        "Bars: one standard deviation over cycles.");
  }

  /** Accuracies with error bars. */
  static BarPlot accuracies() {
    return new BarPlot(
        "accuracy",
        "Test accuracy by coupling mechanism",
        "",
        List.of(
            "ferroelectric diode",
            "ferroionic",
            "tunnel junction",
            "ferroelectric semiconductor FET",
            "stacked"),
        Axis.linear("Accuracy", "%"),
        List.of(
            new BarPlot.Bars("float baseline", new double[] {97.9, 97.9, 97.9, 97.9, 97.9}, null),
            new BarPlot.Bars(
                "analog",
                new double[] {94.2, 88.1, 91.5, 95.3, 96.0},
                new double[] {0.4, 2.5, 1.1, 0.6, 0.3})),
        "Five seeds each.");
  }

  /** A sweep over two parameters. */
  static HeatMap sweep() {
    double[] wire = {0.1, 0.3, 1, 3, 10};
    double[] bits = {2, 3, 4, 5, 6, 7, 8};
    double[][] accuracy = new double[bits.length][wire.length];
    for (int r = 0; r < bits.length; r++) {
      for (int c = 0; c < wire.length; c++) {
        accuracy[r][c] = 97 - 60 * Math.exp(-bits[r] + 1.3) - 2.2 * Math.sqrt(wire[c]);
      }
    }
    return new HeatMap(
        "sweep",
        "Accuracy against converter and wires",
        Axis.log("Wire resistance", "ohm"),
        Axis.linear("ADC resolution", "bit"),
        Axis.linear("Accuracy", "%"),
        wire,
        bits,
        accuracy,
        "");
  }

  /** A signed map with many cells. */
  static HeatMap weights() {
    int n = 48;
    double[] at = IntStream.range(0, n).asDoubleStream().toArray();
    double[][] w = new double[n][n];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        w[r][c] = 3e-6 * Math.sin(r / 6.0) * Math.cos(c / 9.0);
      }
    }
    w[5][7] = Double.NaN;
    return new HeatMap(
        "weights",
        "Differential conductance of the first tile",
        Axis.linear("Column", "1"),
        Axis.linear("Row", "1"),
        Axis.linear("Conductance difference", "S"),
        at,
        at,
        w,
        "");
  }

  /** Energies over decades. */
  static BarPlot energies() {
    List<String> names = new ArrayList<>();
    double[] energy = new double[12];
    for (int k = 0; k < energy.length; k++) {
      names.add("long device name number " + (k + 1));
      energy[k] = Math.pow(10, -15 + 0.5 * k);
    }
    energy[3] = 0;
    return new BarPlot(
        "energy",
        "Energy per pulse",
        "",
        names,
        Axis.log("Energy", "J"),
        List.of(new BarPlot.Bars("", energy, null)),
        "");
  }

  /** A table of simulated against reported figures. */
  static TextTable table() {
    return TextTable.of("Figure of merit", "Simulated", "Reported", "Difference", "Mark")
        .row("PPF time constant", "12.2 ms", "12.2 ms", "0 %", calibrated())
        .row("PPD time constant", "10.1 ms", "10.8 ms", "-6.5 %", predicted())
        .row("Standby power <1 V>", "29 pW", "31 pW", "-6.5 %", predicted())
        .row("Set power", SiFormat.format(2.24e-7, "W"), "224 nW", "0 %", calibrated())
        .row("Endurance", null, "-", null, predicted())
        .build();
  }

  static Badge calibrated() {
    return new Badge("calibrated", Badge.Tone.INFO);
  }

  static Badge predicted() {
    return new Badge("predicted", Badge.Tone.GOOD);
  }

  /** A page with everything. */
  static HtmlPage page() {
    return HtmlPage.titled("Characterization of <a device> & its network")
        .lead("What the device does, and what the network built on it does with it.")
        .cards(
            List.of(
                new HtmlPage.Card("Float accuracy", "97.9 %", "5 seeds", Badge.Tone.NEUTRAL),
                new HtmlPage.Card("Analog accuracy", "94.2 %", "± 0.4 %", Badge.Tone.GOOD),
                new HtmlPage.Card("Pulses", "1.2e7", "", Badge.Tone.INFO),
                new HtmlPage.Card("Energy of the pulses", "3.4 mJ", "", Badge.Tone.WARN)))
        .section("Simulated against reported")
        .paragraph("Figures the calibration used are marked; all others are predictions.")
        .table(table())
        .meanings(
            List.of(
                new HtmlPage.Meaning(calibrated(), "The reported figure was used in the fit."),
                new HtmlPage.Meaning(predicted(), "The fit did not see the reported figure.")))
        .section("Device")
        .figures(loop(), potentiation())
        .section("Network")
        .figures(accuracies(), sweep(), weights(), energies())
        .code("./ferroweave characterize au-cips-ti --protocol all")
        .list(List.of("first \"item\"", "second item"))
        .details("Configuration", "device: au-cips-ti\nseed: 1\n")
        .details("Versions", TextTable.of("Part", "Version").row("Java", "17").build());
  }
}
