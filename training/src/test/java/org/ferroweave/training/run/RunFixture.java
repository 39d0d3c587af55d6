package org.ferroweave.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroweave.array.ConverterSettings;
import org.ferroweave.array.TileSettings;
import org.ferroweave.datasets.TrainTest;
import org.ferroweave.training.SmallImages;
import org.ferroweave.training.TestResponses;

/** A small run with everything on: spread, read noise, converters, an incomplete last batch. */
final class RunFixture {
  static final TrainTest DATA = SmallImages.trainTest(602, 300, 90);

  private RunFixture() {}

  static TrainingSettings.Builder settings() {
    return TrainingSettings.builder()
        .device(RunDevice.named("soft bounds"))
        .hidden(List.of(16))
        .epochs(3)
        .batchSize(8)
        .evaluationsPerEpoch(3)
        .tile(
            TileSettings.symmetric(
                ConverterSettings.vectorMax(8), ConverterSettings.vectorMax(9), 0.01))
        .floatLearningRate(0.3)
        .analogLearningRate(0.3)
        .weightLimit(1)
        .seed(3)
        .threads(1)
        .checkpointSeconds(0);
  }

  /** Runs in a new folder to the end. */
  static RunSummary complete(Path folder, TrainingSettings settings) {
    try (TrainingRun run = TrainingRun.start(folder, settings, TestResponses.softBounds())) {
      return run.execute(DATA, RunListener.NONE);
    }
  }

  /** Resumes to the end and returns the notes. */
  static List<String> resume(Path folder) {
    Notes notes = new Notes();
    try (TrainingRun run = TrainingRun.resume(folder)) {
      if (run.finished()) {
        run.execute(notes);
      } else {
        run.execute(DATA, notes);
      }
    }
    return notes.notes;
  }

  static String metrics(Path folder) throws IOException {
    return Files.readString(folder.resolve("metrics.csv"));
  }

  /** Remembers the notes. */
  static class Notes implements RunListener {
    final List<String> notes = new ArrayList<>();

    @Override
    public void note(String message) {
      notes.add(message);
    }
  }
}
