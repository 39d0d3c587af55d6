package org.ferroweave.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ions}: transport of ions along a line or through a film. */
@Command(
    name = "ions",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Simulate how ions move, with their own field and reactions at electrodes.",
    subcommands = {IonsNanowireCommand.class, IonsFilmCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave ions nanowire",
      "  ferroweave ions nanowire --field '4 V/um,-4 V/um' --hours 8",
      "  ferroweave ions film --stack CIPS:10,IPS:4,CIPS:10",
    })
final class IonsCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** For picocli. */
  IonsCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "No command; allowed: " + String.join(", ", spec.subcommands().keySet()));
  }
}
