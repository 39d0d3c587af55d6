package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroweave.device.extraction.DoubleExponentialFit;
import org.ferroweave.device.extraction.ExponentialFit;
import org.ferroweave.device.extraction.FitOutcome;
import org.ferroweave.device.protocol.Series.Axis;
import org.ferroweave.device.units.Units;

/**
 * Result of {@link PairedPulseProtocol}.
 *
 * @param kind facilitation or depression
 * @param ratio A2/A1 (1) against the interval from pulse end to pulse start (s)
 * @param restConductance conductance before the first pulse (S)
 * @param firstResponse A1, conductance at the end of the first pulse (S)
 * @param single fit {@code c0 + c1 exp(-dt/tau)}
 * @param two fit of two exponentials with a constant
 */
public record PairedPulseResult(
    PairedPulseProtocol.Kind kind,
    Curve ratio,
    double restConductance,
    double firstResponse,
    FitOutcome<ExponentialFit> single,
    FitOutcome<DoubleExponentialFit> two)
    implements ProtocolResult {

  @Override
  public String protocol() {
    return kind.label();
  }

  @Override
  public List<Series> series() {
    double[] interval = ratio.x();
    double[] fine = Grid.logarithmic(interval[0], interval[interval.length - 1], 200);
    List<Curve> curves = new ArrayList<>();
    curves.add(ratio);
    ExponentialFit one = single.fit();
    if (one != null) {
      curves.add(Curve.line("single exponential", fine, one.at(fine)));
    }
    DoubleExponentialFit twoFit = two.fit();
    if (twoFit != null) {
      curves.add(Curve.line("double exponential", fine, twoFit.at(fine)));
    }
    return List.of(
        new Series(
            kind.label() + "-ratio",
            "Paired pulses: second response over the first",
            Axis.log("interval", "s"),
            Axis.linear("A2/A1", "1"),
            curves));
  }

  @Override
  public List<Figure> figures() {
    String p = kind.label();
    ExponentialFit one = single.fit();
    DoubleExponentialFit twoFit = two.fit();
    double nan = Double.NaN;
    List<Figure> figures = new ArrayList<>();
    String law = "c0 + c1 exp(-dt/tau)";
    figures.add(
        one == null
            ? Figure.of(p + "_time_constant", nan, "s", single.failure())
            : new Figure(
                p + "_time_constant",
                one.timeConstant(),
                "s",
                one.timeConstantError(),
                law + String.format(Locale.ROOT, ", rms %.2g", one.rms())));
    figures.add(
        one == null
            ? Figure.of(p + "_offset", nan, "1", single.failure())
            : new Figure(p + "_offset", one.offset(), "1", one.offsetError(), "c0 of " + law));
    figures.add(
        one == null
            ? Figure.of(p + "_amplitude", nan, "1", single.failure())
            : new Figure(
                p + "_amplitude", one.amplitude(), "1", one.amplitudeError(), "c1 of " + law));
    figures.add(
        twoFit == null
            ? Figure.of(p + "_time_constant_fast", nan, "s", two.failure())
            : new Figure(
                p + "_time_constant_fast",
                twoFit.fastTimeConstant(),
                "s",
                twoFit.fastTimeConstantError(),
                String.format(
                    Locale.ROOT, "double exponential with constant, rms %.2g", twoFit.rms())));
    figures.add(
        twoFit == null
            ? Figure.of(p + "_time_constant_slow", nan, "s", two.failure())
            : new Figure(
                p + "_time_constant_slow",
                twoFit.slowTimeConstant(),
                "s",
                twoFit.slowTimeConstantError(),
                "double exponential with constant"));
    figures.add(
        Figure.of(
            p + "_ratio_shortest",
            ratio.y()[0],
            "1",
            "A2/A1 at " + Units.format(ratio.x()[0], "s", 3)));
    return figures;
  }
}
