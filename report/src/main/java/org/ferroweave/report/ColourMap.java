package org.ferroweave.report;

/** Colours for values between 0 and 1. */
final class ColourMap {
  private static final int LEVELS = 256;

  /** Nine points of viridis (van der Walt and Smith, 2015): lightness rises evenly. */
  private static final int[] SEQUENTIAL = {
    0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725
  };

  /** Blue below, white at the middle, red-orange above. */
  private static final int[] DIVERGING = {0x00507d, 0x5fa3cc, 0xf7f7f7, 0xeb9a63, 0xa84a00};

  private ColourMap() {}

  /** Colour (0xRRGGBB) of a place between 0 and 1, in 256 levels. */
  static int rgb(double fraction, boolean diverging) {
    int[] points = diverging ? DIVERGING : SEQUENTIAL;
    double clamped = Math.max(0, Math.min(1, fraction));
    double place = Math.round(clamped * (LEVELS - 1)) / (double) (LEVELS - 1) * (points.length - 1);
    int k = Math.min(points.length - 2, (int) place);
    double share = place - k;
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double a = (points[k] >> shift) & 0xff;
      double b = (points[k + 1] >> shift) & 0xff;
      rgb |= (int) Math.round(a + share * (b - a)) << shift;
    }
    return rgb;
  }

  /** Whether white text is read better than black on this colour. */
  static boolean isDark(int rgb) {
    double red = (rgb >> 16) & 0xff;
    double green = (rgb >> 8) & 0xff;
    double blue = rgb & 0xff;
    return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
  }
}
