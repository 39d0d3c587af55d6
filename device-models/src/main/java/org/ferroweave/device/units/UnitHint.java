package org.ferroweave.device.units;

import javax.measure.Unit;
import org.ferroweave.device.NearestName;
import org.jspecify.annotations.Nullable;

/** Likely fixes of wrong unit texts: only such as read correctly and have the wanted dimension. */
final class UnitHint {
  private UnitHint() {}

  /**
   * The unit text with its unknown symbol corrected, or null.
   *
   * @param unitText the whole unit text
   * @param symbol its unknown symbol
   * @param wanted unit of the wanted dimension, or null if any will do
   */
  static @Nullable String forUnknown(String unitText, String symbol, @Nullable Unit<?> wanted) {
    String word = UnitSymbols.forWord(symbol);
    if (word != null) {
      return unitText.replace(symbol, word);
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : UnitSymbols.all()) {
      int cost = cost(symbol, candidate);
      if (cost < least) {
        String fixed = unitText.replace(symbol, candidate);
        if (fits(fixed, wanted)) {
          best = fixed;
          least = cost;
        }
      }
    }
    return best;
  }

  /** Prefixes beyond those that anybody means when the case of a letter slips: exa, zetta, ... */
  private static final String REMOTE_PREFIXES = "EZYzy";

  /** A unit of the wanted dimension that differs in letter case only ({@code ms}, mS), or null. */
  static @Nullable String forWrongCase(String unitText, Unit<?> wanted) {
    for (String candidate : UnitSymbols.all()) {
      if (candidate.equalsIgnoreCase(unitText)
          && !candidate.equals(unitText)
          && (candidate.length() < 2 || REMOTE_PREFIXES.indexOf(candidate.charAt(0)) < 0)
          && fits(candidate, wanted)) {
        return candidate;
      }
    }
    return null;
  }

  /** 0 letter case, 1 swapped letters, 2 one wrong letter, 3 one letter too many or too few. */
  private static int cost(String symbol, String candidate) {
    if (symbol.equalsIgnoreCase(candidate)) {
      return 0;
    }
    if (symbol.length() == 1 || NearestName.distance(symbol, candidate) > 1) {
      return Integer.MAX_VALUE;
    }
    if (symbol.length() != candidate.length()) {
      return 3;
    }
    return symbol.chars().sum() == candidate.chars().sum() ? 1 : 2;
  }

  private static boolean fits(String unitText, @Nullable Unit<?> wanted) {
    try {
      Unit<?> unit = UnitExpression.parse(unitText);
      return wanted == null || unit.getDimension().equals(wanted.getDimension());
    } catch (UnitSyntaxException e) {
      return false;
    }
  }
}
