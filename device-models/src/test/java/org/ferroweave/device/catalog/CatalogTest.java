package org.ferroweave.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
  @TempDir Path folder;

  @Test
  void everyBundledDeviceReadsAndBuilds() {
    for (String id : Catalog.ids()) {
      Datasheet sheet = Catalog.datasheet(id);
      assertThat(sheet.id()).isEqualTo(id);
      assertThat(Catalog.model(id).id()).isEqualTo(id);
      assertThat(Catalog.model(id).parameters()).isEqualTo(sheet.parameterList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"devices", "materials"})
  void indexNamesEveryBundledFile(String kind) throws IOException, URISyntaxException {
    String root = DeviceLibrary.ROOT + "/" + kind;
    URL index = Catalog.class.getResource(root + "/index.txt");
    assertThat(index).isNotNull();
    List<String> names = new ResourceFolder(root).names();
    List<String> plans = names.stream().map(name -> name + DeviceLibrary.PLAN).toList();
    try (var files = Files.list(Path.of(index.toURI()).getParent())) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("index.txt") && !plans.contains(name))
                  .sorted())
          .containsExactlyInAnyOrderElementsOf(names.stream().map(name -> name + ".yaml").toList());
    }
  }

  @Test
  void everyBundledMaterialReads() {
    ResourceFolder bundled = new ResourceFolder(DeviceLibrary.ROOT + "/materials");
    ProblemLog log = new ProblemLog("test");
    for (String name : bundled.names()) {
      assertThat(new Materials(bundled).read(name, null, 1, log)).isNotEmpty();
    }
    log.throwIfAny();
  }

  @Test
  void factsOfCopperIndiumThiophosphate() {
    Datasheet sheet =
        new DatasheetReader(List.of(new FilmFamily()))
            .read("x.yaml", Sheets.with("material: Testium", "material: CuInP2S6"));
    assertThat(sheet.value("film.curie-temperature")).isEqualTo(315);
    assertThat(sheet.value("film.spontaneous-polarization")).isEqualTo(0.037);
    assertThat(sheet.parameter("film.curie-temperature").provenance().note())
        .isEqualTo("S004 Table 1 [r125]");
  }

  @Test
  void findsDevicesByIdAndByFile() throws IOException {
    Datasheet bundled = Sheets.LIBRARY.datasheet("film-one");
    assertThat(bundled.origin()).isEqualTo("bundled film-one.yaml");
    Path own = Files.writeString(folder.resolve("own.YML"), Sheets.with("50 nm", "60 nm"));
    assertThat(Sheets.LIBRARY.datasheet(own.toString()).value("film.thickness")).isEqualTo(60e-9);
    Path odd = Files.writeString(folder.resolve("odd"), Sheets.VALID);
    assertThat(Sheets.LIBRARY.model(Sheets.LIBRARY.datasheet(odd.toString())).id())
        .isEqualTo("film-one");
  }

  @Test
  void anUnknownDeviceListsTheOthers() {
    InputException error =
        catchThrowableOfType(InputException.class, () -> Sheets.LIBRARY.datasheet("film-on"));
    assertThat(error)
        .hasMessage("unknown device 'film-on'; allowed: film-one, or a datasheet file (.yaml)");
    assertThat(error.hint()).isEqualTo("film-one");
    error =
        catchThrowableOfType(
            InputException.class, () -> Sheets.LIBRARY.datasheet("./film-one.yaml"));
    assertThat(error).hasMessage("./film-one.yaml: no such file; allowed: a datasheet in YAML");
    assertThat(error.hint()).isEqualTo("film-one");
    assertThatThrownBy(() -> Catalog.datasheet("no-such-device"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("unknown device 'no-such-device'; allowed: ");
    assertThatThrownBy(() -> Sheets.LIBRARY.datasheet("a\0b.yaml"))
        .isInstanceOf(InputException.class);
  }

  @Test
  void valuesThatContradictEachOtherNameTheFileAndTheKey() {
    Datasheet sheet = Catalog.datasheet("au-cips-ti");
    String key = "film.curie-weiss-temperature";
    Datasheet bad = sheet.with(key, 400, sheet.parameter(key).provenance());
    assertThatThrownBy(() -> Catalog.model(bad))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(sheet.origin() + ": " + key + " is 400 K; allowed: below film.");
  }

  @Test
  void anUnknownFamilyListsTheOthers() {
    InputException error =
        catchThrowableOfType(InputException.class, () -> Sheets.LIBRARY.family("test-flm"));
    assertThat(error).hasMessage("unknown family 'test-flm'; allowed: test-film");
    assertThat(error.hint()).isEqualTo("test-film");
  }
}
