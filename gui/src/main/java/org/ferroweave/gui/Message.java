package org.ferroweave.gui;

import org.ferroweave.device.InputException;

/**
 * One line for the message bar.
 *
 * @param tone how it is shown
 * @param text what happened
 * @param hint the likely fix, empty if none is known
 */
record Message(Tone tone, String text, String hint) {
  /** What is said when nothing else is. */
  static final Message NONE =
      quiet(
          "Values are taken as they are typed, in any unit. Rest the mouse on a name for its meaning,"
              + " on a badge for its source.");

  /** How a message is shown. */
  enum Tone {
    /** In passing. */
    QUIET,
    /** A person's input cannot be used. */
    PROBLEM
  }

  static Message quiet(String text) {
    return new Message(Tone.QUIET, text, "");
  }

  static Message problem(InputException problem) {
    String hint = problem.hint();
    return new Message(
        Tone.PROBLEM, String.valueOf(problem.getMessage()), hint == null ? "" : "Maybe " + hint);
  }

  static Message broke(Throwable error) {
    return new Message(Tone.PROBLEM, "internal error: " + error, "the details are in the log");
  }
}
