package org.ferroweave.cli;

import java.util.concurrent.Callable;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.DatasheetException;
import org.ferroweave.device.catalog.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code devices check}: all problems of a datasheet at once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Check a datasheet and name every problem; exit code 2 if there is one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave devices check my-device.yaml",
      "  ferroweave devices check my-device.yaml && ferroweave characterize my-device.yaml --protocol all"
    })
final class DevicesCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Datasheet file (.yaml) or bundled device.")
  private String file;

  @Spec private CommandSpec spec;

  /** For picocli. */
  DevicesCheckCommand() {}

  @Override
  public Integer call() {
    Datasheet sheet;
    try {
      sheet = Catalog.datasheet(file);
    } catch (DatasheetException e) {
      ErrorReporter reporter = new ErrorReporter(spec.commandLine().getErr());
      int code = 0;
      for (Problem problem : e.problems()) {
        code = reporter.badInput(problem.text(), problem.hint());
      }
      return code;
    }
    DeviceOptions.model(sheet);
    spec.commandLine()
        .getOut()
        .println(
            file
                + ": no problems; "
                + sheet.id()
                + ", family "
                + sheet.family()
                + ", "
                + sheet.parameters().size()
                + " parameters, "
                + sheet.figures().size()
                + " reported figures, "
                + sheet.behaviours().size()
                + " behaviours");
    return 0;
  }
}
