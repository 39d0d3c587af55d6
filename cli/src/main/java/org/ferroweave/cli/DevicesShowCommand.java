package org.ferroweave.cli;

import java.util.concurrent.Callable;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code devices show}: all that is known of a device, with provenance. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Show a device: parameters with provenance, and the figures reported of it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave devices show au-cips-ti",
      "  ferroweave devices show my-device.yaml --json my-device.json"
    })
final class DevicesShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DEVICE", description = "Bundled device or datasheet file (.yaml).")
  private String device;

  @Mixin private OutputOptions output;

  /** For picocli. */
  DevicesShowCommand() {}

  @Override
  public Integer call() {
    JsonResults json = output.json();
    Datasheet sheet = Catalog.datasheet(device);
    Console console = output.console();
    console.result(sheet.id() + ": " + sheet.title());
    console.result("family     " + sheet.family());
    line(console, "structure  ", sheet.structure());
    line(console, "reference  ", sheet.reference());
    if (sheet.isChanged()) {
      console.result(
          "changed    from " + sheet.changedFrom() + ", of which the figures were reported");
    }
    console.result("datasheet  " + sheet.origin());
    console.result("");
    console.result(DatasheetTables.parameters(sheet.parameterList()));
    if (!sheet.figures().isEmpty()) {
      console.result("");
      console.result(DatasheetTables.reported(sheet));
    }
    if (!sheet.behaviours().isEmpty()) {
      console.result("");
      console.result(DatasheetTables.behaviours(sheet));
    }
    write(json, sheet);
    return 0;
  }

  private static void line(Console console, String label, String text) {
    if (!text.isEmpty()) {
      console.result(label + text);
    }
  }

  private static void write(JsonResults json, Datasheet sheet) {
    json.put("device", sheet.id()).put("title", sheet.title()).put("family", sheet.family());
    json.put("structure", sheet.structure()).put("reference", sheet.reference());
    if (sheet.isChanged()) {
      json.put("changed_from", sheet.changedFrom());
    }
    JsonResults parameters = json.part("parameters");
    JsonResults provenance = json.part("provenance");
    for (Parameter parameter : sheet.parameterList()) {
      parameters.put(parameter.name(), parameter.value(), parameter.spec().unit());
      provenance.put(
          parameter.name(),
          parameter.provenance().kind().word() + ": " + parameter.provenance().text());
    }
    JsonResults reported = json.part("reported");
    for (ReportedFigure figure : sheet.figures()) {
      if (figure.isOfNominalConditions()) {
        reported.put(figure.quantity(), figure.value(), figure.unit());
      }
    }
    json.write();
  }
}
