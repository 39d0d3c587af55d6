package org.ferroweave.datasets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bundled catalogue of digit shapes, read once from {@code digit-shapes.txt}. */
final class DigitShapes {
  private static final String RESOURCE = "digit-shapes.txt";
  private static final Pattern LINE =
      Pattern.compile("(\\d) ([a-z-]+) (\\d+(?:\\.\\d+)?):\\s+(.*)");
  private static final Pattern POINT = Pattern.compile("(\\d+),(\\d+)(!?)");

  private final List<List<DigitShape>> byDigit;

  private DigitShapes(List<List<DigitShape>> byDigit) {
    this.byDigit = byDigit;
  }

  static DigitShapes bundled() {
    return Holder.BUNDLED;
  }

  /** All styles of a digit, in the order of the catalogue. */
  List<DigitShape> of(int digit) {
    return byDigit.get(digit);
  }

  /** The style at a given place of the cumulated weights. */
  DigitShape pick(int digit, double zeroToOne) {
    List<DigitShape> styles = byDigit.get(digit);
    double total = 0;
    for (DigitShape style : styles) {
      total += style.weight();
    }
    double rest = zeroToOne * total;
    for (DigitShape style : styles) {
      rest -= style.weight();
      if (rest < 0) {
        return style;
      }
    }
    return styles.get(styles.size() - 1);
  }

  private static DigitShapes load() {
    List<List<DigitShape>> shapes = new ArrayList<>();
    for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
      shapes.add(new ArrayList<>());
    }
    try (InputStream in = DigitShapes.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + RESOURCE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          DigitShape shape = parse(line);
          shapes.get(shape.digit()).add(shape);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DigitShapes(shapes.stream().map(List::copyOf).toList());
  }

  private static DigitShape parse(String line) {
    Matcher m = LINE.matcher(line.strip());
    if (!m.matches()) {
      throw new IllegalStateException(RESOURCE + ": " + line);
    }
    List<DigitShape.Stroke> strokes = new ArrayList<>();
    for (String stroke : m.group(4).split("/", -1)) {
      strokes.add(parseStroke(stroke.strip()));
    }
    return new DigitShape(
        Integer.parseInt(m.group(1)), m.group(2), Double.parseDouble(m.group(3)), strokes);
  }

  private static DigitShape.Stroke parseStroke(String text) {
    List<DigitShape.Point> points = new ArrayList<>();
    for (String point : text.split("\\s+", -1)) {
      Matcher m = POINT.matcher(point);
      if (!m.matches()) {
        throw new IllegalStateException(RESOURCE + ": point " + point);
      }
      points.add(
          new DigitShape.Point(
              Integer.parseInt(m.group(1)) / 100.0,
              Integer.parseInt(m.group(2)) / 100.0,
              !m.group(3).isEmpty()));
    }
    return new DigitShape.Stroke(points);
  }

  private static final class Holder {
    static final DigitShapes BUNDLED = load();
  }
}
