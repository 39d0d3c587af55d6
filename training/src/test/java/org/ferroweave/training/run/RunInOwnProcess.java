package org.ferroweave.training.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroweave.training.TestResponses;

/** Starts or resumes the run of {@link RunFixture} in a Java of its own, to be killed there. */
final class RunInOwnProcess {
  private RunInOwnProcess() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    try (TrainingRun run =
        Files.exists(folder.resolve("config.json"))
            ? TrainingRun.resume(folder)
            : TrainingRun.start(
                folder, RunFixture.settings().threads(2).build(), TestResponses.softBounds())) {
      run.execute(RunFixture.DATA, RunListener.NONE);
    }
  }

  static Process launch(Path folder) throws java.io.IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            RunInOwnProcess.class.getName(),
            folder.toString());
    builder.environment().put("OMP_NUM_THREADS", "1");
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolveSibling(folder.getFileName() + ".log").toFile());
    return builder.start();
  }
}
