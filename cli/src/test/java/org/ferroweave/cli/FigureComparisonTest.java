package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroweave.cli.FigureComparison.Mark;
import org.ferroweave.device.InputException;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
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
  void keysCarryTheUnit() {
    assertThat(JsonResults.key("ppf_time_constant", "s")).isEqualTo("ppf_time_constant_s");
    assertThat(JsonResults.key("on_conductance", "S")).isEqualTo("on_conductance_siemens");
    assertThat(JsonResults.key("energy", "J")).isEqualTo("energy_j");
    assertThat(JsonResults.key("polarization", "C/m^2")).isEqualTo("polarization_c_per_m2");
    assertThat(JsonResults.key("richardson", "A/(m^2 K^2)")).isEqualTo("richardson_a_per_m2_k2");
    assertThat(JsonResults.key("rate", "1/s")).isEqualTo("rate_1_per_s");
    assertThat(JsonResults.key("on_off", "1")).isEqualTo("on_off");
    assertThat(JsonResults.to(null).put("x", Double.NaN, "V").text()).contains("\"x_v\" : null");
  }
}
