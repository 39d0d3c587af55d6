package org.ferroweave.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasheetWriterTest {
  @TempDir Path folder;

  @Test
  void writtenDatasheetReadsBackEqual() {
    Datasheet sheet =
        Sheets.READER
            .read("x.yaml", Sheets.VALID)
            .with(
                "contact.top.barrier",
                0.812345678901234 * 1.602176634e-19,
                new Provenance(
                    Provenance.Kind.CALIBRATED, "set_power: \"fit\" # 3 \\ {a}, b\n\u2028tab\t"))
            .with("film.thickness", 1.0 / 3e7, new Provenance(Provenance.Kind.DERIVED, "1/3"));
    Datasheet again = Sheets.READER.read("x.yaml", DatasheetWriter.write(sheet));
    assertThat(again.figures()).isEqualTo(sheet.figures());
    sheet
        .parameters()
        .forEach(
            (name, parameter) -> {
              assertThat(again.value(name)).as(name).isEqualTo(parameter.value());
              assertThat(again.parameter(name).provenance().kind())
                  .isEqualTo(parameter.provenance().kind());
            });
    assertThat(again.parameter("contact.top.barrier").provenance().note())
        .startsWith("set_power: \"fit\" # 3 \\ {a}, b");
  }

  @Test
  void whatWasChangedStaysChanged() {
    Datasheet sheet =
        Sheets.READER.read("x.yaml", Sheets.with("title:", "changed-from: film-zero\ntitle:"));
    assertThat(sheet.changedFrom()).isEqualTo("film-zero");
    Provenance thinner = new Provenance(Provenance.Kind.ASSUMED, "thinner");
    String yaml = DatasheetWriter.write(sheet.with("film.thickness", 40e-9, thinner));
    assertThat(Sheets.READER.read("x.yaml", yaml).changedFrom()).isEqualTo("film-zero");
    assertThat(DatasheetWriter.write(Sheets.READER.read("x.yaml", Sheets.VALID)))
        .doesNotContain("changed-from");
    assertThat(Sheets.refused(Sheets.with("title:", "changed-from: Film 0\ntitle:")))
        .hasMessageContaining("changed-from is 'Film 0'; allowed: lower-case letters");
  }

  @Test
  void writesUnitsThatPeopleUse() {
    String yaml = DatasheetWriter.write(Sheets.READER.read("x.yaml", Sheets.VALID));
    assertThat(yaml)
        .contains("  film:\n    thickness: {value: 50 nm, assumed: \"typical flake\"}\n")
        .contains("  contact:\n    top:\n      barrier: {value: 0.8 eV, calibrated: ")
        .contains("  - {quantity: set_power, value: 224 nW, source: \"A. Author\", ");
  }

  @Test
  void writesFilesWholeOrNotAtAll() throws IOException {
    Datasheet sheet = Sheets.READER.read("x.yaml", Sheets.VALID);
    Path file = Files.writeString(folder.resolve("out.yaml"), "old");
    DatasheetWriter.write(sheet, file);
    assertThat(Sheets.READER.read(file).parameters()).isEqualTo(sheet.parameters());
    try (var files = Files.list(folder)) {
      assertThat(files.toList()).containsExactly(file);
    }
    Path nowhere = folder.resolve("no/such/out.yaml");
    assertThatThrownBy(() -> DatasheetWriter.write(sheet, nowhere))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(nowhere + ": cannot be written");
  }

  @Test
  void templateNamesEveryParameterAndIsRefusedUntilFilledIn() {
    String template = DatasheetWriter.template(new FilmFamily());
    assertThat(template)
        .contains("thickness: {value: , assumed: \"\"}  # t: film thickness; 500 pm to 1 um");
    DatasheetException error = Sheets.refused(template);
    assertThat(error.problems()).hasSize(2 * new FilmFamily().parameters().size());
    List<String> values =
        List.of("5 nm", "3 uC/cm2", "300 K", "7", "0.8 eV", "1e6 A/(m^2 K^2)", "1 THz", "3 V");
    for (String value : values) {
      template =
          template.replaceFirst("value: , assumed: \"\"", "value: " + value + ", assumed: x");
    }
    assertThat(Sheets.READER.read("x.yaml", template).value("attempt-rate")).isEqualTo(1e12);
  }
}
