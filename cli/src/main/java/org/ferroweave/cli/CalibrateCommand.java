package org.ferroweave.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.calibration.CalibrationResult;
import org.ferroweave.device.calibration.CalibrationSettings;
import org.ferroweave.device.calibration.Calibrator;
import org.ferroweave.device.calibration.FittedFigure;
import org.ferroweave.device.calibration.RequirementCheck;
import org.ferroweave.device.catalog.DatasheetWriter;
import org.ferroweave.device.protocol.FigureComparison.Mark;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calibrate}: finds the parameters that a datasheet calls calibrated. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Find the parameters that a datasheet calls calibrated, from the reported figures marked"
          + " 'use: calibration'.",
      "",
      "Bounds, tolerances and requirements stand in NAME.calibration.yaml beside the datasheet."
          + " Takes minutes; Ctrl-C keeps the best so far.",
      "",
      "Exit codes: 0 every figure and requirement is met within its tolerance; 1 some are not, they"
          + " are named and the datasheet is written all the same; 2 bad input."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave calibrate au-cips-ti --out calibrated.yaml",
      "  ferroweave calibrate my-device.yaml --evaluations 3000 --seed 2 --out my-device-2.yaml"
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final int DIGITS = 4;
  private static final String DATASHEET = "datasheet";
  private static final String MIDDLE = "middle";

  @Parameters(paramLabel = "DEVICE", description = "Bundled device or datasheet file (.yaml).")
  private String device = "";

  @Option(
      names = "--evaluations",
      paramLabel = "N",
      defaultValue = "1500",
      description = "Most simulations of the whole set of figures (default: 1500).")
  private int evaluations = 1500;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the search; equal seeds give equal results (default: 1).")
  private long seed = 1;

  @Option(
      names = "--start",
      paramLabel = "WHERE",
      defaultValue = "datasheet",
      description =
          "Where the search begins: datasheet (its present values, the default) or middle (of the"
              + " bounds: does the search find the values by itself?).")
  private String start = DATASHEET;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "Datasheet to write; must not exist.")
  private Path out = Path.of("");

  @Mixin private OutputOptions output;

  /** For picocli. */
  CalibrateCommand() {}

  @Override
  public Integer call() {
    if (Files.exists(out)) {
      throw new InputException("--out is '" + out + "', which exists; allowed: a new file");
    }
    JsonResults json = output.json();
    Console console = output.console();
    Calibrator calibrator = new Calibrator(device, settings());
    CalibrationResult result;
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      line.stage("calibrating", 0, 1);
      result =
          calibrator.run(
              status -> line.reached(Math.min(1, status.evaluations() / (double) status.budget())),
              interruption::asked);
      DatasheetWriter.write(result.datasheet(), out);
    }
    print(result, console);
    describe(result, json);
    json.put("datasheet", out.toString()).put("met", result.isMet()).write();
    return result.isMet() ? 0 : 1;
  }

  private CalibrationSettings settings() {
    if (evaluations < 1) {
      throw new InputException("--evaluations is " + evaluations + "; allowed: 1 or more");
    }
    CalibrationSettings settings = CalibrationSettings.of(evaluations, seed);
    return switch (start) {
      case DATASHEET -> settings;
      case MIDDLE -> settings.startedInTheMiddle();
      default ->
          throw new InputException(
              "--start is '" + start + "'; allowed: " + DATASHEET + ", " + MIDDLE,
              NearestName.of(start, List.of(DATASHEET, MIDDLE)));
    };
  }

  private static void print(CalibrationResult result, Console console) {
    TextTable.Builder figures =
        TextTable.of("figure", "reported", "simulated", "deviation", "basis");
    for (FittedFigure figure : result.figures()) {
      figures.row(
          figure.quantity(),
          FigureTables.bound(figure.bound())
              + Units.format(figure.reported(), figure.unit(), DIGITS),
          Double.isFinite(figure.simulated())
              ? Units.format(figure.simulated(), figure.unit(), DIGITS)
              : null,
          figure.isKeptBound() ? FigureTables.KEPT : deviation(figure),
          basis(figure, result));
    }
    console.result(figures.build());
    TextTable.Builder parameters = TextTable.of("parameter", "before", "after", "");
    for (CalibrationResult.FittedParameter parameter : result.parameters()) {
      String unit = parameter.after().spec().unit();
      parameters.row(
          parameter.after().name(),
          Units.format(parameter.before().value(), unit, DIGITS),
          Units.format(parameter.after().value(), unit, DIGITS),
          parameter.isAtBound() ? "at its bound" : "");
    }
    console.result("");
    console.result(parameters.build());
    missed(result).forEach(console::result);
    result.requirements().stream()
        .filter(requirement -> !requirement.isMet() && !requirement.isMissed())
        .forEach(
            check -> console.note("requirement met within its tolerance only: " + check.text()));
    result.notes().forEach(console::note);
    if (result.datasheet().isChanged()) {
      console.note(
          "changed from "
              + result.datasheet().changedFrom()
              + ": figures stay marked so as long as the datasheet has the key changed-from");
    }
    console.note(
        String.format(
            Locale.ROOT,
            "%sobjective %.4g -> %.4g in %d evaluations, %d of them failed",
            result.cancelled() ? "stopped early; " : "",
            result.startObjective(),
            result.objective(),
            result.evaluations(),
            result.failedEvaluations()));
  }

  /** What is not met within its tolerance, a line each; none if all is. */
  private static List<String> missed(CalibrationResult result) {
    List<String> lines = new ArrayList<>();
    for (FittedFigure figure : result.figures()) {
      if (figure.isMissed()) {
        lines.add(
            "not met: "
                + figure.quantity()
                + (Double.isFinite(figure.tolerances())
                    ? String.format(
                        Locale.ROOT, ", off by %.3g tolerances", Math.abs(figure.tolerances()))
                    : ", no simulated value"));
      }
    }
    result.requirements().stream()
        .filter(RequirementCheck::isMissed)
        .forEach(check -> lines.add("requirement not met: " + check.text()));
    if (!lines.isEmpty()) {
      lines.add(0, "");
    }
    return lines;
  }

  private static @Nullable String deviation(FittedFigure figure) {
    double deviation = (figure.simulated() - figure.reported()) / Math.abs(figure.reported());
    return Double.isFinite(deviation)
        ? String.format(Locale.ROOT, "%+.1f %%", 100 * deviation)
        : null;
  }

  private static String basis(FittedFigure figure, CalibrationResult result) {
    return Mark.of(figure.calibrated(), result.datasheet().isChanged()).word();
  }

  private static void describe(CalibrationResult result, JsonResults json) {
    json.put("seed", result.seed())
        .put("evaluations", result.evaluations())
        .put("failed_evaluations", result.failedEvaluations())
        .put("cancelled", result.cancelled())
        .put("objective", result.objective(), "1");
    for (FittedFigure figure : result.figures()) {
      json.part(figure.quantity())
          .put("reported", figure.reported(), figure.unit())
          .put("simulated", figure.simulated(), figure.unit())
          .put("basis", basis(figure, result));
    }
    JsonResults parameters = json.part("parameters");
    for (CalibrationResult.FittedParameter parameter : result.parameters()) {
      parameters.put(
          parameter.after().name(), parameter.after().value(), parameter.after().spec().unit());
    }
  }
}
