package org.ferroweave.report;

/**
 * A colour with its role. The role becomes a class name in SVG, so that a page can recolour figures
 * for its dark theme; a figure on its own is always light.
 *
 * @param role short class name, or empty for a colour that carries data and must stay
 * @param rgb 0xRRGGBB
 */
public record Ink(String role, int rgb) {
  /** Background. */
  public static final Ink PAPER = new Ink("paper", 0xffffff);

  /** Text that is read first. */
  public static final Ink TEXT = new Ink("text", 0x24292f);

  /** Text that is read second. */
  public static final Ink QUIET = new Ink("quiet", 0x57606a);

  static final Ink AXIS = new Ink("axis", 0x8c959f);
  static final Ink GRID = new Ink("grid", 0xdfe3e8);
  static final Ink FINE_GRID = new Ink("fine", 0xf0f2f5);

  /** Okabe and Ito (2008), "Color Universal Design": apart for colour-blind readers as well. */
  private static final int[] SERIES = {
    0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x4d4d4d
  };

  /** The same hues, lighter, for a dark background. */
  private static final int[] SERIES_DARK = {
    0x4aa8e0, 0xff8a3d, 0x2fc79a, 0xe29cc4, 0xf2b84b, 0x8fd0f7, 0xc9d1d9
  };

  static final int SERIES_COUNT = SERIES.length;

  /** The colour of series {@code i}; they repeat after {@link #SERIES_COUNT}. */
  public static Ink series(int i) {
    int k = i % SERIES_COUNT;
    return new Ink("s" + k, SERIES[k]);
  }

  /** A colour that carries data. */
  static Ink data(int rgb) {
    return new Ink("", rgb);
  }

  /** {@code #rrggbb}. */
  public String hex() {
    return hex(rgb);
  }

  private static String hex(int rgb) {
    return String.format("#%06x", rgb);
  }

  /** CSS that recolours every role for a dark page. */
  static String darkCss() {
    StringBuilder css = new StringBuilder();
    css.append(rule("paper", "none"));
    css.append(rule("text", "#e6edf3"));
    css.append(rule("quiet", "#9da7b3"));
    css.append(rule("axis", "#6e7681"));
    css.append(rule("grid", "#30363d"));
    css.append(rule("fine", "#21262d"));
    for (int i = 0; i < SERIES_COUNT; i++) {
      css.append(rule("s" + i, hex(SERIES_DARK[i])));
    }
    return css.toString();
  }

  private static String rule(String role, String colour) {
    return String.format("svg .f-%1$s{fill:%2$s}svg .k-%1$s{stroke:%2$s}%n", role, colour)
        .replace("\r", "");
  }
}
