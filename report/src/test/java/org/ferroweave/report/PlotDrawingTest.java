package org.ferroweave.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotDrawingTest {
  private static final Plot PLOT =
      new Plot(
          "iv",
          "Loop",
          Axis.linear("voltage", "V"),
          Axis.log("current", "A"),
          List.of(
              Curve.line("up", new double[] {0, 1, 2}, new double[] {0, 1e-9, 1e-6}),
              Curve.points("down", new double[] {0, 1, 2}, new double[] {1e-8, 1e-7, 1e-6})),
          "");

  /** Remembers the extent of what is drawn. */
  private static final class Recorder implements Canvas {
    private Rectangle2D paper = new Rectangle2D.Double();
    private double lowestText;
    private final List<String> texts = new ArrayList<>();

    @Override
    public void fill(Shape shape, Ink ink) {
      if (ink.equals(Ink.PAPER)) {
        paper = shape.getBounds2D();
      }
    }

    @Override
    public void stroke(Shape shape, Ink ink, double width, float... dash) {}

    @Override
    public void text(Words words, double x, double y, Anchor anchor, double degrees) {
      texts.add(words.text());
      lowestText = Math.max(lowestText, y);
    }
  }

  @ParameterizedTest
  @CsvSource({"400,260", "1000,700", "680,420"})
  void fillsItsSurface(double width, double height) {
    Recorder recorder = new Recorder();
    new PlotDrawing(PLOT, width, height).paint(recorder);
    assertThat(recorder.paper.getWidth()).isEqualTo(width);
    assertThat(recorder.paper.getHeight()).isBetween(height - 1, height + 1);
    assertThat(recorder.lowestText).isBetween(height - 30, height);
    assertThat(recorder.texts).contains("Loop", "voltage (V)", "current (A)", "up", "down");
  }

  @Test
  void aSmallSurfaceHasFewerTicks() {
    Recorder small = new Recorder();
    Recorder large = new Recorder();
    new PlotDrawing(PLOT, 300, 200).paint(small);
    new PlotDrawing(PLOT, 1000, 700).paint(large);
    assertThat(small.texts.size()).isLessThan(large.texts.size());
  }

  @Test
  void findsTheNearestPointThatIsShown() {
    PlotDrawing drawing = new PlotDrawing(PLOT, 680, 420);
    PlotDrawing.Hit corner = drawing.nearest(680, 0, 1000).orElseThrow();
    assertThat(corner.x()).isEqualTo(2);
    assertThat(corner.y()).isEqualTo(1e-6);
    PlotDrawing.Hit left = drawing.nearest(0, 420, 1000).orElseThrow();
    assertThat(left.curve()).as("zero has no place on the log axis").isEqualTo("down");
    assertThat(left.y()).isEqualTo(1e-8);
    assertThat(drawing.nearest(corner.atX() + 1, corner.atY(), 3)).contains(corner);
    assertThat(drawing.nearest(corner.atX() + 20, corner.atY(), 3)).isEmpty();
  }
}
