package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code resume}: go on with a run that was interrupted. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Go on with a training run that was interrupted, however it ended.",
      "",
      "Its metrics.csv becomes what it would have been without the interruption. A finished run is"
          + " only shown again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave resume results/train-au-cips-ti-20260101-120000",
      "  ferroweave resume run --json run.json"
    })
final class ResumeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN",
      description =
          "Run folder that 'ferroweave train' made, for example"
              + " results/train-au-cips-ti-20260101-120000.")
  Path run = Path.of("");

  @Mixin OutputOptions output;

  /** For picocli. */
  ResumeCommand() {}

  @Override
  public Integer call() {
    return new ResumeJob(run, output).run();
  }
}
