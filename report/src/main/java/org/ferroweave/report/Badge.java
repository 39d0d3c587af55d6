package org.ferroweave.report;

import java.util.Objects;

/**
 * A short mark beside a number, for example how the number came about. It is told by its text; the
 * tone only colours it.
 *
 * @param text one or two words
 * @param tone colour
 */
public record Badge(String text, Tone tone) {
  /** Colours of badges and cards. */
  public enum Tone {
    /** Grey. */
    NEUTRAL,
    /** Blue: something to know. */
    INFO,
    /** Green: as it should be. */
    GOOD,
    /** Amber: look here. */
    WARN,
    /** Red: wrong. */
    BAD
  }

  /** Refuses null. */
  public Badge {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(tone, "tone");
  }

  @Override
  public String toString() {
    return text;
  }
}
