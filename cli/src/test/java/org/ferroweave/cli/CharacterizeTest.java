package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and tables of {@code characterize}. */
class CharacterizeTest {
  @TempDir Path folder;

  private Path out(String... more) {
    return folder.resolve("out-" + String.join("-", more).replaceAll("[^a-z0-9]+", "-"));
  }

  private JsonNode json(String... more) throws IOException {
    Path json = folder.resolve("figures.json");
    String[] args = new String[more.length + 5];
    args[0] = "characterize";
    args[1] = "au-cips-ti";
    args[2] = "--out=" + out(more);
    args[3] = "--json=" + json;
    args[4] = "--quiet";
    System.arraycopy(more, 0, args, 5, more.length);
    Invocation run = Invocation.of(args).succeeds();
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(json.toFile());
  }

  @Test
  void calibratedAndPredictedFiguresAreKeptApart() throws IOException {
    JsonNode tree = json("--protocol", "iv,ppf");
    for (ReportedFigure figure : Catalog.datasheet("au-cips-ti").figures()) {
      String quantity = figure.quantity();
      boolean spread = quantity.endsWith("_variation");
      String key = JsonResults.key(quantity, spread ? "%" : figure.unit());
      boolean run = spread || quantity.startsWith("ppf") || quantity.endsWith("_power");
      String use = figure.usedForCalibration() ? "calibrated" : "predicted";
      JsonNode mark = tree.at("/mark").path(run ? key : JsonResults.key(quantity, figure.unit()));
      assertThat(mark.textValue()).as(quantity).isEqualTo(run ? use : "not simulated");
      assertThat(tree.at("/simulated").has(key)).as(quantity).isEqualTo(run);
    }
    assertThat(tree.at("/mark/ppf_offset").textValue()).isEqualTo("simulated");
    assertThat(tree.at("/reported/ppf_time_constant_s").doubleValue()).isEqualTo(0.0122);
    assertThat(tree.at("/simulated/ppf_time_constant_s").doubleValue()).isBetween(1e-3, 0.1);
    for (String name : new String[] {"ppf-ratio.csv", "ppf-ratio.png", "ppf-ratio.svg"}) {
      assertThat(out("--protocol", "iv,ppf").resolve(name)).isNotEmptyFile();
    }
    assertThat(Files.readString(out("--protocol", "iv,ppf").resolve("index.html")))
        .contains("calibrated", "not simulated (run --protocol ppd)", "<svg");
  }

  @Test
  void aChangedDeviceHasNoCalibratedFigures() throws IOException {
    JsonNode tree = json("--protocol", "ppf", "--set", "film.thickness=60 nm");
    assertThat(tree.at("/mark/ppf_time_constant_s").textValue()).isEqualTo("changed");
    assertThat(tree.at("/changed/film.thickness").textValue()).isEqualTo("60 nm");
    JsonNode warm = json("--protocol", "ppf", "--temperature", "305 K");
    assertThat(warm.at("/mark/ppf_time_constant_s").textValue()).isEqualTo("changed");
    assertThat(warm.at("/temperature_k").doubleValue()).isEqualTo(305);
    assertThat(warm.at("/simulated/ppf_time_constant_s").doubleValue())
        .isNotEqualTo(tree.at("/simulated/ppf_time_constant_s").doubleValue());
  }

  @Test
  void notesGoToStandardErrorAndAnOwnFolderIsUsedAgain() {
    String out = folder.resolve("out").toString();
    String[] args = {
      "characterize", "au-cips-ti", "-p", "ppd", "-o", out, "--set", "film.thickness=55 nm"
    };
    Invocation first = Invocation.of(args).succeeds();
    assertThat(first.err())
        .contains("calibration marks no longer hold", "index.html")
        .contains("film.thickness = 55 nm");
    assertThat(first.out())
        .containsPattern("ppd_time_constant .* changed")
        .doesNotContain("index.html");
    assertThat(Invocation.of(args).succeeds().out()).isEqualTo(first.out());
  }
}
