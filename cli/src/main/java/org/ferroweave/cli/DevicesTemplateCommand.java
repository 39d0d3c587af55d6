package org.ferroweave.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.DatasheetWriter;
import org.ferroweave.device.catalog.DeviceFamily;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code devices template}: a commented datasheet to fill in. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Print a commented datasheet of a family, to be filled in.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave devices template fefet > my-fefet.yaml",
      "  ferroweave devices template ferro-diode > my-diode.yaml"
    })
final class DevicesTemplateCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "FAMILY", description = "Device family.")
  private @Nullable String family;

  @Spec private CommandSpec spec;

  /** For picocli. */
  DevicesTemplateCommand() {}

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(DatasheetWriter.template(family()));
    return 0;
  }

  private DeviceFamily family() {
    if (family != null) {
      return Catalog.family(family);
    }
    List<DeviceFamily> all = Catalog.families();
    if (all.size() != 1) {
      throw new InputException(
          "devices template: no family given; allowed: "
              + String.join(", ", all.stream().map(DeviceFamily::name).toList()));
    }
    return all.get(0);
  }
}
