package org.ferroweave.device;

/**
 * Where a number comes from.
 *
 * @param kind how it was obtained
 * @param note the source (reported), the formula (derived), the reported figures it was fitted to
 *     (calibrated) or the reason (assumed); never empty
 */
public record Provenance(Kind kind, String note) {
  /** How a number was obtained. */
  public enum Kind {
    /** A paper says so. */
    REPORTED,
    /** Computed from other numbers by a stated formula. */
    DERIVED,
    /** Fitted so that named reported figures come out. */
    CALIBRATED,
    /** Chosen, for a stated reason. */
    ASSUMED;

    /** Lower-case word used in datasheets and tables. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Provenance {
    if (note.isBlank()) {
      throw new InputException(
          "provenance '" + kind.word() + "' has no note; allowed: source, formula, figures or why");
    }
  }
}
