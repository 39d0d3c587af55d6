package org.ferroweave.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.gui.FigureComparison.Mark;
import org.junit.jupiter.api.Test;

class FigureComparisonTest {
  private static final List<ReportedFigure> REPORTED =
      List.of(
          new ReportedFigure("ppf_time_constant", 0.0122, "s", "paper", "high", true),
          new ReportedFigure("set_voltage_variation", 0.053, "1", "paper", "high", false));
  private static final List<Figure> SIMULATED =
      List.of(
          Figure.of("ppf_time_constant", 0.0119, "s", "fit"),
          Figure.of("on_off", 75.75, "1", ""),
          Figure.of("ppd_time_constant", Double.NaN, "s", "no decay"));

  @Test
  void marksWhatTheCalibrationUsed() {
    List<FigureComparison> figures = FigureComparison.of(SIMULATED, REPORTED, false);
    assertThat(figures)
        .extracting(FigureComparison::mark)
        .containsExactly(Mark.CALIBRATED, Mark.PREDICTION, Mark.SIMULATED, Mark.SIMULATED);
    assertThat(figures.get(0).simulatedText()).isEqualTo("11.9 ms");
    assertThat(figures.get(0).reportedText()).isEqualTo("12.2 ms");
    assertThat(figures.get(0).deviationText()).isEqualTo("−2.5 %");
    assertThat(figures.get(3).simulatedText()).isEqualTo("–");
    assertThat(figures.get(3).explanation()).contains("no decay");
  }

  @Test
  void aChangedDeviceHasNeitherCalibratedNorPredictedFigures() {
    assertThat(FigureComparison.of(SIMULATED, REPORTED, true))
        .extracting(FigureComparison::mark)
        .containsExactly(Mark.CHANGED, Mark.CHANGED, Mark.SIMULATED, Mark.SIMULATED);
  }

  @Test
  void variationsAreInPercent() {
    FigureComparison missing = FigureComparison.of(SIMULATED, REPORTED, false).get(1);
    assertThat(missing.simulatedText()).isEqualTo("–");
    assertThat(missing.reportedText()).isEqualTo("5.3 %");
    assertThat(missing.deviationText()).isEqualTo("–");
    FigureComparison there =
        FigureComparison.of(
                List.of(Figure.of("set_voltage_variation", 5.83, "%", "")), REPORTED, false)
            .get(1);
    assertThat(there.simulatedText()).isEqualTo("5.83 %");
    assertThat(there.reportedText()).isEqualTo("5.3 %");
    assertThat(there.deviationText()).isEqualTo("+10 %");
  }
}
