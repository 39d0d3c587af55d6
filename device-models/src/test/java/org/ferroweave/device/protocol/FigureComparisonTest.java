package org.ferroweave.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ferroweave.device.InputException;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.protocol.FigureComparison.Mark;
import org.junit.jupiter.api.Test;

class FigureComparisonTest {
  private static ProtocolResult result(Figure... figures) {
    return new ProtocolResult() {
      @Override
      public String protocol() {
        return "test";
      }

      @Override
      public List<Series> series() {
        return List.of();
      }

      @Override
      public List<Figure> figures() {
        return List.of(figures);
      }
    };
  }

  private static ReportedFigure reported(String quantity, double value, String unit, boolean fit) {
    return new ReportedFigure(quantity, value, unit, "source", "high", fit);
  }

  @Test
  void marksFollowTheUseOfTheReport() {
    List<FigureComparison> all =
        FigureComparison.of(
            List.of(
                result(
                    Figure.of("a", 1.1, "s", ""),
                    Figure.of("b", 2, "V", ""),
                    Figure.of("d", 4, "1", ""))),
            List.of(
                reported("b", 2.5, "V", false),
                reported("a", 1, "s", true),
                reported("c", 3, "W", true)),
            false);
    assertThat(all).extracting(FigureComparison::quantity).containsExactly("b", "a", "c", "d");
    assertThat(all)
        .extracting(FigureComparison::mark)
        .containsExactly(Mark.PREDICTED, Mark.CALIBRATED, Mark.NOT_SIMULATED, Mark.SIMULATED);
    assertThat(all.get(0).deviation()).isCloseTo(-0.2, within(1e-12));
    assertThat(all.get(2).deviation()).isNaN();
  }

  @Test
  void theSimulatedValueOfWhatIsNotModelledSaysSo() {
    List<FigureComparison> all =
        FigureComparison.of(
            List.of(result(Figure.of("a", 1.1, "s", "read"))),
            List.of(reported("a", 1, "s", false).withNotModelled("no law of fatigue")),
            false);
    assertThat(all.get(1).mark()).isEqualTo(Mark.SIMULATED);
    assertThat(all.get(1).note()).isEqualTo("no comparison: no law of fatigue; read");
  }

  @Test
  void whatIsNotModelledOrNotRunIsListedAsNotSimulated() {
    ReportedFigure other =
        new ReportedFigure(
            "e",
            "",
            ReportedFigure.Bound.VALUE,
            1,
            "s",
            "other",
            "a",
            Map.of(),
            "source",
            "high",
            false,
            "",
            "");
    List<FigureComparison> all =
        FigureComparison.of(
            List.of(result(Figure.of("a", 1, "s", ""))),
            List.of(reported("a", 1, "s", false).withNotModelled("no law"), other),
            false);
    assertThat(all)
        .extracting(FigureComparison::mark)
        .containsExactly(Mark.NOT_SIMULATED, Mark.NOT_SIMULATED, Mark.SIMULATED);
    assertThat(all.get(0).note()).isEqualTo("no law");
    assertThat(all.get(0).protocol()).isEmpty();
    assertThat(all.get(1).protocol()).as("what to run").isEqualTo("other");
  }

  @Test
  void percentIsComparedWithFractions() {
    FigureComparison only =
        FigureComparison.of(
                List.of(result(Figure.of("spread", 5.3, "%", ""))),
                List.of(reported("spread", 0.053, "1", true)),
                false)
            .get(0);
    assertThat(only.reportedValue()).isCloseTo(5.3, within(1e-12));
    assertThat(only.deviation()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aReportInAnotherUnitIsRefused() {
    assertThatThrownBy(
            () ->
                FigureComparison.of(
                    List.of(result(Figure.of("a", 1, "s", ""))),
                    List.of(reported("a", 1, "V", true)),
                    false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("reported figure a has the unit 'V'; allowed: 's'");
  }

  @Test
  void aChangedDeviceHasNeitherCalibratedNorPredictedFigures() {
    assertThat(
            FigureComparison.ofFigures(
                List.of(
                    Figure.of("a", 1, "s", ""),
                    Figure.of("b", 2, "V", ""),
                    Figure.of("d", 4, "1", "")),
                List.of(
                    reported("a", 1, "s", true),
                    reported("b", 2, "V", false),
                    reported("c", 3, "W", true)),
                true))
        .extracting(FigureComparison::mark)
        .containsExactly(Mark.CHANGED, Mark.CHANGED, Mark.NOT_SIMULATED, Mark.SIMULATED);
  }

  @Test
  void figuresAloneAreMarkedAsThoseOfProtocols() {
    Figure[] figures = {
      Figure.of("a", 1, "s", "x"), Figure.of("a", 2, "s", ""), Figure.of("b", 2, "V", "")
    };
    List<ReportedFigure> reports = List.of(reported("a", 1.5, "s", true));
    List<FigureComparison> alone = FigureComparison.ofFigures(List.of(figures), reports, false);
    List<FigureComparison> results = FigureComparison.of(List.of(result(figures)), reports, false);
    assertThat(alone)
        .extracting(FigureComparison::mark)
        .containsExactly(Mark.CALIBRATED, Mark.SIMULATED)
        .isEqualTo(results.stream().map(FigureComparison::mark).toList());
    assertThat(alone).extracting(FigureComparison::protocol).containsOnly("");
    assertThat(results).extracting(FigureComparison::protocol).containsOnly("test");
    assertThat(results.get(0).simulated()).as("the first counts").isEqualTo(1);
  }

  @Test
  void aReportOfZeroHasNoDeviation() {
    assertThat(
            FigureComparison.ofFigures(
                    List.of(Figure.of("a", 1, "s", "")),
                    List.of(reported("a", 0, "s", true)),
                    false)
                .get(0)
                .deviation())
        .isNaN();
  }

  @Test
  void everyMarkHasAWordAndAOneLineMeaning() {
    assertThat(Mark.values())
        .extracting(Mark::word)
        .containsExactly("calibrated", "predicted", "changed", "simulated", "not simulated");
    assertThat(Mark.values())
        .extracting(Mark::meaning)
        .doesNotHaveDuplicates()
        .allMatch(meaning -> meaning.endsWith(".") && !meaning.contains("\n"));
  }
}
