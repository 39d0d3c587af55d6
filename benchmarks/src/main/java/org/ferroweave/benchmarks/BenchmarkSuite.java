package org.ferroweave.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and leaves {@code jmh.json} and {@code performance.md} in a folder. */
public final class BenchmarkSuite {
  private BenchmarkSuite() {}

  /**
   * Runs the benchmarks; JMH reports as it goes.
   *
   * @param arguments the folder of the results, then options of JMH, for example the name of a
   *     benchmark or {@code -f 3}
   * @throws IOException if the folder cannot be written
   * @throws RunnerException if a benchmark fails
   * @throws CommandLineOptionException if an option is none of JMH's
   */
  public static void main(String[] arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("no folder for the results; allowed: FOLDER [OPTIONS]");
    }
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path json = folder.resolve("jmh.json");
    String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
    new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(options))
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString())
                .build())
        .run();
    Files.writeString(folder.resolve("performance.md"), BenchmarkTable.read(json).toMarkdown());
  }
}
