package org.ferroweave.device.probe.dielectric;

/**
 * Two films side by side with a strip of another conductivity between them, all on one electrode.
 *
 * @param left film at negative x
 * @param right film at positive x; same thickness and frequency
 * @param width width of the strip (m), centred on x = 0
 * @param strip film in the strip; same thickness and frequency
 */
public record StripedFilm(Film left, Film right, double width, Film strip) {
  /** Refuses films that do not fit together. */
  public StripedFilm {
    boolean fits = true;
    for (Film film : new Film[] {right, strip}) {
      fits &= film.thickness() == left.thickness() && film.frequency() == left.frequency();
    }
    if (!fits || !(width > 0)) {
      throw new IllegalArgumentException(
          "strip " + width + " m wide; allowed: above 0, films of one thickness and frequency");
    }
  }

  /** The film at a place (m). */
  Film at(double x) {
    if (Math.abs(x) < width / 2) {
      return strip;
    }
    return x < 0 ? left : right;
  }
}
