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

/** A small training run from the command line. */
class TrainTest {
  @TempDir Path folder;

  @Test
  void aRunWritesTableFilesAndJsonAndIsNotTrainedTwice() throws IOException {
    Path run = folder.resolve("run");
    Path json = folder.resolve("run.json");
    Invocation train =
        Invocation.of(
                "train",
                "--device=au-cips-ti",
                "--hidden=12",
                "--epochs=1",
                "--limit-train=320",
                "--limit-test=200",
                "--seed=3",
                "--out=" + run,
                "--json=" + json)
            .succeeds();
    assertThat(train.out())
        .containsPattern("float +\\d+\\.\\d\\d %")
        .containsPattern("analog, au-cips-ti +\\d+\\.\\d\\d % +[\\d,]+ +\\S+ [a-z]?J");
    assertThat(train.err()).contains("run folder: " + run, "index.html", "not MNIST");
    JsonNode tree = new ObjectMapper().readTree(json.toFile());
    assertThat(tree.at("/float_accuracy").doubleValue()).isBetween(0.05, 1.0);
    assertThat(tree.at("/analog_accuracy").doubleValue()).isBetween(0.05, 1.0);
    assertThat(tree.at("/pulses").longValue())
        .isPositive()
        .isEqualTo(
            tree.at("/pulses_potentiating").longValue()
                + tree.at("/pulses_depressing").longValue());
    assertThat(tree.at("/energy_j").doubleValue()).isPositive();
    assertThat(tree.at("/finished").booleanValue()).isTrue();
    for (String name : new String[] {"accuracy.png", "accuracy.svg", "energy.png", "pulses.svg"}) {
      assertThat(run.resolve("plots").resolve(name)).isNotEmptyFile();
    }
    assertThat(Files.readString(run.resolve("index.html"))).contains("<svg", "au-cips-ti");

    String metrics = Files.readString(run.resolve("metrics.csv"));
    Invocation resume = Invocation.of("resume", run.toString()).succeeds();
    assertThat(resume.out()).isEqualTo(train.out());
    assertThat(resume.err()).contains("finished already");
    assertThat(run.resolve("metrics.csv")).hasContent(metrics);

    Invocation.of("train", "--device=au-cips-ti", "--out=" + run)
        .refuses(run.toString(), "is a run already")
        .hinting("resume");
  }

  @Test
  void aChangedDeviceIsRememberedAndAKilledDistillationGoesOn() throws IOException {
    Path run = Files.createDirectory(folder.resolve("run"));
    Invocation.of("resume", run.toString()).refuses("nothing had begun here").hinting("again");
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, DatasheetWriter.write(Catalog.datasheet("au-cips-ti")));
    Invocation train =
        Invocation.of(
                "train",
                "--device=" + file,
                "--set=film.thickness=55 nm",
                "--temperature=305 K",
                "--hidden=8",
                "--epochs=1",
                "--limit-train=128",
                "--limit-test=100",
                "--out=" + run)
            .succeeds();
    assertThat(train.err()).contains("changed: film.thickness = 55 nm, temperature 305.0 K");
    assertThat(train.out()).contains("au-cips-ti, changed");
    JsonNode device =
        new ObjectMapper().readTree(run.resolve("config.json").toFile()).path("device");
    assertThat(device.path("temperature_k").doubleValue()).isEqualTo(305);
    assertThat(device.at("/changed/0").textValue()).isEqualTo("film.thickness=55 nm");
    assertThat(device.path("origin").textValue()).isEqualTo(file.toString());
    assertThat(Files.readString(run.resolve("index.html"))).contains("film.thickness = 55 nm");
    Files.delete(file);

    Path killed = Files.createDirectory(folder.resolve("killed"));
    for (String name : new String[] {"config.json", "device.yaml", "inputs.sha256"}) {
      Files.copy(run.resolve(name), killed.resolve(name));
    }
    Files.copy(run.resolve("versions.json"), killed.resolve("versions.json"));
    Invocation.of("resume", killed.toString()).succeeds();
    assertThat(killed.resolve("metrics.csv")).hasSameTextualContentAs(run.resolve("metrics.csv"));
  }
}
