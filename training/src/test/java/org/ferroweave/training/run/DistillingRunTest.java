package org.ferroweave.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A run that begins at a datasheet, cut at every stage; and what must not be changed under it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistillingRunTest {
  private static final Datasheet SHEET =
      Catalog.datasheet("au-cips-ti")
          .with("film.thickness", 55e-9, new Provenance(Provenance.Kind.ASSUMED, "changed by me"));

  @TempDir private Path temporary;
  private Path whole = Path.of("");
  private String undisturbed = "";

  private static TrainingSettings settings() {
    RunDevice device =
        new RunDevice(SHEET.id(), SHEET.origin(), null, List.of("film.thickness=55 nm"), 300);
    return RunFixture.settings().device(device).epochs(1).threads(2).build();
  }

  @BeforeAll
  void runUndisturbed(@TempDir Path shared) throws Exception {
    whole = shared.resolve("whole");
    try (TrainingRun run = TrainingRun.start(whole, settings(), SHEET)) {
      run.execute(RunFixture.DATA, RunListener.NONE);
    }
    undisturbed = RunFixture.metrics(whole);
  }

  private Path copyOf(String name, String... files) throws Exception {
    Path folder =
        Files.createDirectories(temporary.resolve(name).resolve("checkpoint")).getParent();
    for (String file : files) {
      Files.copy(whole.resolve(file), folder.resolve(file));
    }
    return folder;
  }

  private String lastCheckpoint() throws Exception {
    try (var files = Files.list(whole.resolve("checkpoint"))) {
      return "checkpoint/" + files.map(f -> f.getFileName().toString()).sorted().toList().get(1);
    }
  }

  @Test
  void aRunKilledWhileDistillingGoesOn() throws Exception {
    Path folder = copyOf("killed", "config.json", "device.yaml", "inputs.sha256", "versions.json");
    RunFixture.resume(folder);
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
    assertThat(folder.resolve("response.bin"))
        .hasBinaryContent(Files.readAllBytes(whole.resolve("response.bin")));
  }

  @Test
  void aRunCancelledWhileDistillingSaysSoAndGoesOn() throws Exception {
    Path folder = temporary.resolve("cancelled");
    RunFixture.Notes stop =
        new RunFixture.Notes() {
          @Override
          public boolean cancelled() {
            return true;
          }
        };
    try (TrainingRun run = TrainingRun.start(folder, settings(), SHEET)) {
      assertThat(run.execute(RunFixture.DATA, stop).finished()).isFalse();
      assertThat(Thread.interrupted()).isFalse();
    }
    assertThat(stop.notes).singleElement().asString().contains("nothing is trained", "resumed");
    assertThat(folder.resolve("response.bin")).doesNotExist();
    RunFixture.resume(folder);
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
  }

  @Test
  void aStartKilledBeforeTheConfigurationMayBeRepeated() throws Exception {
    Path folder = copyOf("unbegun", "device.yaml", "versions.json");
    Files.delete(folder.resolve("checkpoint"));
    Files.writeString(folder.resolve("config.json.tmp"), "{");
    assertThatThrownBy(() -> TrainingRun.resume(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nothing had begun here");
    assertThat(TrainingRun.isRunOrUnbegun(folder)).isTrue();
    try (TrainingRun run = TrainingRun.start(folder, settings(), SHEET)) {
      assertThat(run.response()).isNull();
    }
  }

  @Test
  void theFolderTellsTheDevice() throws Exception {
    assertThat(Files.readString(whole.resolve("config.json")))
        .contains("\"film.thickness=55 nm\"", "\"temperature_k\" : 300.0", "\"au-cips-ti\"");
    assertThat(Catalog.datasheet(whole.resolve("device.yaml").toString()).value("film.thickness"))
        .isEqualTo(55e-9);
  }

  @Test
  void anEditedConfigurationIsRefused() throws Exception {
    for (String digests : new String[] {"inputs.sha256", "versions.json"}) {
      Path folder =
          copyOf("edited-" + digests, "config.json", digests, "response.bin", lastCheckpoint());
      Path config = folder.resolve("config.json");
      Files.writeString(config, Files.readString(config).replace("\"seed\" : 3", "\"seed\" : 4"));
      assertThatThrownBy(() -> RunFixture.resume(folder))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(config + " does not belong to this run")
          .hasMessageEndingWith("(it was changed); allowed: the file as written at the start");
      assertThat(folder.resolve(lastCheckpoint())).exists();
    }
  }

  @Test
  void anEditedDatasheetIsRefused() throws Exception {
    Path folder = copyOf("datasheet", "config.json", "device.yaml", "inputs.sha256");
    Path device = folder.resolve("device.yaml");
    Files.writeString(device, Files.readString(device).replace("55 nm", "45 nm"));
    assertThatThrownBy(() -> TrainingRun.resume(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("device.yaml does not belong to this run");
  }

  @Test
  void aFinishedRunGetsItsTablesBack() throws Exception {
    Path folder = copyOf("lost", "config.json", "summary.json", lastCheckpoint());
    assertThat(RunFixture.resume(folder)).anyMatch(note -> note.contains("metrics.csv: was"));
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
    Files.writeString(folder.resolve("metrics.csv"), "spoilt");
    RunFixture.resume(folder);
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
    Files.delete(folder.resolve(lastCheckpoint()));
    Files.delete(folder.resolve("metrics.csv"));
    assertThatThrownBy(() -> RunFixture.resume(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("metrics.csv: is missing or spoilt, and no checkpoint");
  }

  @Test
  void aLostResponseIsDistilledAgain() throws Exception {
    Path folder =
        copyOf("response", "config.json", "device.yaml", "inputs.sha256", lastCheckpoint());
    RunFixture.resume(folder);
    assertThat(RunFixture.metrics(folder)).isEqualTo(undisturbed);
  }
}
