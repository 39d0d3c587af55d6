package org.ferroweave.report;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws figures: SVG with real text, or PNG at twice the size in pixels. Both work without a
 * display (where DISPLAY names one that cannot be reached, Java needs -Djava.awt.headless=true);
 * SVG works without any installed font as well. The same figure gives the same bytes (PNG: on the
 * same machine, since its fonts are used).
 */
public final class PlotWriter {
  private static final int PIXELS_PER_UNIT = 2;

  private PlotWriter() {}

  /**
   * Writes a figure as PNG, 1360 pixels wide.
   *
   * @param figure what to draw
   * @param file where; missing folders are made, an old file is replaced
   * @throws ReportException if the file cannot be written or the machine has no fonts
   */
  public static void png(Figure figure, Path file) {
    Output.write(file, pngBytes(figure));
  }

  /**
   * Writes a figure as SVG, 680 units wide.
   *
   * @param figure what to draw
   * @param file where; missing folders are made, an old file is replaced
   * @throws ReportException if the file cannot be written
   */
  public static void svg(Figure figure, Path file) {
    Output.write(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svgText(figure));
  }

  /**
   * Writes {@code <id>.png} and {@code <id>.svg} into a folder.
   *
   * @param figure what to draw
   * @param folder where; made if missing
   * @throws ReportException if a file cannot be written or the machine has no fonts
   */
  public static void both(Figure figure, Path folder) {
    svg(figure, folder.resolve(figure.id() + ".svg"));
    png(figure, folder.resolve(figure.id() + ".png"));
  }

  /** The figure as an svg element, with the notes on missing data under it. */
  public static String svgText(Figure figure) {
    return svgText(figure, true);
  }

  /** The svg element, with or without the notes. */
  static String svgText(Figure figure, boolean withNotes) {
    Chart chart = Chart.of(figure, withNotes);
    String label = figure.title().isBlank() ? figure.id() : figure.title();
    SvgCanvas canvas = new SvgCanvas(Chart.WIDTH, chart.height(), label, figure.fullCaption());
    chart.paint(canvas);
    return canvas.finish();
  }

  /**
   * The figure as the bytes of a PNG file.
   *
   * @throws ReportException if the machine has no fonts
   */
  public static byte[] pngBytes(Figure figure) {
    checkFonts();
    Chart chart = Chart.of(figure, true);
    int width = (int) Math.ceil(Chart.WIDTH * PIXELS_PER_UNIT);
    int height = (int) Math.ceil(chart.height() * PIXELS_PER_UNIT);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
      chart.paint(new AwtCanvas(g));
    } finally {
      g.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("this Java has no PNG writer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Java fails in several odd ways where no font (or no font library) is installed. */
  private static void checkFonts() {
    try {
      BufferedImage probe = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = probe.createGraphics();
      g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
      g.getFontMetrics().stringWidth("0");
      g.dispose();
    } catch (AWTError e) {
      throw new ReportException(
          "cannot draw PNG: " + e.getMessage(), "run Java with -Djava.awt.headless=true", e);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) { // a plain Error where there is no font file
      throw new ReportException(
          "cannot draw PNG: Java finds no usable fonts on this machine",
          "install a font package such as fonts-dejavu-core, or use the SVG files",
          e);
    }
  }
}
