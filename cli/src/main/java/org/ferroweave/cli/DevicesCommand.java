package org.ferroweave.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code devices}: the catalogue. */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List, show and check datasheets of devices, and write pages about them.",
    subcommands = {
      DevicesListCommand.class,
      DevicesShowCommand.class,
      DevicesCheckCommand.class,
      DevicesTemplateCommand.class,
      DevicesPageCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave devices list",
      "  ferroweave devices show au-cips-ti",
      "  ferroweave devices template ferro-diode > my-diode.yaml",
      "  ferroweave devices check my-diode.yaml"
    })
final class DevicesCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** For picocli. */
  DevicesCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "No command; allowed: " + String.join(", ", spec.subcommands().keySet()));
  }
}
