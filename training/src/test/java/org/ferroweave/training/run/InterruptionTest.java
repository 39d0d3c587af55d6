package org.ferroweave.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ferroweave.device.InputException;
import org.ferroweave.training.TestResponses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a run, metrics.csv ends up as if nothing had. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptionTest {
  private String undisturbed = "";

  @TempDir private Path temporary;

  @BeforeAll
  void runUndisturbed(@TempDir Path folder) throws Exception {
    RunFixture.complete(folder.resolve("run"), RunFixture.settings().build());
    undisturbed = RunFixture.metrics(folder.resolve("run"));
  }

  /** A power cut, seen from inside: nothing after it runs. */
  private static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static RunListener cutAfter(int calls) {
    return new RunListener() {
      private int seen;

      @Override
      public void progress(double fraction, String message, double secondsLeft) {
        if (++seen > calls) {
          throw new PowerCut();
        }
      }
    };
  }

  private Path interrupted(String name, TrainingSettings settings, int pieces) {
    Path folder = temporary.resolve(name);
    try (TrainingRun run = TrainingRun.start(folder, settings, TestResponses.softBounds())) {
      assertThatThrownBy(() -> run.execute(RunFixture.DATA, cutAfter(pieces)))
          .isInstanceOf(PowerCut.class);
    }
    return folder;
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws Exception {
    Path folder = temporary.resolve("threads");
    RunFixture.complete(folder, RunFixture.settings().threads(2).build());
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9, 16})
  void aRunGoesOnFromAnyMoment(int pieces) throws Exception {
    Path folder = interrupted("cut-" + pieces, RunFixture.settings().build(), pieces);
    Files.writeString(folder.resolve("metrics.csv"), "float,3,27", StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("checkpoint/000000000099.zip.tmp"), "half a check");
    assertThat(RunFixture.resume(folder)).isEmpty();
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
  }

  @Test
  void aRunGoesOnFromLongBeforeTheCut() throws Exception {
    Path folder = interrupted("seldom", RunFixture.settings().checkpointSeconds(1000).build(), 9);
    assertThat(checkpoints(folder)).hasSize(1);
    assertThat(lines(folder)).isGreaterThan(1 + 2 * 3);
    assertThat(RunFixture.resume(folder)).isEmpty();
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
  }

  @Test
  void withoutACheckpointTheRunBeginsAnewAndSaysSo() throws Exception {
    Path folder = interrupted("early", RunFixture.settings().checkpointSeconds(1000).build(), 4);
    assertThat(RunFixture.resume(folder))
        .containsExactly("there is no checkpoint yet; starting from the beginning");
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
  }

  @Test
  void aDamagedCheckpointIsPassedOverAndSaidSo() throws Exception {
    Path folder = interrupted("damaged", RunFixture.settings().build(), 9);
    Path latest = checkpoints(folder).get(1);
    byte[] bytes = Files.readAllBytes(latest);
    bytes[bytes.length / 2] ^= 0x10;
    Files.write(latest, bytes);
    assertThat(RunFixture.resume(folder))
        .singleElement()
        .asString()
        .contains(latest.getFileName() + " is damaged", "going on from the one before");
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
  }

  @Test
  void ifAllCheckpointsAreDamagedTheRunBeginsAnew() throws Exception {
    Path folder = interrupted("ruined", RunFixture.settings().build(), 9);
    Path oldest = checkpoints(folder).get(0);
    Files.write(oldest, Arrays.copyOf(Files.readAllBytes(oldest), 5000));
    Files.write(checkpoints(folder).get(1), new byte[0]);
    List<String> notes = RunFixture.resume(folder);
    assertThat(notes).hasSize(2);
    assertThat(notes.get(1)).contains("is damaged", "starting from the beginning");
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
  }

  @Test
  void aCancelledRunCanBeResumed() throws Exception {
    Path folder = temporary.resolve("cancelled");
    RunFixture.Notes listener =
        new RunFixture.Notes() {
          private int asked;

          @Override
          public boolean cancelled() {
            return ++asked > 7;
          }
        };
    TrainingSettings seldom = RunFixture.settings().checkpointSeconds(1000).build();
    try (TrainingRun run = TrainingRun.start(folder, seldom, TestResponses.softBounds())) {
      RunSummary summary = run.execute(RunFixture.DATA, listener);
      assertThat(summary.finished()).isFalse();
      assertThat(listener.notes).singleElement().asString().contains("can be resumed");
    }
    assertThat(RunFixture.resume(folder)).isEmpty();
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
  }

  @Test
  void aKilledProcessCanBeResumed() throws Exception {
    Path folder = temporary.resolve("killed");
    Random random = new Random(20);
    int kills = 0;
    for (int attempt = 0; attempt < 4 && !finished(folder); attempt++) {
      Process process = RunInOwnProcess.launch(folder);
      if (attempt < 2) {
        int rows = 6 * attempt + 1;
        while (process.isAlive() && lines(folder) < rows) {
          Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(120));
        process.destroyForcibly();
      }
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      kills += process.exitValue() == 137 ? 1 : 0;
    }
    assertThat(kills).isGreaterThanOrEqualTo(1);
    assertThat(finished(folder)).isTrue();
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
  }

  private static boolean finished(Path folder) {
    return Files.exists(folder.resolve("summary.json"));
  }

  private static long lines(Path folder) throws Exception {
    Path metrics = folder.resolve("metrics.csv");
    return Files.exists(metrics) ? Files.readString(metrics).lines().count() : 0;
  }

  @Test
  void aRunInProgressIsLocked() {
    Path folder = temporary.resolve("locked");
    try (TrainingRun run =
        TrainingRun.start(folder, RunFixture.settings().build(), TestResponses.softBounds())) {
      assertThat(run.finished()).isFalse();
      assertThatThrownBy(() -> TrainingRun.resume(folder))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("locked: this run is going on already");
    }
  }

  private static List<Path> checkpoints(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("checkpoint"))) {
      return files.filter(p -> p.toString().endsWith(".zip")).sorted().toList();
    }
  }
}
