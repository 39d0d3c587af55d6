package org.ferroweave.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final TextTable TABLE =
      TextTable.of("Name", "Value", "Mark")
          .row("µ|Ω, \"x\"", "12.2 ms", new Badge("calibrated", Badge.Tone.INFO))
          .row("強誘電", 0.1234567, null)
          .row("e\u0301\n<b>", null, "5 of")
          .build();

  @Test
  void textIsAlignedByWhatTheTerminalShows() {
    assertThat(TABLE.toText())
        .isEqualTo(
            """
            Name        Value  Mark
            ────────  ───────  ──────────
            µ|Ω, "x"  12.2 ms  calibrated
            強誘電     0.1235  -
            e\u0301 <b>           -  5 of
            """);
  }

  @Test
  void markdownEscapesBars() {
    assertThat(TABLE.toMarkdown())
        .startsWith("| Name | Value | Mark |\n| --- | ---: | --- |\n| µ\\|Ω, \"x\" | 12.2 ms |");
  }

  @Test
  void csvQuotesAndKeepsFullPrecision() {
    assertThat(TABLE.toCsv())
        .isEqualTo(
            "Name,Value,Mark\n"
                + "\"µ|Ω, \"\"x\"\"\",12.2 ms,calibrated\n"
                + "強誘電,0.1234567,\n"
                + "\"e\u0301\n<b>\",,5 of\n");
  }

  @Test
  void htmlEscapesAndMarksNumbers() {
    assertThat(TABLE.toHtml())
        .contains(
            "<th class=\"number\">Value</th>",
            "<td>é &lt;b&gt;</td>".replace("é", "e\u0301"),
            "<span class=\"badge info\">calibrated</span>");
  }

  @Test
  void rowsMustFit() {
    assertThatThrownBy(() -> TextTable.of("a", "b").row("1")).hasMessageContaining("1 cells");
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    assertThat(TextTable.of("a").row("x\u001b[31my").build().toText()).doesNotContain("\u001b");
  }
}
