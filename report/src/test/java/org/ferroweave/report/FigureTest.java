package org.ferroweave.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final double[] X = {1, 2, 3, 4};

  @Test
  void everythingDroppedIsCountedUnderTheFigure() throws Exception {
    double[] y = {-1, 0, Double.NaN, 1e-3};
    Curve curve = new Curve("c", X, y, new double[] {0, 0, 0, 1}, Curve.Style.LINE);
    Plot plot = plot(Axis.linear("x", "V"), Axis.log("y", "A"), curve);
    assertThat(plot.notes())
        .containsExactly(
            "2 points at or below zero not shown on the logarithmic vertical axis.",
            "1 point without a finite value not shown.",
            "1 error bar cut off at the logarithmic axis.");
    String drawn = String.join(" ", GalleryTest.texts(GalleryTest.parse(PlotWriter.svgText(plot))));
    assertThat(drawn).contains(String.join(" ", plot.notes()).substring(0, 60), "cut off");
    assertThat(plot(Axis.linear("x", "V"), Axis.log("y", "A"), curve.magnitude()).notes())
        .first()
        .asString()
        .startsWith("1 point at or below zero");
  }

  @Test
  void linearAxesDropNothingFinite() {
    double[] y = {-1, 0, 1, 2};
    assertThat(plot(Axis.linear("x", "V"), Axis.linear("y", "A"), Curve.line("c", X, y)).notes())
        .isEmpty();
  }

  @Test
  void plotOfNothingSaysSo() throws Exception {
    Curve empty = Curve.line("c", new double[0], new double[0]);
    Curve lost = Curve.line("d", X, new double[] {-1, -2, -3, -4});
    Plot plot = plot(Axis.linear("x", "V"), Axis.log("y", "A"), empty, lost);
    assertThat(GalleryTest.texts(GalleryTest.parse(PlotWriter.svgText(plot))))
        .contains("no data to show");
    assertThat(PlotWriter.pngBytes(plot)).isNotEmpty();
  }

  @Test
  void gapsBreakTheLine() {
    double[] y = {1, 2, Double.NaN, 3};
    String svg =
        PlotWriter.svgText(
            plot(Axis.linear("x", "V"), Axis.linear("y", "A"), Curve.line("", X, y)));
    String path = svg.lines().filter(line -> line.contains("k-s0")).findFirst().orElseThrow();
    assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(2);
  }

  @Test
  void denseCurvesStaySmall() {
    int n = 200_000;
    double[] x = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    double[] y = IntStream.range(0, n).mapToDouble(i -> Math.sin(i / 20_000.0)).toArray();
    String svg =
        PlotWriter.svgText(
            plot(Axis.linear("x", "V"), Axis.linear("y", "A"), Curve.line("", x, y)));
    assertThat(svg.length()).isBetween(10_000, 120_000);
  }

  @Test
  void textFromPeopleIsEscaped() throws Exception {
    Plot plot =
        new Plot(
            "id",
            "a < b & \"c\" \u0001",
            Axis.linear("<x>", "V"),
            Axis.linear("y", "A"),
            List.of(Curve.line("<script>", X, X)),
            "</desc><script>");
    assertThat(GalleryTest.texts(GalleryTest.parse(PlotWriter.svgText(plot))))
        .contains("<script>", "<x> (V)");
  }

  @Test
  void badFiguresAreRefused() {
    assertThatThrownBy(() -> Curve.line("c", X, new double[3])).hasMessageContaining("y has 3");
    assertThatThrownBy(() -> Axis.log("y", "A", -1)).hasMessageContaining("floor is -1");
    assertThatThrownBy(() -> plot(Axis.linear("x", "V"), Axis.linear("y", "A")))
        .hasMessageContaining("no curves");
    assertThatThrownBy(
            () -> new Plot("../x", "", Axis.log("x", "V"), Axis.log("y", "A"), List.of(), ""))
        .hasMessageContaining("'../x'");
    assertThatThrownBy(
            () ->
                new BarPlot(
                    "b",
                    "",
                    "",
                    List.of("one"),
                    Axis.linear("y", "1"),
                    List.of(new BarPlot.Bars("s", new double[2], null)),
                    ""))
        .hasMessageContaining("2 values for 1 categories");
    Axis axis = Axis.linear("x", "1");
    assertThatThrownBy(
            () ->
                new HeatMap(
                    "h",
                    "",
                    axis,
                    axis,
                    axis,
                    new double[] {1, 1},
                    new double[] {0},
                    new double[1][2],
                    ""))
        .hasMessageContaining("columns[1] is 1.0");
  }

  @Test
  void arraysAreCopiedInAndOut() {
    double[] y = {1, 2, 3, 4};
    Curve curve = Curve.line("c", X, y);
    y[0] = 9;
    curve.y()[1] = 9;
    assertThat(curve.y()).containsExactly(1, 2, 3, 4);
  }

  private static Plot plot(Axis x, Axis y, Curve... curves) {
    return new Plot("id", "title", x, y, List.of(curves), "");
  }
}
