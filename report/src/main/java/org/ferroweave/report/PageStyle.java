package org.ferroweave.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of a page: the file {@code page.css} and the dark colours of the figures. */
final class PageStyle {
  private static final String FILE = "page.css";

  private PageStyle() {}

  static String css() {
    try (InputStream in = PageStyle.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the report module");
      }
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
      return css + "@media screen and (prefers-color-scheme: dark){\n" + Ink.darkCss() + "}\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
