package org.ferroweave.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  @TempDir Path folder;

  @Test
  void missingFoldersAreMadeAndOldFilesReplaced() throws IOException {
    Path file = folder.resolve("a/b/page.html");
    HtmlPage.titled("one").write(file);
    HtmlPage.titled("two").write(file);
    assertThat(file).content().contains("<h1>two</h1>").doesNotContain("<h1>one");
    try (var files = Files.list(file.getParent())) {
      assertThat(files.toList()).containsExactly(file);
    }
  }

  @Test
  void unwritablePlacesGiveOneLineAndAHint() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
    Path file = blocked.resolve("plot.svg");
    ReportException e =
        catchThrowableOfType(
            ReportException.class, () -> PlotWriter.svg(Samples.accuracies(), file));
    assertThat(e.getMessage())
        .isEqualTo("cannot write " + file + ": " + blocked + " is a file, not a folder");
    assertThat(e.hint()).contains("folder that you may write to");
    assertThatThrownBy(() -> PlotWriter.png(Samples.accuracies(), folder))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("it is a folder");
  }

  @Test
  void csvOfCurvesSharesOrSeparatesTheAbscissae() {
    double[] x = {0.1, 1e-300};
    Curve first = new Curve("up", x, new double[] {1 / 3.0, Double.NaN}, x, Curve.Style.LINE);
    Curve second = Curve.line("down, slow", x, new double[] {-2, 3e-9});
    Curve third = Curve.line("short", new double[] {5}, new double[] {6});
    assertThat(csv(first, second))
        .isEqualTo(
            """
            Voltage [V],Current (up) [A],Current error (up) [A],"Current (down, slow) [A]"
            0.1,0.3333333333333333,0.1,-2.0
            1.0E-300,,1.0E-300,3.0E-9
            """);
    assertThat(csv(second, third))
        .endsWith("0.1,-2.0,5.0,6.0\n1.0E-300,3.0E-9,,\n")
        .contains("Voltage (short) [V]");
    assertThat(csv(third)).isEqualTo("Voltage [V],Current [A]\n5.0,6.0\n");
  }

  private String csv(Curve... curves) {
    Plot plot =
        new Plot(
            "p", "", Axis.linear("Voltage", "V"), Axis.linear("Current", "A"), List.of(curves), "");
    Path file = folder.resolve("data.csv");
    CsvWriter.write(plot, file);
    return org.assertj.core.util.Files.contentOf(file.toFile(), "UTF-8");
  }
}
