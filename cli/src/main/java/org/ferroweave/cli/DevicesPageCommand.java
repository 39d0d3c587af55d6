package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.validation.CheckedFact;
import org.ferroweave.device.validation.CheckedFact.Status;
import org.ferroweave.device.validation.DeviceValidation;
import org.ferroweave.device.validation.Validator;
import org.ferroweave.report.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code devices page}: a Markdown page per device. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Write a Markdown page per device: sketch, facts beside their simulation, curves, parameters.",
      "",
      "The pages in docs/devices are written so. The same devices give the same files."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ferroweave devices page", "  ferroweave devices page my-device.yaml --out pages"})
final class DevicesPageCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DEVICE",
      arity = "0..*",
      description = "Bundled devices or datasheet files (default: all bundled devices).")
  private List<String> named = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "docs/devices",
      description = "Folder for the pages (default: docs/devices).")
  private Path out = Path.of("docs", "devices");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the fabricated devices (default: 1).")
  private long seed = 1;

  @Option(names = "--threads", paramLabel = "N", description = "Devices at a time (default: 2).")
  private @Nullable Integer threads;

  @Mixin private OutputOptions output;

  /** For picocli. */
  DevicesPageCommand() {}

  @Override
  public Integer call() {
    int workers = Threads.of(threads);
    JsonResults json = output.json();
    Console console = output.console();
    List<String> ids = named.isEmpty() ? Catalog.ids() : named.stream().distinct().toList();
    List<Datasheet> sheets = ids.stream().map(Catalog::datasheet).toList();
    List<DeviceValidation> validations;
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      validations =
          new Validator(seed)
              .validate(
                  sheets, workers, ValidateCommand.progress("validating", line, interruption));
    }
    validations.forEach(validation -> new DevicePage(validation).write(out));
    if (named.isEmpty()) {
      TextFolder.write(out.resolve("index.md"), index(validations));
    }
    console.result(validations.size() + " pages in " + out);
    json.put("seed", seed)
        .put("folder", out.toString())
        .put("devices", sheets.stream().map(Datasheet::id).toList());
    json.write();
    return 0;
  }

  private static String index(List<DeviceValidation> validations) {
    TextTable.Builder table =
        TextTable.of("device", "what it is", "family", "pass", "fail", "not-modelled");
    for (DeviceValidation validation : validations) {
      Datasheet sheet = validation.datasheet();
      table.row(
          "[" + sheet.id() + "](" + sheet.id() + ".md)",
          sheet.title(),
          sheet.family(),
          count(validation, Status.PASS),
          count(validation, Status.FAIL),
          count(validation, Status.NOT_MODELLED));
    }
    return "# Devices\n\n"
        + "Every bundled device with the facts that were reported of it; [validation](../validation.md)"
        + " has them in one table. Written by `ferroweave devices page`; do not edit by hand.\n\n"
        + table.build().toMarkdown();
  }

  private static int count(DeviceValidation validation, Status status) {
    return (int)
        validation.facts().stream().map(CheckedFact::status).filter(s -> s == status).count();
  }
}
