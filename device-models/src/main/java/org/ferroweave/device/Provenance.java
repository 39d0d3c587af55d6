package org.ferroweave.device;

import java.util.List;

/**
 * Where a number comes from.
 *
 * @param kind how it was obtained
 * @param note the source (reported), the formula (derived), the reported figures it was fitted to
 *     (calibrated) or the reason (assumed); never empty
 * @param tunedTo names of the reported figures and behaviours that were in sight when the number
 *     was chosen, beside those that a calibrated one names; usually none. What is named here is no
 *     prediction
 */
public record Provenance(Kind kind, String note, List<String> tunedTo) {
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

  /** A number that was chosen with no reported figure in sight. */
  public Provenance(Kind kind, String note) {
    this(kind, note, List.of());
  }

  public Provenance {
    tunedTo = List.copyOf(tunedTo);
    if (note.isBlank()) {
      throw new InputException(
          "provenance '" + kind.word() + "' has no note; allowed: source, formula, figures or why");
    }
  }

  /** The note, and what the number was tuned to, in one line for people. */
  public String text() {
    return tunedTo.isEmpty() ? note : note + "; tuned to " + String.join(", ", tunedTo);
  }
}
