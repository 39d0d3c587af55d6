package org.ferroweave.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command that computes has, and what follows from them. */
final class OutputOptions {
  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the main results as JSON: SI values, unit in the key.")
  private @Nullable Path json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print results only: no progress, no notes.")
  private boolean quiet;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** For picocli. */
  OutputOptions() {}

  /** Where the command prints. */
  Console console() {
    Ferroweave program = (Ferroweave) command.root().userObject();
    return new Console(
        command.commandLine().getOut(), command.commandLine().getErr(), program.terminal(), quiet);
  }

  /**
   * The JSON file asked for, or one that goes nowhere. Call it before computing.
   *
   * @throws org.ferroweave.device.InputException if the file cannot be written
   */
  JsonResults json() {
    return JsonResults.to(json);
  }
}
