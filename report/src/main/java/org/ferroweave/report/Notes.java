package org.ferroweave.report;

/** Words for the notes under figures. */
final class Notes {
  private Notes() {}

  /** "1 point", "3 points". */
  static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
