package org.ferroweave.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ferroweave.device.InputException;
import org.ferroweave.training.TestResponses;
import org.ferroweave.training.rule.StochasticPulses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {
  @TempDir private Path temporary;

  @Test
  void aRunFolderHoldsAllThatMatters() throws Exception {
    Path folder = temporary.resolve("run");
    TrainingSettings settings = RunFixture.settings().build();
    RunSummary summary = RunFixture.complete(folder, settings);
    List<MetricsRow> rows =
        RunFixture.metrics(folder).lines().skip(1).map(MetricsRow::parse).toList();
    assertThat(rows).hasSize(2 * 3 * 3);
    assertThat(rows.get(0).toCsv()).startsWith("float,1,25,200,");
    assertThat(rows.get(17).toCsv()).startsWith("analog,3,228,1806,");
    assertThat(rows).allSatisfy(row -> assertThat(row.trainLoss()).isBetween(0.0, 3.0));
    assertThat(rows.get(16).testAccuracy()).isGreaterThan(0.9);
    assertThat(rows.get(17).testAccuracy()).isBetween(0.6, 1.0);
    assertThat(rows.get(17).energy()).isGreaterThan(rows.get(15).energy());
    assertThat(summary.finished()).isTrue();
    assertThat(summary.floatAccuracy()).isEqualTo(rows.get(16).testAccuracy());
    assertThat(summary.analogAccuracy()).isEqualTo(rows.get(17).testAccuracy());
    assertThat(summary.iterations()).isEqualTo(228);
    assertThat(RunJson.read(folder.resolve("config.json"), TrainingSettings.class))
        .isEqualTo(settings);
    assertThat(RunJson.read(folder.resolve("summary.json"), RunSummary.class)).isEqualTo(summary);
    assertThat(Files.readString(folder.resolve("versions.json")))
        .contains("\"deeplearning4j\" : \"1.0.0-M2.1\"", "\"ferroweave\" : \"0.1");
    assertThat(Files.readString(folder.resolve("timing.csv")).lines()).hasSize(10);
  }

  @Test
  void stochasticPulsesTrainToo() {
    RunSummary summary =
        RunFixture.complete(
            temporary.resolve("run"), RunFixture.settings().rule(new StochasticPulses()).build());
    assertThat(summary.analogAccuracy()).isBetween(0.6, 1.0);
  }

  @Test
  void resumingAFinishedRunSaysSoAndChangesNothing() throws Exception {
    Path folder = temporary.resolve("run");
    RunFixture.complete(folder, RunFixture.settings().epochs(1).build());
    Map<Path, FileTime> before = times(folder);
    assertThat(RunFixture.resume(folder))
        .containsExactly(folder + ": this run is finished already; nothing is changed");
    assertThat(times(folder)).isEqualTo(before);
  }

  private static Map<Path, FileTime> times(Path folder) throws Exception {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        times.put(file, Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void divergenceNamesTheStepAndKeepsTheLastCheckpoint() {
    Path folder = temporary.resolve("run");
    TrainingSettings wild = RunFixture.settings().floatLearningRate(1e30).build();
    try (TrainingRun run = TrainingRun.start(folder, wild, TestResponses.softBounds())) {
      assertThatThrownBy(() -> run.execute(RunFixture.DATA, RunListener.NONE))
          .isInstanceOf(DivergenceException.class)
          .hasMessageMatching("float network: loss is .* at step \\d+; layer \\d has .*");
      assertThat(run.finished()).isFalse();
    }
  }

  @Test
  void foldersInUseAreRefused() throws Exception {
    Path folder = temporary.resolve("run");
    TrainingSettings settings = RunFixture.settings().build();
    TrainingRun.start(folder, settings, TestResponses.softBounds()).close();
    assertThatThrownBy(() -> TrainingRun.start(folder, settings, TestResponses.softBounds()))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.hint()).isEqualTo("resume it instead"))
        .hasMessage(folder + ": is a run already; allowed: a new or empty folder");
    Path other = Files.createDirectory(temporary.resolve("other"));
    Files.writeString(other.resolve("thesis.tex"), "precious");
    assertThatThrownBy(() -> TrainingRun.start(other, settings, TestResponses.softBounds()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds other files (thesis.tex)");
    assertThatThrownBy(() -> TrainingRun.resume(other))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is no run folder");
    Path impossible = other.resolve("thesis.tex").resolve("run");
    assertThatThrownBy(() -> TrainingRun.start(impossible, settings, TestResponses.softBounds()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void anUnknownKeyInTheConfigurationIsNamed() throws Exception {
    Path folder = temporary.resolve("run");
    TrainingRun.start(folder, RunFixture.settings().build(), TestResponses.softBounds()).close();
    Path config = folder.resolve("config.json");
    String good = Files.readString(config);
    Files.writeString(config, good.replace("\"epochs\"", "\"epoch\""));
    assertThatThrownBy(() -> TrainingRun.resume(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("config.json", "epoch");
    Files.writeString(config, good.replace("\"epochs\" : 3", "\"epochs\" : 0"));
    assertThatThrownBy(() -> TrainingRun.resume(folder))
        .isInstanceOf(InputException.class)
        .hasMessage(config + ": epochs is 0; allowed: 1 or more");
  }
}
