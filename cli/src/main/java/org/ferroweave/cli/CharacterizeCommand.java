package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ferroweave.cli.DeviceOptions.ChosenDevice;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.FigureComparison;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.Protocols;
import org.ferroweave.report.HtmlPage;
import org.ferroweave.report.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code characterize}: protocols on a device, beside what was reported of it. */
@Command(
    name = "characterize",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Measure a simulated device: curves as CSV, PNG and SVG, and its figures of merit beside"
            + " the reported ones.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave characterize au-cips-ti --protocol all",
      "  ferroweave characterize au-cips-ti --protocol ppf,ppd --json ppf.json",
      "  ferroweave characterize au-cips-ti --protocol iv --set film.thickness='60 nm' --out thin"
    })
final class CharacterizeCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Parameters(paramLabel = "DEVICE", description = "Bundled device or datasheet file (.yaml).")
  private String device;

  @Option(
      names = {"-p", "--protocol"},
      paramLabel = "NAME",
      split = ",",
      defaultValue = ALL,
      completionCandidates = ProtocolNames.class,
      description =
          "Protocols, separated by commas, or all (default: those that make sense on the device):"
              + " ${COMPLETION-CANDIDATES}.")
  private List<String> protocols = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder for the results (default: results/characterize-DEVICE-TIME).")
  private @Nullable Path out;

  @Mixin private DeviceOptions options;
  @Mixin private OutputOptions output;

  /** For picocli. */
  CharacterizeCommand() {}

  @Override
  public Integer call() {
    List<Protocol> named = protocols.contains(ALL) ? List.of() : protocols();
    ChosenDevice choice = options.choose(device);
    List<Protocol> chosen = applying(named, choice);
    JsonResults json = output.json();
    Console console = output.console();
    ResultFolder folder =
        ResultFolder.reuse(
            ResultFolder.choose(out, "characterize-" + choice.sheet().id()),
            settings(choice, chosen));
    Characterization characterization = new Characterization(choice, chosen);
    long begin = System.nanoTime();
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      characterization.run(options.seed(), folder, line, 0, 1, interruption);
    }
    Path page = folder.file("index.html");
    page(choice, characterization).write(page);
    List<FigureComparison> figures = characterization.figures();
    TextTable compared = FigureTables.compared(figures);
    TextTable alone = FigureTables.alone(figures);
    console.result(compared);
    if (compared.size() > 0 && alone.size() > 0) {
      console.result("");
    }
    console.result(alone);
    if (choice.isChanged()) {
      console.note("changed: " + choice.changes() + "; calibration marks no longer hold");
    }
    console.note("page with plots: " + page);
    choice.describe(json);
    json.put("seed", options.seed());
    FigureTables.write(json, figures);
    json.put("time", (System.nanoTime() - begin) * 1e-9, "s")
        .put("folder", folder.path().toString());
    json.write();
    return 0;
  }

  private List<Protocol> protocols() {
    return protocols.stream()
        .map(String::strip)
        .distinct()
        .map(name -> Protocols.byName(name, ALL))
        .toList();
  }

  /** The named protocols, or all that make sense on the device. */
  private static List<Protocol> applying(List<Protocol> named, ChosenDevice choice) {
    List<Protocol> possible = Protocols.of(choice.model());
    for (Protocol protocol : named) {
      if (!possible.contains(protocol)) {
        throw new InputException(
            "--protocol "
                + protocol.name()
                + " does not apply to "
                + choice.sheet().id()
                + "; allowed: "
                + String.join(", ", possible.stream().map(Protocol::name).toList()));
      }
    }
    return named.isEmpty() ? possible : named;
  }

  private JsonResults settings(ChosenDevice choice, List<Protocol> chosen) {
    JsonResults settings = JsonResults.to(null);
    settings.put("command", "characterize").put("version", Version.number());
    choice.identify(settings);
    settings.put("protocols", chosen.stream().map(Protocol::name).toList());
    return settings.put("seed", options.seed());
  }

  private HtmlPage page(ChosenDevice choice, Characterization characterization) {
    HtmlPage page =
        HtmlPage.titled(choice.sheet().title())
            .lead(
                "Simulated characterization of "
                    + choice.sheet().id()
                    + (choice.sheet().structure().isEmpty()
                        ? ""
                        : " (" + choice.sheet().structure() + ")")
                    + " at "
                    + choice.temperature()
                    + " K, seed "
                    + options.seed()
                    + ", Ferroweave "
                    + Version.number()
                    + ".");
    characterization.describe(page);
    return page;
  }
}
