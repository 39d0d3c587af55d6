package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.DatasheetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue commands. */
class DevicesTest {
  @TempDir Path folder;

  @Test
  void listNamesEveryBundledDevice() {
    assertThat(Invocation.of("devices", "list").succeeds().out())
        .contains(Catalog.ids())
        .contains("ferro-diode");
  }

  @Test
  void showGivesValuesWithUnitsAndProvenance() throws IOException {
    Path json = folder.resolve("device.json");
    String out =
        Invocation.of("devices", "show", "au-cips-ti", "--json", json.toString()).succeeds().out();
    assertThat(out)
        .containsPattern("film\\.thickness +t +50 nm +assumed +\\S+")
        .containsPattern("ppf_time_constant +12\\.2 ms +calibration")
        .containsPattern("reset_voltage_variation +9\\.1 % +(prediction|calibration)");
    JsonNode tree = new ObjectMapper().readTree(json.toFile());
    assertThat(tree.at("/parameters/film.thickness_m").doubleValue()).isEqualTo(50e-9);
    assertThat(tree.at("/reported/ppf_time_constant_s").doubleValue()).isEqualTo(12.2e-3);
    assertThat(tree.at("/provenance/film.thickness").textValue()).startsWith("assumed: ");
  }

  @Test
  void aPersonsOwnFileWorksLikeABundledOne() throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file, DatasheetWriter.write(Catalog.datasheet("au-cips-ti")).replace("au-cips-ti", "mine"));
    assertThat(Invocation.of("devices", "check", file.toString()).succeeds().out())
        .contains("mine.yaml: no problems; mine, family ferro-diode");
    assertThat(Invocation.of("devices", "show", file.toString()).succeeds().out())
        .startsWith("mine: ");
  }

  @Test
  void showTellsFromWhichDeviceASheetWasChanged() throws IOException {
    Path json = folder.resolve("changed.json");
    Invocation shown =
        Invocation.of("devices", "show", changed().toString(), "--json", json.toString());
    assertThat(shown.succeeds().out()).containsPattern("changed +from au-cips-ti");
    assertThat(new ObjectMapper().readTree(json.toFile()).at("/changed_from").textValue())
        .isEqualTo("au-cips-ti");
  }

  @Test
  void aChangedSheetHasNeitherCalibratedNorPredictedFigures() throws IOException {
    Path out = folder.resolve("out");
    Invocation run =
        Invocation.of(
            "characterize", changed().toString(), "--protocol", "ppf", "--out", out.toString());
    assertThat(run.succeeds().out())
        .containsPattern("ppf_time_constant .* changed ")
        .doesNotContain("calibrated", "predicted");
  }

  private Path changed() throws IOException {
    String sheet = DatasheetWriter.write(Catalog.datasheet("au-cips-ti"));
    return Files.writeString(
        folder.resolve("changed.yaml"),
        sheet.replaceFirst("id: .*\n", "id: mine\nchanged-from: au-cips-ti\n"));
  }

  @Test
  void theTemplateNamesEveryParameter() {
    String out = Invocation.of("devices", "template", "ferro-diode").succeeds().out();
    Catalog.family("ferro-diode")
        .parameters()
        .forEach(spec -> assertThat(out).contains(spec.meaning()));
    assertThat(out).contains("; 0 eV to 0.2 eV", "; 1 to 10000, a whole number");
  }
}
