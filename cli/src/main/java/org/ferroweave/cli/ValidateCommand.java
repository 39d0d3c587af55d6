package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.validation.CheckedFact;
import org.ferroweave.device.validation.DeviceValidation;
import org.ferroweave.device.validation.ValidationProgress;
import org.ferroweave.device.validation.ValidationSummary;
import org.ferroweave.device.validation.Validator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate}: every reported fact beside its simulation. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Set every fact reported of the devices beside its simulation: pass, fail or not-modelled.",
      "",
      "A value that calibration used is marked calibrated and is no prediction. A failed fact is a"
          + " result: the exit code is 0 unless --strict is given."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave validate",
      "  ferroweave validate --device au-cips-ti --device my-device.yaml",
      "  ferroweave validate --confidence high --strict --quiet",
      "  ferroweave validate au-cips-ti --robust --csv robust.csv",
      "  ferroweave validate --out results/validation --json validation.json --csv validation.csv"
    })
final class ValidateCommand implements Callable<Integer> {
  private static final List<String> CONFIDENCES = List.of("high", "medium", "low");

  @Option(
      names = {"-d", "--device"},
      paramLabel = "DEVICE",
      split = ",",
      description =
          "Bundled device or datasheet file (.yaml); may be repeated (default: all bundled devices).")
  private List<String> named = new ArrayList<>();

  @Parameters(paramLabel = "DEVICE", arity = "0..*", description = "The same without --device.")
  private List<String> others = new ArrayList<>();

  @Option(
      names = "--confidence",
      paramLabel = "WORD",
      defaultValue = "low",
      description = "Show facts of at least this confidence: high, medium or low (default: low).")
  private String confidence = "low";

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the fabricated devices (default: 1).")
  private long seed = 1;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Also write index.html with all curves, validation.csv and settings.json.")
  private @Nullable Path out;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Also write the table as CSV, SI values.")
  private @Nullable Path csv;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Also write the table as Markdown, with date, commit and tolerances.")
  private @Nullable Path markdown;

  @Option(names = "--threads", paramLabel = "N", description = "Devices at a time (default: 2).")
  private @Nullable Integer threads;

  @Option(
      names = "--robust",
      description = {
        "Also change every assumed parameter by 5 %% up and down, one at a time, and say which"
            + " behaviours turn, and by which parameter. Slow: seconds to many minutes for a device."
      })
  private boolean robust;

  @Option(names = "--strict", description = "Exit with code 1 if a fact fails.")
  private boolean strict;

  @Mixin private MaterialOptions materials;
  @Mixin private OutputOptions output;

  /** For picocli. */
  ValidateCommand() {}

  @Override
  public Integer call() {
    checkConfidence();
    int workers = Threads.of(threads);
    JsonResults json = output.json();
    Console console = output.console();
    List<Datasheet> sheets = sheets();
    TextFile csvFile = TextFile.to("--csv", csv);
    TextFile markdownFile = TextFile.to("--markdown", markdown);
    ResultFolder folder = out == null ? null : ResultFolder.reuse(out, settings(sheets));
    long begin = System.nanoTime();
    List<DeviceValidation> all;
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      Validator validator = new Validator(seed);
      all = validator.validate(sheets, workers, progress("validating", line, interruption));
      if (robust) {
        all = validator.examine(all, workers, progress("changing", line, interruption));
      }
    }
    double seconds = (System.nanoTime() - begin) * 1e-9;
    List<DeviceValidation> shown = all.stream().map(this::chosen).toList();
    List<CheckedFact> facts = shown.stream().flatMap(v -> v.facts().stream()).toList();
    print(shown, facts, console);
    csvFile.write(ValidationTables.flat(shown).toCsv());
    markdownFile.write(ValidationMarkdown.of(shown, seed));
    if (folder != null) {
      Path page = folder.file("index.html");
      ValidationPage.of(shown, lead(shown)).write(page);
      TextFile.to("--out", folder.file("validation.csv"))
          .write(ValidationTables.flat(shown).toCsv());
      console.note("page with all curves: " + page);
    }
    ValidationJson.write(shown, json.put("seed", seed).put("time", seconds, "s"));
    json.write();
    console.note(shown.size() + " devices in " + ProgressLine.duration(seconds) + ", seed " + seed);
    return strict && !ValidationSummary.allPass(facts) ? 1 : 0;
  }

  private void checkConfidence() {
    if (!CONFIDENCES.contains(confidence)) {
      String nearest = NearestName.of(confidence, CONFIDENCES);
      throw new InputException(
          "--confidence is '" + confidence + "'; allowed: " + String.join(", ", CONFIDENCES),
          nearest == null ? null : "you meant '" + nearest + "'");
    }
  }

  private List<Datasheet> sheets() {
    List<String> ids = new ArrayList<>(named);
    ids.addAll(others);
    List<String> chosen = ids.isEmpty() ? Catalog.ids() : ids.stream().distinct().toList();
    return chosen.stream().map(materials::datasheet).toList();
  }

  /** Shows progress on a line, and stops when interrupted. */
  static ValidationProgress progress(String doing, ProgressLine line, Interruption interruption) {
    return new ValidationProgress() {
      @Override
      public void reached(String device, double fraction) {
        line.stage(doing + ": " + device, 0, 1);
        line.reached(fraction);
      }

      @Override
      public boolean cancelled() {
        return interruption.asked();
      }
    };
  }

  private DeviceValidation chosen(DeviceValidation validation) {
    int least = CONFIDENCES.indexOf(confidence);
    return new DeviceValidation(
        validation.datasheet(),
        validation.facts().stream()
            .filter(fact -> CONFIDENCES.indexOf(fact.confidence()) <= least)
            .toList(),
        validation.measurements());
  }

  private static void print(
      List<DeviceValidation> shown, List<CheckedFact> facts, Console console) {
    for (DeviceValidation validation : shown) {
      if (validation.facts().isEmpty()) {
        continue;
      }
      console.result(validation.datasheet().id() + ": " + validation.datasheet().title());
      console.result(ValidationTables.compact(validation));
      List<String> conditions = ValidationTables.longConditions(validation);
      for (int i = 0; i < conditions.size(); i++) {
        console.result("  [" + (i + 1) + "] at " + conditions.get(i));
      }
      ValidationTables.reasons(validation).forEach(reason -> console.result("  " + reason));
      ValidationTables.flips(validation).forEach(flip -> console.result("  " + flip));
      console.result("");
    }
    console.result(ValidationTables.summary(facts));
  }

  private String lead(List<DeviceValidation> shown) {
    return shown.size()
        + (shown.size() == 1 ? " device" : " devices")
        + ", facts of at least "
        + confidence
        + " confidence, seed "
        + seed
        + ", Ferroweave "
        + Version.number()
        + ".";
  }

  private JsonResults settings(List<Datasheet> sheets) {
    return JsonResults.to(null)
        .put("command", "validate")
        .put("version", Version.number())
        .put("device", sheets.stream().map(Datasheet::id).toList())
        .put("confidence", confidence)
        .put("seed", seed);
  }
}
