package org.ferroweave.report;

import java.awt.Shape;

/**
 * Where a chart is drawn: pixels, SVG or a window. Coordinates in pixels, y downwards. A front end
 * with a surface of its own implements this and hands it to {@link PlotDrawing#paint(Canvas)}.
 */
public interface Canvas {
  /** Which point of a text stands at the given place. */
  enum Anchor {
    /** Its left end. */
    START,
    /** Its middle. */
    MIDDLE,
    /** Its right end. */
    END
  }

  /**
   * One line of text.
   *
   * @param text the words
   * @param raised what follows as an exponent; empty for none
   * @param size height of the font (px)
   * @param bold whether bold
   * @param ink colour
   */
  record Words(String text, String raised, double size, boolean bold, Ink ink) {
    /** Plain text in regular weight. */
    static Words of(String text, double size, Ink ink) {
      return new Words(text, "", size, false, ink);
    }
  }

  /** Fills a shape. */
  void fill(Shape shape, Ink ink);

  /**
   * Draws an outline with round joins and caps.
   *
   * @param dash lengths of dash and gap (px), none for a solid line
   */
  void stroke(Shape shape, Ink ink, double width, float... dash);

  /**
   * Writes a line of text.
   *
   * @param x place of the anchor
   * @param y base line
   * @param degrees rotation about the anchor, clockwise
   */
  void text(Words words, double x, double y, Anchor anchor, double degrees);

  /** Writes a level line of text. */
  default void text(Words words, double x, double y, Anchor anchor) {
    text(words, x, y, anchor, 0);
  }
}
