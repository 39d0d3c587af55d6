package org.ferroweave.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code ferroweave}. Exit codes: 0 done, 1 failed, 2 bad input. */
@Command(
    name = "ferroweave",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "From the physics of a 2D-ferroelectric synapse to the accuracy of a network built on it."
    },
    subcommands = {
      QuickstartCommand.class,
      DevicesCommand.class,
      CharacterizeCommand.class,
      ValidateCommand.class,
      DistilCommand.class,
      CalibrateCommand.class,
      TrainCommand.class,
      ResumeCommand.class,
      StudyCommand.class,
      IonsCommand.class,
      ProbeCommand.class,
      GuiCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave quickstart",
      "  ferroweave characterize au-cips-ti --protocol all",
      "  ferroweave validate --device au-cips-ti",
      "  ferroweave train --dataset mnist --device au-cips-ti --hidden 256 --epochs 3",
      "  ferroweave COMMAND --help     options and examples of a command",
      "",
      "Exit codes: 0 done, 1 failed, 2 bad input."
    })
public final class Ferroweave implements Callable<Integer> {
  /** Wide enough for every example to stay on one line, so that it can be copied. */
  private static final int HELP_WIDTH = 120;

  private final boolean terminal;

  @Spec private CommandSpec spec;

  private Ferroweave(boolean terminal) {
    this.terminal = terminal;
  }

  /** Runs the command line and ends the Java process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = utf8(System.out);
    PrintWriter err = utf8(System.err);
    int code = run(out, err, Console.isTerminal(), args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs the command line within this process.
   *
   * @param out standard output: results
   * @param err standard error: progress, notes and errors
   * @param terminal whether {@code err} is a terminal, on which a line can be overwritten
   * @param args arguments as typed
   * @return exit code
   */
  static int run(PrintWriter out, PrintWriter err, boolean terminal, String... args) {
    ErrorReporter reporter = new ErrorReporter(err);
    CommandLine commandLine =
        new CommandLine(new Ferroweave(terminal))
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(HELP_WIDTH)
            .setExecutionExceptionHandler(reporter)
            .setParameterExceptionHandler(reporter);
    commandLine
        .getSubcommands()
        .get("generate-completion")
        .getCommandSpec()
        .usageMessage()
        .footerHeading("%nExamples:%n")
        .footer(
            "  source <(ferroweave generate-completion)",
            "  ferroweave generate-completion > ~/.local/share/bash-completion/completions/ferroweave");
    try {
      return commandLine.execute(args);
    } catch (Error e) { // for example a native library that cannot be loaded, or memory
      return reporter.unexpected(e);
    }
  }

  /** Whether standard error is a terminal. */
  boolean terminal() {
    return terminal;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
