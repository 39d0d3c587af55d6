package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * One call of the program within this process.
 *
 * @param code exit code
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record Invocation(int code, String out, String err) {
  static Invocation of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Ferroweave.run(new PrintWriter(out), new PrintWriter(err), false, args);
    return new Invocation(code, out.toString(), err.toString());
  }

  /** Asserts that all went well. */
  Invocation succeeds() {
    assertThat(code).as(err).isZero();
    return this;
  }

  /**
   * Asserts that the input was refused: exit code 2, nothing on standard output, one error line, at
   * most one line with a hint after it, no stack trace.
   *
   * @param parts what the error line must contain
   */
  Invocation refuses(String... parts) {
    List<String> lines = err.lines().toList();
    assertThat(code).as(err).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(lines).hasSizeBetween(1, 2);
    assertThat(lines.get(0)).startsWith("ferroweave: ").contains(parts);
    assertThat(lines.get(0)).doesNotContain("Exception").doesNotContain("\tat ");
    if (lines.size() == 2) {
      assertThat(lines.get(1)).startsWith("Maybe ").hasSizeGreaterThan("Maybe ".length());
    }
    return this;
  }

  /** Asserts the hint. */
  void hinting(String part) {
    assertThat(err.lines().skip(1)).singleElement().asString().startsWith("Maybe ").contains(part);
  }
}
