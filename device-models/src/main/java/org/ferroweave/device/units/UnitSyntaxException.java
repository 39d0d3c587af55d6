package org.ferroweave.device.units;

import org.jspecify.annotations.Nullable;

/** A unit text that cannot be read; {@link Units} turns it into a message that names the key. */
final class UnitSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable String symbol;
  private final @Nullable String fix;

  private UnitSyntaxException(String reason, @Nullable String symbol, @Nullable String fix) {
    super(reason, null, false, false);
    this.symbol = symbol;
    this.fix = fix;
  }

  /** Malformed text. */
  static UnitSyntaxException malformed(String reason, @Nullable String fix) {
    return new UnitSyntaxException(reason, null, fix);
  }

  /** A symbol that is no unit. */
  static UnitSyntaxException unknown(String symbol) {
    return new UnitSyntaxException("unknown unit '" + symbol + "'", symbol, null);
  }

  /** The unknown symbol, or null if the text is malformed. */
  @Nullable String symbol() {
    return symbol;
  }

  /** The likely fix, or null. */
  @Nullable String fix() {
    return fix;
  }
}
