package org.ferroweave.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroweave.datasets.DatasetException;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.report.ReportException;
import org.ferroweave.training.run.DivergenceException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells errors in one line, with the likely fix on a second line that begins "Maybe". What a person
 * got wrong exits with 2; anything else with 1, its stack trace in a file.
 */
final class ErrorReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final Pattern NOT_A_NUMBER =
      Pattern.compile("('[^']*') is not an? (int|long|double)");

  private final PrintWriter err;

  ErrorReporter(PrintWriter err) {
    this.err = err;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult result) {
    if (e instanceof InputException input) {
      return badInput(input.getMessage(), input.hint());
    }
    if (e instanceof DatasetException dataset) {
      return badInput(dataset.getMessage(), dataset.hint());
    }
    if (e instanceof ReportException report) {
      return badInput(report.getMessage(), report.hint());
    }
    if (e instanceof CancellationException) {
      line("stopped before the end");
      return ExitCode.SOFTWARE;
    }
    if (e instanceof DivergenceException) {
      line(String.valueOf(e.getMessage()));
      err.println("Maybe a smaller learning rate helps; the run keeps its last checkpoint");
      err.flush();
      return ExitCode.SOFTWARE;
    }
    return unexpected(e);
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String help = "'" + spec.qualifiedName() + " --help' shows what is allowed";
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(spec, unmatched.getUnmatched().get(0), help);
    }
    String message = String.valueOf(e.getMessage());
    Matcher number = NOT_A_NUMBER.matcher(message);
    if (e.getArgSpec() instanceof OptionSpec option && number.find()) {
      boolean whole = !number.group(2).equals("double");
      String name = option.longestName();
      String allowed = OptionNames.allowed(name, whole);
      return badInput(
          command(spec) + name + " is " + number.group(1) + "; allowed: " + allowed, help);
    }
    return badInput(
        command(spec) + message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1),
        help);
  }

  private int unmatched(CommandSpec spec, String argument, String help) {
    boolean option = argument.startsWith("-");
    List<String> names = new ArrayList<>();
    if (option) {
      spec.options().forEach(o -> names.add(o.longestName()));
    } else {
      names.addAll(spec.subcommands().keySet());
    }
    String what = option ? "option" : names.isEmpty() ? "argument" : "command";
    String nearest = NearestName.of(argument.replaceFirst("=.*", ""), names);
    return badInput(
        command(spec)
            + "unknown "
            + what
            + " '"
            + argument
            + "'"
            + (names.isEmpty() ? "" : "; allowed: " + String.join(", ", names)),
        nearest == null ? help : nearest);
  }

  /** Prints what a person got wrong. */
  int badInput(@Nullable String message, @Nullable String hint) {
    line(String.valueOf(message));
    if (hint != null) {
      err.println("Maybe " + oneLine(hint));
    }
    err.flush();
    return ExitCode.USAGE;
  }

  /** Prints one line and writes the stack trace into a file. */
  int unexpected(Throwable e) {
    String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    try {
      Path log = Files.createTempFile("ferroweave-", ".log");
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(log))) {
        writer.println(String.join(System.lineSeparator(), new Version().getVersion()));
        e.printStackTrace(writer);
      }
      line(what + " (full trace in " + log + ")");
    } catch (IOException unwritable) {
      line(what + " (" + e.getClass().getName() + "; the trace could not be written)");
    }
    return ExitCode.SOFTWARE;
  }

  private void line(String message) {
    err.println("ferroweave: " + oneLine(message));
    err.flush();
  }

  /** The names of a subcommand before its message, empty for the program itself. */
  private static String command(CommandSpec spec) {
    String name = spec.qualifiedName();
    int space = name.indexOf(' ');
    return space < 0 ? "" : name.substring(space + 1) + ": ";
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
