package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.catalog.MaterialFacts;
import org.ferroweave.device.transport.film.FilmDesign;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.CsvWriter;
import org.ferroweave.report.Plot;
import org.ferroweave.report.PlotWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ions film}: ions and dipoles of a film or a heterostructure against temperature. */
@Command(
    name = "film",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Warm a film of van der Waals layers through its transition: permittivity from the Landau free energy and from"
          + " the fluctuations of dipoles, ionic conductivity of its gaps in series, and what interfaces"
          + " with lower barriers conduct. All barriers are those of the material files, from where the ferroionic devices take theirs.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave ions film",
      "  ferroweave ions film --stack CIPS:10,IPS:4,CIPS:10 --interface type-2-abrupt --json film.json",
      "  ferroweave ions film --set ion.gap-barrier.cu-excess='0.80 eV' --no-dipoles --out raised",
      "  ferroweave ions film --stack In2Se3:12 --from '300 K' --to '450 K' --no-dipoles"
    })
final class IonsFilmCommand implements Callable<Integer> {
  private static final Provenance CHANGED =
      new Provenance(Provenance.Kind.ASSUMED, "changed by the user");

  @Option(
      names = "--stack",
      paramLabel = "LAYERS",
      defaultValue = "CIPS:10,IPS:4,CIPS:10",
      description =
          "Materials with numbers of layers from bottom to top; the ions are those of the first. CIPS, IPS and"
              + " In2Se3 are short for CuInP2S6, In4-3P2S6 and alpha-In2Se3 (default: ${DEFAULT-VALUE}).")
  private String stack = "";

  @Option(
      names = "--interface",
      paramLabel = "KIND",
      defaultValue = "type-1-graded",
      description =
          "Barrier of gaps between two materials: type-1-abrupt, type-1-graded, type-2-abrupt, type-2-graded,"
              + " type-3-graded (default: ${DEFAULT-VALUE}).")
  private String interfaceKind = "";

  @Option(
      names = "--environment",
      paramLabel = "KIND",
      defaultValue = "cu-excess",
      description =
          "Barrier of gaps within the first material: stoichiometric, cu-deficient, cu-excess, under-field"
              + " (default: ${DEFAULT-VALUE}).")
  private String environment = "";

  @Option(
      names = "--from",
      paramLabel = "T",
      defaultValue = "30 degC",
      description = "First temperature with unit (default: ${DEFAULT-VALUE}).")
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "T",
      defaultValue = "110 degC",
      description = "Last temperature with unit (default: ${DEFAULT-VALUE}).")
  private String to = "";

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "17",
      description = "Temperatures at which dipoles and the transport solver run (default: 17).")
  private int points = 17;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Change a fact of the first material, for example ion.gap-barrier.cu-excess='0.8 eV', or of another,"
              + " IPS:film.background-permittivity=7; may be repeated for other keys.")
  private List<String> changes = new ArrayList<>();

  @Option(
      names = "--no-dipoles",
      description = "Leave out the Monte Carlo sampling of dipoles, which takes most of the time.")
  private boolean noDipoles;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the dipoles; equal seeds give equal results (default: 1).")
  private long seed = 1;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder for the results (default: results/ions-film-TIME).")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Temperatures at a time (default: 2); change nothing but the time.")
  private @Nullable Integer threads;

  @Mixin private MaterialOptions materials;
  @Mixin private OutputOptions output;

  /** For picocli. */
  IonsFilmCommand() {}

  @Override
  public Integer call() {
    int workers = Threads.of(threads);
    double[] temperatures = temperatures();
    Map<String, String> changed = new LinkedHashMap<>();
    FilmDesign design = design(changed);
    JsonResults json = output.json();
    Console console = output.console();
    ResultFolder folder =
        ResultFolder.reuse(ResultFolder.choose(out, "ions-film"), settings(changed));
    long begin = System.nanoTime();
    FilmStudy study;
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      study =
          FilmStudy.run(design, temperatures, !noDipoles, seed, workers, line, interruption::asked);
    }
    FilmReport report = new FilmReport(design, study, changed);
    for (Plot plot : report.plots()) {
      CsvWriter.write(plot, folder.file(plot.id() + ".csv"));
      PlotWriter.both(plot, folder.path());
    }
    Path page = folder.file("index.html");
    report.page().write(page);
    report.print(console);
    console.note("page with plots: " + page);
    report.describe(json.put("stack", stack).put("seed", seed));
    json.put("time", (System.nanoTime() - begin) * 1e-9, "s")
        .put("folder", folder.path().toString());
    json.write();
    return 0;
  }

  private double[] temperatures() {
    double low = Units.parse("--from", from, "K");
    double high = Units.parse("--to", to, "K");
    if (!(low >= 50 && high > low && high <= 1000)) {
      throw new InputException(
          "--from is '" + from + "' and --to '" + to + "'; allowed: rising, 50 K to 1000 K");
    }
    if (points < 3 || points > 500) {
      throw new InputException("--points is " + points + "; allowed: 3 to 500");
    }
    double[] temperatures = new double[points];
    for (int i = 0; i < points; i++) {
      temperatures[i] = low + (high - low) * i / (points - 1);
    }
    return temperatures;
  }

  private FilmDesign design(Map<String, String> changed) {
    FilmDesign design = FilmDesign.of(stack, environment, interfaceKind, materials::material);
    for (String change : changes) {
      int sign = change.indexOf('=');
      if (sign < 1) {
        throw new InputException(
            "--set is '"
                + change
                + "'; allowed: KEY=VALUE, for example ion.gap-barrier.cu-excess='0.8 eV'");
      }
      String key = change.substring(0, sign).strip();
      String value = change.substring(sign + 1).strip();
      int colon = key.indexOf(':');
      MaterialFacts facts = colon < 0 ? design.host() : design.material(key.substring(0, colon));
      design = design.withMaterial(facts.with(key.substring(colon + 1), value, CHANGED));
      if (changed.put(key, value) != null) {
        throw new InputException("--set " + key + " is given twice; allowed: once per fact");
      }
    }
    design.stack();
    return design;
  }

  private JsonResults settings(Map<String, String> changed) {
    JsonResults settings = JsonResults.to(null);
    settings.put("command", "ions film").put("version", Version.number());
    settings.put("stack", stack).put("environment", environment);
    settings.put("interface", interfaceKind).put("from", from).put("to", to);
    settings.put("points", points).put("dipoles", !noDipoles).put("seed", seed);
    Path folder = materials.folder();
    if (folder != null) {
      settings.put("materials", folder.toString());
    }
    if (!changed.isEmpty()) {
      settings.put("changed", changed);
    }
    return settings;
  }
}
