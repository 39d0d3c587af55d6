package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.probe.spectra.Factorization;
import org.ferroweave.device.probe.spectra.Nmf;
import org.ferroweave.device.probe.spectra.NpyArray;
import org.ferroweave.device.probe.spectra.PerovskiteMap;
import org.ferroweave.device.probe.spectra.SpectralCube;
import org.ferroweave.device.probe.spectra.Uniqueness;
import org.ferroweave.report.CsvWriter;
import org.ferroweave.report.Figure;
import org.ferroweave.report.HtmlPage;
import org.ferroweave.report.Plot;
import org.ferroweave.report.PlotWriter;
import org.ferroweave.report.SiFormat;
import org.ferroweave.report.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code probe spectra}: factorization of a map of spectra. */
@Command(
    name = "spectra",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    showDefaultValues = true,
    description =
        "Take a map of spectra apart into few spectra and their maps (non-negative matrix"
            + " factorization): a measured one from a .npy file, or a synthetic perovskite film with"
            + " grains, boundaries and hot spots.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave probe spectra",
      "  ferroweave probe spectra --sharpness 1 --min-volume",
      "  ferroweave probe spectra --cube map.npy --frequencies hertz.npy --skip-lines 40 --out map"
    })
final class ProbeSpectraCommand implements Callable<Integer> {
  /** Part of the whole signal below which a component is none. */
  private static final double VANISHED = 1e-3;

  /** Smallest volume trades a little residual for volume; more than this is a misfit. */
  private static final double MOST_EXCESS = 1.05;

  private static final double ROUND_OFF = 1e-6;

  @Option(
      names = "--cube",
      paramLabel = "FILE",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description = "Measured map: .npy, rows x columns x frequencies, float64.")
  private @Nullable Path cube;

  @Option(
      names = "--frequencies",
      paramLabel = "FILE",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description =
          "Its frequencies (Hz): .npy, one axis, float64 (default: channels count from 1).")
  private @Nullable Path frequencies;

  @Option(names = "--skip-lines", description = "Leave out the first scan lines.")
  private int skipLines;

  @Option(
      names = {"-k", "--components"},
      description = "How many spectra.")
  private int components = 2;

  @Option(
      names = "--min-volume",
      description = "Of all factorizations, take the spectra that lie closest together.")
  private boolean minVolume;

  @Option(names = "--size", description = "Synthetic map: pixels per side.")
  private int size = 128;

  @Option(names = "--channels", description = "Synthetic map: frequencies, 100 Hz to 8 kHz.")
  private int channels = 64;

  @Option(
      names = "--sharpness",
      description = "Synthetic map: 1 for Debye relaxations, 3 for peaks as narrow as in S002.")
  private double sharpness = 3;

  @Option(
      names = "--mixing",
      description = "Synthetic map: part of each component found everywhere; 0 leaves pure pixels.")
  private double mixing;

  @Option(names = "--noise", description = "Synthetic map: noise relative to the largest value.")
  private double noise = 0.01;

  @Option(names = "--seed", description = "Seed of the synthetic map.")
  private long seed = 1;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description = "Folder for the results (default: results/probe-spectra-TIME).")
  private @Nullable Path out;

  @Mixin private OutputOptions output;

  /** For picocli. */
  ProbeSpectraCommand() {}

  @Override
  public Integer call() {
    QuantityOption.whole("--components", components, 1, 20);
    QuantityOption.whole("--size", size, 8, 1024);
    QuantityOption.whole("--channels", channels, 4, 1024);
    QuantityOption.plain("--sharpness", sharpness, 0.1, 20);
    QuantityOption.plain("--mixing", mixing, 0, 0.45);
    QuantityOption.plain("--noise", noise, 0, 1);
    JsonResults json = output.json();
    Console console = output.console();
    PerovskiteMap synthetic = null;
    SpectralCube map;
    if (cube == null) {
      if (frequencies != null) {
        throw new InputException("--frequencies is given without --cube; allowed: both together");
      }
      synthetic =
          PerovskiteMap.make(
              PerovskiteMap.Film.STANDARD.with(size, mixing, noise),
              PerovskiteMap.frequencies(channels),
              PerovskiteMap.grainPeaks(sharpness),
              PerovskiteMap.boundaryPeaks(sharpness),
              new RandomStream(seed).split("map"));
      map = synthetic.cube();
    } else {
      map = SpectralCube.of(cube.toString(), NpyArray.read(cube), hertz());
    }
    QuantityOption.whole("--skip-lines", skipLines, 0, map.rows() - 1);
    if (skipLines > 0 && synthetic != null) {
      throw new InputException("--skip-lines is given without --cube; allowed: both together");
    }
    map = skipLines > 0 ? map.withoutFirst(skipLines) : map;
    QuantityOption.whole(
        "--components", components, 1, Math.min(20, Math.min(map.pixels(), map.channels())));
    ResultFolder folder = folder();
    long begin = System.nanoTime();
    Factorization found;
    Factorization plain;
    try (ProgressLine line = console.progress()) {
      line.stage("factorizing", 0, 1);
      Nmf.Settings settings =
          minVolume ? Nmf.Settings.minimumVolume(components) : Nmf.Settings.plain(components);
      found = new Nmf(settings).factorize(map);
      plain = minVolume ? new Nmf(Nmf.Settings.plain(components)).factorize(map) : found;
      line.reached(1);
    }
    double seconds = (System.nanoTime() - begin) * 1e-9;
    Uniqueness uniqueness = Uniqueness.of(found);
    boolean known = cube == null || frequencies != null;
    TextTable table = table(found, synthetic, known, json);
    List<String> warnings = minVolume ? failures(found, plain) : List.of();
    List<String> words = words(found, uniqueness, synthetic, !warnings.isEmpty());
    int negatives = map.negatives();
    if (negatives > 0) {
      words.add(
          String.format(
              Locale.ROOT,
              "%d of %d values are negative (%.2g %%): spectra and maps without negative parts"
                  + " cannot follow them, they stay in the residual",
              negatives,
              map.values().length,
              100.0 * negatives / map.values().length));
    }
    List<Figure> figures = write(found, synthetic, folder, known);
    Path page = folder.file("index.html");
    HtmlPage.titled("Spectra and their maps")
        .lead(
            (cube == null ? "Synthetic perovskite film, seed " + seed : cube.toString())
                + ", "
                + map.rows()
                + " x "
                + map.columns()
                + " pixels, "
                + map.channels()
                + " frequencies; Ferroweave "
                + Version.number()
                + ".")
        .section("Components")
        .table(table)
        .list(Stream.concat(words.stream(), warnings.stream()).toList())
        .section("Spectra and maps")
        .figures(figures)
        .write(page);
    console.result(table);
    words.forEach(console::result);
    warnings.forEach(console::result);
    console.note(String.format(Locale.ROOT, "factorized in %.3f s", seconds));
    console.note("page with plots: " + page);
    json.put("relative_residual", found.residual(), "1");
    if (synthetic != null) {
      json.put("noise_floor", synthetic.noiseFloor(), "1");
    }
    if (minVolume) {
      json.put("relative_residual_plain", plain.residual(), "1")
          .put("minimum_volume_failed", !warnings.isEmpty());
    }
    json.put("negative_values", negatives);
    json.put("unique", uniqueness.unique() && warnings.isEmpty())
        .put("uniqueness", warnings.isEmpty() ? verdict(uniqueness) : "not asked")
        .put("noise_freedom", uniqueness.blur(), "1")
        .put("outward_freedom", uniqueness.outward(), "1")
        .put("inward_freedom", uniqueness.inward(), "1")
        .put("sweeps", found.sweeps())
        .put("converged", found.converged())
        .put("time", seconds, "s")
        .put("folder", folder.path().toString());
    json.write();
    return 0;
  }

  private double @Nullable [] hertz() {
    if (frequencies == null) {
      return null;
    }
    NpyArray array = NpyArray.read(frequencies);
    double[] values = array.values();
    boolean rising = array.shape().length == 1;
    for (int i = 0; i < values.length; i++) {
      rising &= values[i] > (i == 0 ? 0 : values[i - 1]) && Double.isFinite(values[i]);
    }
    if (!rising) {
      throw new InputException(
          frequencies + ": is no list of frequencies; allowed: one axis, above 0 and rising");
    }
    return values;
  }

  private ResultFolder folder() {
    JsonResults settings =
        JsonResults.to(null).put("command", "probe spectra").put("version", Version.number());
    if (cube != null) {
      settings.put("device", cube.toString());
    } else {
      settings
          .put("size", size)
          .put("channels", channels)
          .put("sharpness", sharpness)
          .put("mixing", mixing)
          .put("noise", noise)
          .put("seed", seed);
    }
    settings.put("components", components).put("min_volume", minVolume);
    return ResultFolder.reuse(ResultFolder.choose(out, "probe-spectra"), settings);
  }

  private static TextTable table(
      Factorization found, @Nullable PerovskiteMap synthetic, boolean known, JsonResults json) {
    boolean compared = synthetic != null && found.components() == 2;
    TextTable.Builder table =
        compared
            ? TextTable.of("component", "peak", "peak put in", "spectrum", "map", "mean weight")
            : TextTable.of("component", "peak", "mean weight");
    for (int c = 0; c < found.components(); c++) {
      String peak = peak(found.peak(c), known);
      double mean = java.util.Arrays.stream(found.map(c)).average().orElse(0);
      JsonResults part =
          json.part("component_" + (c + 1)).put("peak", found.peak(c), known ? "Hz" : "1");
      if (compared && synthetic != null) {
        double spectrum = PerovskiteMap.correlation(found.spectrum(c), synthetic.spectrum(c));
        double weights = PerovskiteMap.correlation(found.map(c), synthetic.weights(c));
        part.put("peak_put_in", synthetic.peak(c), "Hz")
            .put("spectrum_correlation", spectrum, "1")
            .put("map_correlation", weights, "1");
        table.row(c + 1, peak, peak(synthetic.peak(c), true), spectrum, weights, mean);
      } else {
        table.row(c + 1, peak, mean);
      }
    }
    return table.build();
  }

  private static String peak(double value, boolean known) {
    return known ? SiFormat.format(value, "Hz") : "channel " + SiFormat.number(value, 3);
  }

  private List<String> words(
      Factorization found,
      Uniqueness uniqueness,
      @Nullable PerovskiteMap synthetic,
      boolean failed) {
    List<String> words = new ArrayList<>();
    words.add(
        "relative residual "
            + SiFormat.number(found.residual(), 3)
            + (synthetic == null
                ? ""
                : ", noise floor " + SiFormat.number(synthetic.noiseFloor(), 3))
            + ", "
            + found.sweeps()
            + " sweeps"
            + (found.converged() ? "" : "; still moving when it was stopped"));
    if (failed) {
      words.add("whether the factorization is unique is not asked, since it failed");
    } else if (uniqueness.unique()) {
      words.add(
          components > 2
              ? "no other factorization was found by exchanging parts between two components"
              : "unique: no other factorization fits as well");
    } else if (!uniqueness.otherFound()) {
      words.add(
          String.format(
              Locale.ROOT,
              "cannot tell at this noise whether the factorization is unique: noise alone can hide"
                  + " or feign %.2g %% of a spectrum",
              100 * uniqueness.blur()));
    } else if (minVolume) {
      words.add(
          String.format(
              Locale.ROOT,
              "spectra overlap everywhere (up to %.0f %% could be moved between components); of all"
                  + " factorizations this has the smallest volume, which is the right one where each"
                  + " component is alone in some pixels",
              100 * uniqueness.outward()));
    } else {
      words.add(
          String.format(
              Locale.ROOT,
              "not unique: spectra could lie up to %.0f %% further apart or %.0f %% closer together"
                  + " and fit as well; --min-volume takes the closest",
              100 * uniqueness.outward(),
              100 * uniqueness.inward()));
    }
    if (components > 2) {
      words.add("the search for other factorizations covers two components at a time, not three");
    }
    return words;
  }

  private static String verdict(Uniqueness uniqueness) {
    if (uniqueness.otherFound()) {
      return "not unique";
    }
    return uniqueness.unique() ? "unique" : "cannot tell at this noise";
  }

  /** Why the smallest volume is not to be trusted; empty if nothing speaks against it. */
  private static List<String> failures(Factorization found, Factorization plain) {
    List<String> failures = new ArrayList<>();
    double[] weights = new double[found.components()];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = Arrays.stream(found.map(c)).sum() * Arrays.stream(found.spectrum(c)).sum();
    }
    double all = Arrays.stream(weights).sum();
    for (int c = 0; c < weights.length; c++) {
      if (!(weights[c] > VANISHED * all)) {
        failures.add(
            "warning: component " + (c + 1) + " has vanished; --min-volume failed on this map");
      }
    }
    if (!(found.residual() <= MOST_EXCESS * plain.residual() + ROUND_OFF)) {
      failures.add(
          "warning: --min-volume leaves a residual of "
              + SiFormat.number(found.residual(), 3)
              + ", plain factorization "
              + SiFormat.number(plain.residual(), 3)
              + ": its spectra do not hold the data");
    }
    return failures;
  }

  private static List<Figure> write(
      Factorization found, @Nullable PerovskiteMap synthetic, ResultFolder folder, boolean known) {
    SpectralCube map = found.cube();
    int k = found.components();
    double[] spectra = new double[k * map.channels()];
    double[] maps = new double[map.pixels() * k];
    for (int c = 0; c < k; c++) {
      System.arraycopy(found.spectrum(c), 0, spectra, c * map.channels(), map.channels());
      double[] weights = found.map(c);
      for (int p = 0; p < weights.length; p++) {
        maps[p * k + c] = weights[p];
      }
    }
    new NpyArray(new int[] {k, map.channels()}, spectra).write(folder.file("spectra.npy"));
    new NpyArray(new int[] {map.rows(), map.columns(), k}, maps).write(folder.file("maps.npy"));
    if (synthetic != null) {
      new NpyArray(new int[] {map.rows(), map.columns(), map.channels()}, map.values())
          .write(folder.file("cube.npy"));
      new NpyArray(new int[] {map.channels()}, map.frequencies())
          .write(folder.file("frequencies.npy"));
    }
    List<Figure> figures = SpectraFigures.of(found, synthetic, known);
    for (Figure figure : figures) {
      PlotWriter.both(figure, folder.path());
      if (figure instanceof Plot plot) {
        CsvWriter.write(plot, folder.file(plot.id() + ".csv"));
      }
    }
    return figures;
  }
}
