package org.ferroweave.cli;

import java.util.concurrent.Callable;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code devices list}: the bundled devices. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the bundled devices.",
    footerHeading = "%nExamples:%n",
    footer = {"  ferroweave devices list", "  ferroweave devices list --json devices.json"})
final class DevicesListCommand implements Callable<Integer> {
  @Mixin private OutputOptions output;

  /** For picocli. */
  DevicesListCommand() {}

  @Override
  public Integer call() {
    JsonResults json = output.json();
    TextTable.Builder table = TextTable.of("device", "family", "structure", "title");
    for (String id : Catalog.ids()) {
      Datasheet sheet = Catalog.datasheet(id);
      table.row(id, sheet.family(), sheet.structure(), sheet.title());
      json.part(id)
          .put("family", sheet.family())
          .put("structure", sheet.structure())
          .put("title", sheet.title())
          .put("reference", sheet.reference());
    }
    output.console().result(table.build());
    json.write();
    return 0;
  }
}
