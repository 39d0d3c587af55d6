package org.ferroweave.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.UpdateProtocol;
import org.ferroweave.report.Plot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LivePlotTest {
  private static final DeviceModel MODEL = Catalog.model("au-cips-ti");

  private static List<ProtocolResult> run(LivePlot plot, long seed) {
    List<ProtocolResult> results = new ArrayList<>();
    for (Protocol protocol : plot.protocols()) {
      results.add(protocol.run(MODEL, ProtocolContext.of(seed)));
    }
    return results;
  }

  @ParameterizedTest
  @EnumSource(LivePlot.class)
  void figuresThatAreShownDoNotDependOnThePopulation(LivePlot plot) {
    List<List<Figure>> figures = new ArrayList<>();
    for (long seed : new long[] {1, 2}) {
      List<Figure> shown = new ArrayList<>();
      for (ProtocolResult result : run(plot, seed)) {
        result.figures().stream().filter(LivePlot::ofMeanDevice).forEach(shown::add);
      }
      figures.add(shown);
    }
    assertThat(figures.get(0)).isNotEmpty().isEqualTo(figures.get(1));
  }

  @ParameterizedTest
  @EnumSource(LivePlot.class)
  void plotsHaveCurvesAndUnits(LivePlot plot) {
    Plot drawn = plot.plot(run(plot, 1));
    assertThat(drawn.title()).isEqualTo(plot.title());
    assertThat(drawn.curves()).isNotEmpty().allSatisfy(c -> assertThat(c.size()).isPositive());
    assertThat(drawn.notes()).allSatisfy(n -> assertThat(n).contains("without a finite value"));
  }

  @Test
  void fitsEndWhereTheyLeaveThePoints() {
    Plot stdp = LivePlot.STDP.plot(run(LivePlot.STDP, 1));
    double highest = Arrays.stream(stdp.curves().get(0).y()).max().orElseThrow();
    for (int i = 1; i < stdp.curves().size(); i++) {
      double fit =
          Arrays.stream(stdp.curves().get(i).y()).filter(Double::isFinite).max().orElseThrow();
      assertThat(fit).isLessThan(1.1 * highest);
    }
  }

  @Test
  void conductanceIsThatOfTheStandardProtocol() {
    Plot live = LivePlot.UPDATE.plot(run(LivePlot.UPDATE, 1));
    double[] standard =
        UpdateProtocol.STANDARD
            .run(MODEL, ProtocolContext.of(1))
            .series()
            .get(0)
            .curves()
            .get(0)
            .y();
    assertThat(live.curves().get(0).y()).containsExactly(standard);
  }
}
