package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    Invocation.of("train", "--device=au-cips-ti", "--out=" + run).refuses(run.toString());
  }
}
