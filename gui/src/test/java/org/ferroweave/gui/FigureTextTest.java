package org.ferroweave.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.FigureComparison;
import org.junit.jupiter.api.Test;

class FigureTextTest {
  private static final List<ReportedFigure> REPORTED =
      List.of(
          new ReportedFigure("ppf_time_constant", 0.0122, "s", "paper", "high", true),
          new ReportedFigure("set_voltage_variation", 0.053, "1", "paper", "high", false));

  private static FigureComparison compared(int index, Figure... simulated) {
    return FigureComparison.ofFigures(List.of(simulated), REPORTED, false).get(index);
  }

  @Test
  void valuesAreInTheUnitsOfTheField() {
    FigureComparison figure = compared(0, Figure.of("ppf_time_constant", 0.0119, "s", "fit"));
    assertThat(FigureText.label(figure)).isEqualTo("ppf time constant");
    assertThat(FigureText.simulated(figure)).isEqualTo("11.9 ms");
    assertThat(FigureText.reported(figure)).isEqualTo("12.2 ms");
    assertThat(FigureText.deviation(figure)).isEqualTo("−2.5 %");
    assertThat(FigureText.explanation(figure))
        .startsWith("calibrated: ")
        .contains("reported: paper, confidence high", "simulated: fit");
  }

  @Test
  void whatCouldNotBeHadIsADashAndSaysWhy() {
    FigureComparison figure = compared(2, Figure.of("ppd", Double.NaN, "s", "no decay"));
    assertThat(FigureText.simulated(figure)).isEqualTo("–");
    assertThat(FigureText.reported(figure)).isEqualTo("–");
    assertThat(FigureText.deviation(figure)).isEqualTo("–");
    assertThat(FigureText.explanation(figure)).startsWith("simulated: ").contains("no decay");
  }

  @Test
  void variationsAreInPercentSimulatedOrNot() {
    FigureComparison missing = compared(1);
    assertThat(FigureText.simulated(missing)).isEqualTo("–");
    assertThat(FigureText.reported(missing)).isEqualTo("5.3 %");
    assertThat(FigureText.deviation(missing)).isEqualTo("–");
    assertThat(FigureText.explanation(missing))
        .startsWith("not simulated: ")
        .contains("'Measure spread'");
    FigureComparison there = compared(1, Figure.of("set_voltage_variation", 5.83, "%", ""));
    assertThat(FigureText.simulated(there)).isEqualTo("5.83 %");
    assertThat(FigureText.reported(there)).isEqualTo("5.3 %");
    assertThat(FigureText.deviation(there)).isEqualTo("+10 %");
  }
}
