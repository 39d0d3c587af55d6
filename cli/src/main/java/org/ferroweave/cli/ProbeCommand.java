package org.ferroweave.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code probe}: simulated scanning probes. */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Simulate what a scanning probe sees of ions and dipoles, and take measured maps apart.",
    subcommands = {
      ProbeStrainCommand.class,
      ProbeDielectricCommand.class,
      ProbeSpectraCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave probe strain",
      "  ferroweave probe dielectric --thickness '170 nm'",
      "  ferroweave probe spectra --cube map.npy --components 2"
    })
final class ProbeCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** For picocli. */
  ProbeCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "No command; allowed: " + String.join(", ", spec.subcommands().keySet()));
  }
}
