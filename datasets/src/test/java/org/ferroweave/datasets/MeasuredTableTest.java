package org.ferroweave.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredTableTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void readsColumnsWithUnits(String separator) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("ltp.csv"),
            String.join(
                "\n",
                "\uFEFF# measured on chip 3, with a comma, and; a semicolon",
                "pulse_number [1]%s\"conductance [ nS ]\"%s note_id".replace("%s", separator),
                "",
                "1%s 12.5 %s-1".replace("%s", separator),
                "  # between rows",
                "2%s+1.3E1%s.5".replace("%s", separator)));

    MeasuredTable table = MeasuredTable.read(file);

    assertThat(table.source()).isEqualTo(file.toString());
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.columns())
        .extracting(MeasuredTable.Column::name)
        .containsExactly("pulse_number", "conductance", "note_id");
    assertThat(table.columns())
        .extracting(MeasuredTable.Column::unit)
        .containsExactly("1", "nS", "");
    assertThat(table.column("conductance").values()).containsExactly(12.5, 13.0);
    assertThat(table.column("note_id").value(1)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a [1],b [V];1,2;3,x|t, line 3, column 2: 'x' in 'b'; a finite number",
        "a [1],b [V];1,|t, line 2, column 2: '' in 'b'; a finite number",
        "a [1],b [V];NaN,2|t, line 2, column 1: 'NaN' in 'a'; a finite number",
        "a [1],b [V];1e999,2|t, line 2, column 1: '1e999' in 'a'; a finite number",
        "a [1],b [V];1,2,3|t, line 2: 3 cells, but the header has 2",
        "a [1],b [V];1|t, line 2: 1 cells, but the header has 2",
        "a [1],a [V];1,2|t, line 1, column 2: header 'a' appears twice",
        "a [1],[V];1,2|t, line 1, column 2: header '[V]'; allowed is a name with its unit",
        "a [1],b [V;1,2|t, line 1, column 2: header 'b [V'; allowed is a name with its unit",
        "1,2;3,4|t, line 1, column 1: header '1' is a number",
        "a [1],b [V]|t: a header but no rows of numbers",
        "# nothing|t: empty; a header row such as",
      })
  void namesLineAndColumnOfAnError(String lines, String message) {
    assertThatThrownBy(() -> MeasuredTable.parse("t", List.of(lines.split(";", -1))))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void hintsAtDecimalCommas() {
    assertThatThrownBy(() -> MeasuredTable.parse("t", List.of("a [1];b [V]", "1;2,5")))
        .isInstanceOf(DatasetException.class)
        .extracting(e -> ((DatasetException) e).hint())
        .isEqualTo("decimals must be written with a point");
  }

  @Test
  void namesTheColumnsIfOneIsAskedForThatIsNotThere() {
    MeasuredTable table = MeasuredTable.parse("t", List.of("a [1],b [V]", "1,2"));
    assertThatThrownBy(() -> table.column("c"))
        .isInstanceOf(DatasetException.class)
        .hasMessage("t: no column 'c'; its columns are a, b");
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    assertThatThrownBy(() -> MeasuredTable.read(folder.resolve("none.csv")))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("none.csv: cannot be read (no such file or folder)");
    Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'a', (byte) 0xB5, '\n'});
    assertThatThrownBy(() -> MeasuredTable.read(latin))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("latin.csv: not UTF-8 text");
  }
}
