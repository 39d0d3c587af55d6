package org.ferroweave.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasheetReaderTest {
  @TempDir Path folder;

  @Test
  void readsNestedAndDottedKeysInTheOrderOfTheFamily() {
    Datasheet sheet = Sheets.READER.read("x.yaml", Sheets.VALID);
    assertThat(sheet.id()).isEqualTo("film-one");
    assertThat(sheet.family()).isEqualTo("test-film");
    assertThat(sheet.reference()).isEqualTo("A. Author, \"A journal\" 2020, 6, 2000760");
    assertThat(sheet.parameters().keySet())
        .containsExactlyElementsOf(
            new FilmFamily().parameters().stream().map(ParameterSpec::name).toList());
    assertThat(sheet.value("film.thickness")).isEqualTo(50e-9);
    assertThat(sheet.value("contact.top.barrier")).isEqualTo(0.8 * 1.602176634e-19);
    assertThat(sheet.value("contact.top.richardson")).isEqualTo(1.2e6);
    assertThat(sheet.value("pulse.amplitude")).isEqualTo(-3);
    assertThat(sheet.parameter("contact.top.richardson").provenance())
        .isEqualTo(new Provenance(Provenance.Kind.REPORTED, "textbook, free electron"));
    assertThat(sheet.figures())
        .contains(
            new ReportedFigure("set_power", 224e-9, "W", "A. Author", "medium", true),
            new ReportedFigure("ppf_time_constant", 12.2e-3, "s", "A. Author", "low", false));
  }

  @Test
  void takesWhatItDoesNotGiveFromTheMaterialWithItsProvenance() {
    Datasheet sheet = Sheets.READER.read("x.yaml", Sheets.VALID);
    assertThat(sheet.value("film.curie-temperature")).isEqualTo(315.15);
    assertThat(sheet.parameter("film.spontaneous-polarization").provenance())
        .isEqualTo(new Provenance(Provenance.Kind.REPORTED, "B. Author"));
    assertThat(sheet.value("film.background-permittivity")).isEqualTo(7);
    assertThat(sheet.parameters()).doesNotContainKey("film.not-used-by-the-family");
  }

  private static final String BARRIER = "{value: 0.8 eV, calibrated: \"standby_power, set_power\"}";

  @Test
  void takesAParameterFromAFactOfTheMaterialWithItsProvenance() {
    String sheet =
        Sheets.with(
            BARRIER, "{from: film.not-used-by-the-family, tuned-to: [standby_power, set_power]}");
    Datasheet read = Sheets.READER.read("x.yaml", sheet);
    assertThat(read.value("contact.top.barrier")).isEqualTo(2.9 * 1.602176634e-19);
    assertThat(read.parameter("contact.top.barrier").provenance())
        .isEqualTo(
            new Provenance(
                Provenance.Kind.REPORTED, "D. Author", List.of("standby_power", "set_power")));
  }

  @Test
  void addsWhatTheDeviceSaysWithoutRounding() {
    String sheet =
        Sheets.with(
            BARRIER,
            "{from: film.not-used-by-the-family, plus: -2100 meV,"
                + " calibrated: \"standby_power, set_power\"}");
    assertThat(Sheets.READER.read("x.yaml", sheet).parameters())
        .isEqualTo(Sheets.READER.read("x.yaml", Sheets.VALID).parameters());
  }

  @Test
  void aFactThatIsNotThereOrCannotBeAddedToIsRefused() {
    assertThat(problemOf("{from: film.not-used-by-the-famly}"))
        .contains("contact.top.barrier is from 'film.not-used-by-the-famly'; allowed: film.curie");
    assertThat(problemOf("{from: film.not-used-by-the-family, plus: 2 nm, assumed: x}"))
        .contains("contact.top.barrier: plus is '2 nm'");
    assertThat(problemOf("{from: film.not-used-by-the-family, plus: 2 meV}"))
        .contains("contact.top.barrier has no provenance");
    assertThat(problemOf("{from: film.not-used-by-the-family, value: 2 eV, assumed: x}"))
        .contains("has value and from; allowed: one of them");
    assertThat(problemOf("{from: film.curie-temperature}")).contains("contact.top.barrier is");
  }

  private static String problemOf(String barrier) {
    return String.valueOf(Sheets.refused(Sheets.with(BARRIER, barrier)).problems());
  }

  @Test
  void aBoundItselfIsAllowedWhateverTheRounding() {
    Datasheet sheet = Sheets.READER.read("x.yaml", Sheets.with("0.8 eV", "3.3 eV"));
    assertThat(sheet.value("contact.top.barrier")).isEqualTo(3.3 * 1.602176634e-19);
    sheet = Sheets.READER.read("x.yaml", Sheets.with("50 nm", "1 um"));
    assertThat(sheet.value("film.thickness")).isEqualTo(1e-6);
  }

  @Test
  void aMaterialBesideTheFileGoesBeforeTheBundledOne() throws IOException {
    Path file = write("my.yaml", Sheets.VALID);
    assertThat(Sheets.READER.read(file).value("film.curie-temperature")).isEqualTo(315.15);
    String material =
        """
        material: Testium
        parameters:
          film.curie-temperature: {value: 320 K, derived: x}
          film.spontaneous-polarization: {value: 4 uC/cm2, derived: x}
        """;
    Files.createDirectory(folder.resolve("materials"));
    write("materials/Testium.yaml", material);
    assertThat(Sheets.READER.read(file).value("film.curie-temperature")).isEqualTo(320);
    write("Testium.yaml", material.replace("320", "330"));
    assertThat(Sheets.READER.read(file).value("film.curie-temperature")).isEqualTo(330);
  }

  @Test
  void problemsOfAMaterialNameItsFileAndComeAfterTheDatasheets() throws IOException {
    Path file = write("my.yaml", Sheets.with("50 nm", "50 V"));
    Path material =
        write(
            "Testium.yaml",
            """
            material: Testum
            parameters:
              film:
                curie-temperature: {value: 5 K, assumed: x}
                spontaneous-polarization: {value: 3 V, assumed: x}
                unused: {value: 3 furlong, assumed: x}
                bare: 3 nm
            """);
    DatasheetException error =
        catchThrowableOfType(DatasheetException.class, () -> Sheets.READER.read(file));
    assertThat(error.problems().get(0).text()).startsWith(file + ":9: film.thickness is '50 V'");
    assertThat(error.problems().stream().skip(1).map(Problem::text))
        .hasSize(5)
        .allMatch(text -> text.startsWith(material + ":"))
        .anyMatch(text -> text.contains(":1: material is 'Testum'; allowed: Testium"))
        .anyMatch(text -> text.contains(":4: film.curie-temperature is '5 K'; allowed: 50 K to"))
        .anyMatch(text -> text.contains(":5: film.spontaneous-polarization is '3 V' (a voltage)"))
        .anyMatch(text -> text.contains(":6: film.unused is '3 furlong' (unknown unit"))
        .anyMatch(text -> text.contains(":7: film.bare is '3 nm' without provenance"));
  }

  @Test
  void refusesFilesThatAreMissingOrNoText() throws IOException {
    Path missing = folder.resolve("no.yaml");
    assertThatThrownBy(() -> Sheets.READER.read(missing))
        .isInstanceOf(DatasheetException.class)
        .hasMessage(missing + ": no such file; allowed: a datasheet in YAML");
    assertThatThrownBy(() -> Sheets.READER.read(folder))
        .hasMessage(folder + ": not a file; allowed: a datasheet in YAML");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "id: a\ntitle: Größe\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Sheets.READER.read(latin))
        .hasMessage(latin + ":2: not UTF-8 text; allowed: a datasheet in UTF-8");
    Path cut = folder.resolve("cut.yaml");
    Files.write(cut, new byte[] {'a', ':', (byte) 0xC3});
    assertThatThrownBy(() -> Sheets.READER.read(cut)).hasMessageContaining(":1: not UTF-8 text");
    Path large = folder.resolve("large.yaml");
    Files.write(large, new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> Sheets.READER.read(large)).hasMessageContaining("larger than 1 MiB");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws IOException {
    Path file = write("win.yaml", "\uFEFF" + Sheets.VALID.replace("\n", "\r\n"));
    assertThat(Sheets.READER.read(file).value("film.thickness")).isEqualTo(50e-9);
  }

  @Test
  void isAnInputExceptionForFrontEnds() {
    assertThat(Sheets.refused("a: b")).isInstanceOf(InputException.class);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
