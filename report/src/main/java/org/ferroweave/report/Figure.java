package org.ferroweave.report;

import java.util.List;

/**
 * What can be drawn: a value without any drawing state. Figures are written by {@link PlotWriter}
 * and shown by {@link HtmlPage}.
 */
public sealed interface Figure permits Plot, BarPlot, HeatMap {
  /** Short name, unique on its page: letters, digits, '-' and '_'; used for file names. */
  String id();

  /** Heading above the figure; empty for none. */
  String title();

  /** Sentence or two under the figure; empty for none. */
  String caption();

  /** What of the data is not shown, one sentence each; empty when everything is shown. */
  List<String> notes();

  /** The caption followed by the notes. */
  default String fullCaption() {
    String notes = String.join(" ", notes());
    return caption().isEmpty() || notes.isEmpty() ? caption() + notes : caption() + " " + notes;
  }

  /** Refuses an identifier that cannot be a file name and an XML identifier. */
  static void checkId(String id) {
    if (!id.matches("[A-Za-z][A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException(
          "figure id '" + id + "': allowed are letters, digits, '-' and '_', a letter first");
    }
  }
}
