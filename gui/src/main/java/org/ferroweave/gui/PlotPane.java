package org.ferroweave.gui;

import javafx.animation.PauseTransition;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.ferroweave.report.Axis;
import org.ferroweave.report.Ink;
import org.ferroweave.report.Plot;
import org.ferroweave.report.PlotDrawing;
import org.ferroweave.report.SiFormat;
import org.jspecify.annotations.Nullable;

/** Shows one plot in the look of the reports; the point under the mouse is named. */
final class PlotPane extends Region {
  /**
   * Reports are drawn for paper; a window is read from nearer, and small plots from nearer still.
   */
  private static final double LARGEST_SCALE = 0.86;

  private static final double SMALLEST_SCALE = 0.64;
  private static final double FULL_WIDTH = 430;

  private static final double REACH = 24;
  private static final double FADED = 0.35;

  /** Curves that are this young need not look outdated. */
  private static final Duration PATIENCE = Duration.millis(400);

  private final Canvas canvas = new Canvas();
  private final Canvas overlay = new Canvas();
  private final Label note = new Label();
  private final PauseTransition fading = new PauseTransition(PATIENCE);
  private @Nullable Plot plot;
  private @Nullable PlotDrawing drawing;
  private double scale = LARGEST_SCALE;

  PlotPane(String id) {
    setId(id);
    getStyleClass().add("plot");
    note.getStyleClass().add("plot-note");
    note.setWrapText(true);
    overlay.setMouseTransparent(true);
    getChildren().addAll(canvas, overlay, note);
    setMinSize(200, 150);
    setPrefSize(440, 230);
    fading.setOnFinished(e -> canvas.setOpacity(FADED));
    setOnMouseMoved(e -> point(e.getX() - insets(), e.getY() - insets()));
    setOnMouseExited(e -> clearOverlay());
  }

  /** The plot on show, if any. */
  @Nullable Plot plot() {
    return plot;
  }

  /**
   * Shows a result.
   *
   * @param next the plot, or null for none
   * @param text what is said instead of or over the curves; may be empty
   */
  void show(@Nullable Plot next, String text) {
    plot = next;
    note.setText(text);
    note.setVisible(!text.isEmpty());
    redraw();
  }

  /** Fades the curves, after a moment, while they do not belong to the present parameters. */
  void setOutdated(boolean outdated) {
    if (outdated) {
      if (canvas.getOpacity() == 1) {
        fading.playFromStart();
      }
    } else {
      fading.stop();
      canvas.setOpacity(1);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(1, getWidth() - 2 * insets());
    double height = Math.max(1, getHeight() - 2 * insets());
    boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
    for (Canvas layer : new Canvas[] {canvas, overlay}) {
      layer.setWidth(width);
      layer.setHeight(height);
      layer.relocate(insets(), insets());
    }
    double noteWidth = Math.min(width - 40, 420);
    note.resize(noteWidth, note.prefHeight(noteWidth));
    note.relocate((getWidth() - noteWidth) / 2, (getHeight() - note.getHeight()) / 2);
    if (resized) {
      redraw();
    }
  }

  private double insets() {
    return snappedLeftInset();
  }

  private void redraw() {
    clearOverlay();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    drawing = null;
    if (plot == null || canvas.getWidth() < 2) {
      return;
    }
    scale = LARGEST_SCALE * Math.min(1, canvas.getWidth() / FULL_WIDTH);
    scale = Math.max(SMALLEST_SCALE, scale);
    drawing = new PlotDrawing(plot, canvas.getWidth() / scale, canvas.getHeight() / scale);
    g.save();
    g.scale(scale, scale);
    drawing.paint(new FxCanvas(g));
    g.restore();
  }

  private void clearOverlay() {
    overlay.getGraphicsContext2D().clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
  }

  private void point(double x, double y) {
    clearOverlay();
    if (drawing != null) {
      drawing.nearest(x / scale, y / scale, REACH / scale).ifPresent(this::name);
    }
  }

  private void name(PlotDrawing.Hit hit) {
    if (plot == null) {
      return;
    }
    String text = value(plot.x(), hit.x()) + ",  " + value(plot.y(), hit.y());
    String full = hit.curve().isEmpty() ? text : hit.curve() + ":  " + text;
    GraphicsContext g = overlay.getGraphicsContext2D();
    double width = FxCanvas.width(full, g.getFont()) + 16;
    double atX = hit.atX() * scale;
    double atY = hit.atY() * scale;
    double left = Math.max(2, Math.min(overlay.getWidth() - width - 2, atX - width / 2));
    double top = atY > 44 ? atY - 36 : atY + 12;
    g.setStroke(FxCanvas.colour(hit.ink()));
    g.setLineWidth(2);
    g.strokeOval(atX - 5, atY - 5, 10, 10);
    g.setFill(Color.gray(0.13, 0.92));
    g.fillRoundRect(left, top, width, 24, 6, 6);
    g.setFill(FxCanvas.colour(Ink.PAPER));
    g.fillText(full, left + 8, top + 16);
  }

  private static String value(Axis axis, double value) {
    return SiFormat.format(value, axis.unit()).replace('-', '−');
  }
}
