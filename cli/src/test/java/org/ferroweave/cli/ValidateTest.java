package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.DatasheetWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate} and {@code devices page} on a device with few and cheap facts. */
class ValidateTest {
  private static final String FACTS =
      """
      reported:
        - {quantity: on_off, at-least: 2, by: iv, source: "A", confidence: high, use: prediction}
        - {quantity: set_power, value: 1 W, by: iv, source: "A", confidence: medium, use: prediction}
        - {quantity: standby_power, value: 31 pW, by: iv, source: "B", confidence: high, use: calibration}
        - {quantity: cnn_accuracy, value: 84 %, source: "A", confidence: high, use: prediction}
      behaviours:
        - {behaviour: asymmetry_of_current, of: generic-x, statement: "a | asymmetric", source: "A", confidence: high,
           holds: [{figure: on_conductance, by: iv, over: off_conductance, min: 2}]}
      """;

  @TempDir Path folder;
  private Path sheet;

  @BeforeEach
  void write() throws IOException {
    String yaml = DatasheetWriter.write(Catalog.datasheet("au-cips-ti"));
    String own =
        yaml.substring(0, yaml.indexOf("\nreported:\n") + 1)
            .replaceAll("calibrated: \"[^\"]*\"", "assumed: \"test\"")
            .replaceAll(", tuned-to: \\[[^]]*\\]", "")
            .replace("id: \"au-cips-ti\"", "id: \"my-diode\"");
    sheet = Files.writeString(folder.resolve("my-diode.yaml"), own + FACTS);
  }

  private Invocation validate(String... more) {
    List<String> args = new ArrayList<>(List.of("validate", "--device", sheet.toString()));
    args.addAll(List.of(more));
    return Invocation.of(args.toArray(String[]::new));
  }

  @Test
  void tellsEveryFactInWordsAndInFiles() throws IOException {
    Path json = folder.resolve("v.json");
    Path csv = folder.resolve("v.csv");
    Path markdown = folder.resolve("v.md");
    Path out = folder.resolve("out");
    String text =
        validate(
                "--json", json.toString(),
                "--csv", csv.toString(),
                "--markdown", markdown.toString(),
                "--out", out.toString())
            .succeeds()
            .out();
    assertThat(text)
        .containsPattern("on_off +≥ 2 .* at-least +predicted +pass +high")
        .containsPattern("set_power +1 W .* factor 3 +predicted +fail +medium")
        .containsPattern("standby_power +31 pW .* factor 3 +calibrated +pass +high")
        .containsPattern("cnn_accuracy .* not-modelled +high")
        .containsPattern("asymmetry_of_current \\(generic-x\\) .* pass +high")
        .containsPattern("high-confidence quantitative facts that pass +2 +2 +100.0 %")
        .containsPattern("passing quantitative facts that are predictions +1 +2 +50.0 %");
    JsonNode rows = new ObjectMapper().readTree(json.toFile()).path("rows");
    assertThat(rows).hasSize(5);
    assertThat(rows.get(1).path("device").asText()).isEqualTo("my-diode");
    assertThat(rows.get(1).path("reported").asDouble()).isEqualTo(1);
    assertThat(rows.get(1).path("unit").asText()).isEqualTo("W");
    assertThat(rows.get(1).path("status").asText()).isEqualTo("fail");
    assertThat(rows.get(1).path("deviation").asDouble()).isNegative();
    assertThat(rows.get(4).path("kind").asText()).isEqualTo("qualitative");
    assertThat(rows.get(4).path("device").asText()).isEqualTo("generic-x");
    for (JsonNode row : rows) {
      for (String key :
          List.of(
              "device",
              "quantity",
              "kind",
              "reported",
              "simulated",
              "unit",
              "deviation",
              "tolerance",
              "basis",
              "status",
              "confidence")) {
        assertThat(row.has(key)).as(key).isTrue();
      }
    }
    assertThat(Files.readAllLines(csv)).hasSize(6);
    assertThat(markdown).content().contains("a \\| asymmetric").contains("## What is accepted");
    assertThat(out.resolve("index.html"))
        .content()
        .contains("<svg")
        .doesNotContain("http://www.w3.org/1999/xlink");
    assertThat(out.resolve("validation.csv")).hasSameTextualContentAs(csv);
  }

  @Test
  void confidenceChoosesAndStrictTurnsAFailureIntoAnExitCode() {
    assertThat(validate("--confidence", "high", "--strict", "--quiet").succeeds().out())
        .doesNotContain("set_power");
    assertThat(validate("--strict").code()).isEqualTo(1);
  }

  @Test
  void robustNamesTheAssumedParametersThatTurnABehaviour() throws IOException {
    String yaml =
        Files.readString(sheet)
            .replace("assumed:", "reported:")
            .replaceFirst("(thickness: \\{value: [^,]*, )reported:", "$1assumed:");
    Files.writeString(sheet, yaml);
    Path csv = folder.resolve("robust.csv");
    Path json = folder.resolve("robust.json");
    String text =
        validate("--robust", "--csv", csv.toString(), "--json", json.toString()).succeeds().out();
    assertThat(text)
        .contains("asymmetry_of_current robust: yes")
        .containsPattern("examined behaviours .* turns +1 +1 +100.0 %");
    assertThat(Files.readAllLines(csv).get(5)).endsWith(",yes");
    JsonNode rows = new ObjectMapper().readTree(json.toFile()).path("rows");
    assertThat(rows.get(4).path("robust").asBoolean()).isTrue();
    assertThat(rows.get(0).path("robust").isNull()).isTrue();
  }

  @Test
  void refusesBadInputInOneLine() throws IOException {
    validate("--confidence", "hihg").refuses("--confidence is 'hihg'; allowed: high, medium, low");
    Invocation.of("validate", "--device", "au-cips-tii").refuses("unknown device 'au-cips-tii'");
    validate("--csv", folder.toString()).refuses("--csv is '" + folder + "' (it is a folder)");
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("thesis.tex"), "x");
    validate("--out", full.toString()).refuses("--out is '" + full + "', which holds other files");
  }

  @Test
  void pagesAreTheSameEachTime() throws IOException {
    Path pages = folder.resolve("pages");
    String page = page(pages);
    assertThat(page)
        .contains("![Au / CuInP2S6 / Ti](my-diode/structure.svg)")
        .contains("| set_power | 1 W |")
        .contains("film.thickness")
        .contains("set_power: reported 1 W, simulated");
    assertThat(pages.resolve("my-diode/structure.svg")).content().contains("CuInP2S6");
    assertThat(page(pages)).isEqualTo(page);
  }

  private String page(Path pages) throws IOException {
    Invocation.of("devices", "page", sheet.toString(), "--out", pages.toString()).succeeds();
    return Files.readString(pages.resolve("my-diode.md"));
  }

  @Test
  void sketchesLayersFromTopToBottomOrSideBySide() {
    assertThat(StructureSketch.layers("gate / HfO2 15 nm / alpha-In2Se3 (low EOT), assumed"))
        .containsExactly("gate", "HfO2 15 nm", "alpha-In2Se3");
    assertThat(StructureSketch.layers("Au-CIPS-Au lateral")).containsExactly("Au", "CIPS", "Au");
    assertThat(StructureSketch.isLateral("Au / CIPS / Au, planar")).isTrue();
    assertThat(StructureSketch.isLateral("MoS2 / BN / CIPS, lateral gate")).isFalse();
  }
}
