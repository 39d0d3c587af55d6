package org.ferroweave.cli;

import java.nio.file.Path;
import org.ferroweave.training.run.RunDevice;
import org.ferroweave.training.run.RunSummary;
import org.ferroweave.training.run.TrainingRun;

/**
 * The work of {@link ResumeCommand}; apart from it so that {@code --help} loads no network code.
 */
final class ResumeJob {
  private final Path folder;
  private final OutputOptions output;

  ResumeJob(Path folder, OutputOptions output) {
    this.folder = folder;
    this.output = output;
  }

  /** Trains to the end and reports; returns the exit code. */
  int run() {
    JsonResults json = output.json();
    Console console = output.console();
    try (TrainingRun run = TrainingRun.resume(folder);
        Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      RunDevice device = run.settings().device();
      DeviceRecord.describe(device, json);
      if (!TrainingExecution.distil(run, Threads.of(null), console, line, interruption)) {
        return TrainingJob.stoppedEarly(folder, console, json);
      }
      RunSummary summary = TrainingExecution.execute(run, console, line, interruption);
      line.clear();
      return TrainingJob.report(folder, run.settings(), summary, console, json);
    }
  }
}
