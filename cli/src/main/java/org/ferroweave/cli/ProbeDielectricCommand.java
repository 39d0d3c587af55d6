package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.ferroweave.device.InputException;
import org.ferroweave.device.probe.dielectric.Film;
import org.ferroweave.device.probe.dielectric.Gradient;
import org.ferroweave.device.probe.dielectric.GradientCalibration;
import org.ferroweave.device.probe.dielectric.InterfaceScan;
import org.ferroweave.device.probe.dielectric.PermittivityTable;
import org.ferroweave.device.probe.dielectric.ScanPeaks;
import org.ferroweave.device.probe.dielectric.StripedFilm;
import org.ferroweave.device.probe.dielectric.Tip;
import org.ferroweave.device.probe.dielectric.TipOverFilm;
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

/** {@code probe dielectric}: scanning dielectric microscopy. */
@Command(
    name = "dielectric",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    showDefaultValues = true,
    description =
        "Capacitance gradient and second-harmonic phase of a tip over a lossy film, a line scan"
            + " across a conducting strip, and the film behind a measured reading. Defaults: the"
            + " CIPS/IPS heterostructure of S000.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave probe dielectric",
      "  ferroweave probe dielectric --thickness '80 nm' --frequency '2 kHz' --json film.json",
      "  ferroweave probe dielectric --reading '0.075 aF/nm' --phase -1.1 --no-scan",
      "  ferroweave probe dielectric --amplitude '0.6 mV' --stiffness '3 N/m' --drive '3 V' --no-scan"
    })
final class ProbeDielectricCommand implements Callable<Integer> {
  private static final int TABLE_PERMITTIVITIES = 20;
  private static final int TABLE_CONDUCTIVITIES = 36;

  @Option(names = "--radius", description = "Radius of the tip (reported, nominal).")
  private String radius = "10 nm";

  @Option(
      names = "--half-angle",
      paramLabel = "DEGREES",
      description = "Half angle of the cone (assumed).")
  private double halfAngle = 15;

  @Option(names = "--cone", description = "Length of the tip (assumed).")
  private String cone = "12 um";

  @Option(names = "--distance", description = "Distance from film to tip (reported).")
  private String distance = "23.5 nm";

  @Option(names = "--thickness", description = "Thickness of the film (reported).")
  private String thickness = "170 nm";

  @Option(names = "--frequency", description = "Frequency of the drive (reported).")
  private String frequency = "10 kHz";

  @Option(
      names = "--permittivities",
      paramLabel = "LIST",
      description = "Relative permittivities of the curves (reported baseline: 6.5 to 9).")
  private String permittivities = "4,6.5,10,20,40";

  @Option(
      names = "--left-permittivity",
      description = "Permittivity left of the strip: CIPS at 50 degC (assumed).")
  private double leftPermittivity = 20;

  @Option(names = "--left-conductivity", description = "Its conductivity (assumed).")
  private String leftConductivity = "1e-7 S/m";

  @Option(
      names = "--right-permittivity",
      description = "Permittivity right of the strip: IPS (reported baseline).")
  private double rightPermittivity = 6.5;

  @Option(names = "--right-conductivity", description = "Its conductivity (assumed).")
  private String rightConductivity = "1e-8 S/m";

  @Option(names = "--strip", description = "Width of the strip (reported, assumed there).")
  private String strip = "10 nm";

  @Option(names = "--span", description = "Scan to this distance on both sides.")
  private String span = "300 nm";

  @Option(names = "--no-scan", description = "Leave the line scan out.")
  private boolean noScan;

  @Option(
      names = "--reading",
      paramLabel = "GRADIENT",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description = "A measured capacitance gradient; its film is looked for.")
  private @Nullable String reading;

  @Option(
      names = "--amplitude",
      paramLabel = "VOLTAGE",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description = "Instead of --reading: amplitude of the detector at twice the frequency.")
  private @Nullable String amplitude;

  @Option(names = "--stiffness", description = "Stiffness of its cantilever (reported, nominal).")
  private String stiffness = "3 N/m";

  @Option(names = "--sensitivity", description = "Sensitivity of its detector (assumed).")
  private String sensitivity = "1e7 V/m";

  @Option(names = "--drive", description = "Amplitude of its drive (reported).")
  private String drive = "3 V";

  @Option(
      names = "--phase",
      paramLabel = "DEGREES",
      description = "Phase of that reading against a lossless film.")
  private double phase;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description = "Folder for the results (default: results/probe-dielectric-TIME).")
  private @Nullable Path out;

  @Mixin private OutputOptions output;

  /** For picocli. */
  ProbeDielectricCommand() {}

  @Override
  public Integer call() {
    double r = QuantityOption.read("--radius", radius, "m", 1e-9, 1e-5);
    double angle = Math.toRadians(QuantityOption.plain("--half-angle", halfAngle, 2, 60));
    Tip tip = new Tip(r, angle, QuantityOption.read("--cone", cone, "m", 2 * r, 1e-4));
    double d = QuantityOption.read("--distance", distance, "m", 0.1 * r, 1e-5);
    double t = QuantityOption.read("--thickness", thickness, "m", 1e-9, 1e-4);
    double f = QuantityOption.read("--frequency", frequency, "Hz", 1, 1e9);
    double[] eps = QuantityOption.list("--permittivities", permittivities, "1", 1, 1e5, 1);
    QuantityOption.plain("--left-permittivity", leftPermittivity, 1, 1e5);
    QuantityOption.plain("--right-permittivity", rightPermittivity, 1, 1e5);
    double left = QuantityOption.read("--left-conductivity", leftConductivity, "S/m", 0, 1e8);
    double right = QuantityOption.read("--right-conductivity", rightConductivity, "S/m", 0, 1e8);
    double width = QuantityOption.read("--strip", strip, "m", 1e-9, 1e-6);
    double reach = QuantityOption.read("--span", span, "m", width, 1e-5);
    QuantityOption.plain("--phase", phase, -90, 90);
    double measured = measured();
    if (Double.isNaN(measured) && phase != 0) {
      throw new InputException("--phase is given without --reading; allowed: both together");
    }
    JsonResults json = output.json();
    Console console = output.console();
    ResultFolder folder =
        ResultFolder.reuse(
            ResultFolder.choose(out, "probe-dielectric"),
            JsonResults.to(null)
                .put("command", "probe dielectric")
                .put("version", Version.number())
                .put("tip", radius + ", " + halfAngle + " degrees, " + cone)
                .put("distance", distance)
                .put("thickness", thickness)
                .put("frequency", frequency)
                .put("left", leftPermittivity + ", " + leftConductivity)
                .put("right", rightPermittivity + ", " + rightConductivity)
                .put("strip", strip));
    TipOverFilm probe = new TipOverFilm(tip, d);
    Film film = new Film(leftPermittivity, left, t, f);
    List<Figure> figures = new ArrayList<>();
    HtmlPage page =
        HtmlPage.titled("Scanning dielectric microscopy")
            .lead(
                "Ferroweave "
                    + Version.number()
                    + ": tip of "
                    + radius
                    + " at "
                    + distance
                    + " over a film of "
                    + thickness
                    + ", "
                    + frequency
                    + ".");
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      line.stage("film", 0, 0.1);
      List<Figure> regimes = DielectricFigures.regimes(probe, film, eps);
      TextTable table = limits(probe, film, eps, json);
      page.section("Film").table(table).figures(regimes);
      figures.addAll(regimes);
      console.result(table);
      line.stage("table of films", 0.1, noScan ? 1 : 0.3);
      double[] tableEps = DielectricFigures.logarithmic(1.5, 300, TABLE_PERMITTIVITIES);
      double[] tableSigma = DielectricFigures.logarithmic(1e-9, 1e-2, TABLE_CONDUCTIVITIES);
      PermittivityTable films =
          new PermittivityTable(probe, film, tableEps, tableSigma, progress(line, interruption));
      List<Figure> maps = DielectricFigures.table(films, tableEps, tableSigma);
      page.section("All films").figures(maps);
      figures.addAll(maps);
      if (!Double.isNaN(measured)) {
        TextTable found = invert(films, measured, json);
        page.section("Film behind the reading").table(found);
        console.result("");
        console.result(found);
      }
      if (!noScan) {
        Film other = film.with(rightPermittivity, right);
        InterfaceScan scan =
            new InterfaceScan(tip, d, new StripedFilm(film, other, width, film), reach);
        double[] sigma = DielectricFigures.logarithmic(1e-8, 1e-1, 15);
        Gradient[][] scans = new Gradient[sigma.length][];
        for (int i = 0; i < sigma.length; i++) {
          line.stage(
              "line scans", 0.3 + 0.7 * i / sigma.length, 0.3 + 0.7 * (i + 1) / sigma.length);
          scans[i] = scan.scan(sigma[i], progress(line, interruption));
        }
        List<Figure> across = DielectricFigures.scan(scan.places(), sigma, scans);
        TextTable window = window(sigma, scans, json);
        page.section("Across the strip").table(window).figures(across);
        figures.addAll(across);
        console.result("");
        console.result(window);
      }
      for (Figure figure : figures) {
        PlotWriter.both(figure, folder.path());
        if (figure instanceof Plot plot) {
          CsvWriter.write(plot, folder.file(plot.id() + ".csv"));
        }
      }
    }
    Path file = folder.file("index.html");
    page.write(file);
    console.note("page with plots: " + file);
    json.put("folder", folder.path().toString());
    json.write();
    return 0;
  }

  /** Gradient that was measured (F/m), NaN if none was given. */
  private double measured() {
    double k = QuantityOption.read("--stiffness", stiffness, "N/m", 1e-4, 1e4);
    double m = QuantityOption.read("--sensitivity", sensitivity, "V/m", 1, 1e12);
    double v = QuantityOption.read("--drive", drive, "V", 1e-4, 1e3);
    if (reading != null && amplitude != null) {
      throw new InputException("--reading and --amplitude are both given; allowed: one of them");
    }
    if (amplitude != null) {
      double a = QuantityOption.read("--amplitude", amplitude, "V", 1e-12, 1e3);
      return GradientCalibration.gradient(k, v, a, m);
    }
    return reading == null
        ? Double.NaN
        : QuantityOption.read("--reading", reading, "F/m", 1e-14, 1e-6);
  }

  private static org.ferroweave.device.protocol.Progress progress(
      ProgressLine line, Interruption interruption) {
    return new org.ferroweave.device.protocol.Progress() {
      @Override
      public void reached(double fraction) {
        line.reached(fraction);
      }

      @Override
      public boolean cancelled() {
        return interruption.asked();
      }
    };
  }

  private static TextTable limits(TipOverFilm probe, Film film, double[] eps, JsonResults json) {
    TextTable.Builder table =
        TextTable.of(
            "permittivity",
            "dC/dz lossless",
            "at 1e-8 S/m",
            "at 1e-4 S/m",
            "as a metal",
            "largest lag",
            "at");
    JsonResults part = json.part("film");
    for (double e : eps) {
      double lag = 0;
      double where = 0;
      for (double sigma : DielectricFigures.logarithmic(1e-9, 1e-2, 71)) {
        double now = -probe.gradient(film.with(e, sigma)).phase();
        where = now > lag ? sigma : where;
        lag = Math.max(lag, now);
      }
      Gradient lossless = probe.gradient(film.with(e, 0));
      table.row(
          e,
          attofarad(lossless.magnitude()),
          attofarad(probe.gradient(film.with(e, 1e-8)).magnitude()),
          attofarad(probe.gradient(film.with(e, 1e-4)).magnitude()),
          attofarad(probe.gradient(film.with(e, 1e6)).magnitude()),
          degrees(lag),
          SiFormat.format(where, "S/m", 2));
      part.part("permittivity_" + e)
          .put("gradient_lossless", lossless.magnitude(), "F/m")
          .put("largest_lag", lag, "rad")
          .put("conductivity_of_largest_lag", where, "S/m");
    }
    return table.build();
  }

  private TextTable invert(PermittivityTable films, double measured, JsonResults json) {
    PermittivityTable.Estimate found =
        films.invert(new Gradient(measured, Math.toRadians(phase)), 0.005, Math.toRadians(0.05));
    json.part("reading")
        .put("gradient", measured, "F/m")
        .put("permittivity", found.permittivity(), "1")
        .put("conductivity", found.conductivity(), "S/m")
        .put("misfit", found.misfit(), "1");
    TextTable.Builder table =
        TextTable.of("film behind the reading", "best", "fits as well from", "to");
    table.row("reading", attofarad(measured), null, null);
    table.row(
        "permittivity",
        SiFormat.number(found.permittivity(), 3),
        SiFormat.number(found.permittivityLow(), 3),
        SiFormat.number(found.permittivityHigh(), 3));
    table.row(
        "conductivity",
        SiFormat.format(found.conductivity(), "S/m"),
        SiFormat.format(found.conductivityLow(), "S/m"),
        SiFormat.format(found.conductivityHigh(), "S/m"));
    table.row(
        "misfit (standard deviations; above 3: no film of this tip explains the reading)",
        SiFormat.number(found.misfit(), 2),
        null,
        null);
    return table.build();
  }

  private static TextTable window(double[] sigma, Gradient[][] scans, JsonResults json) {
    TextTable.Builder table =
        TextTable.of("strip conductivity", "peak of dC/dz", "peak of the phase lag");
    ScanPeaks[] peaks = Arrays.stream(scans).map(ScanPeaks::of).toArray(ScanPeaks[]::new);
    for (int i = 0; i < sigma.length; i++) {
      table.row(
          SiFormat.format(sigma[i], "S/m", 2),
          SiFormat.number(100 * peaks[i].gradient(), 2) + " %",
          degrees(peaks[i].phase()));
    }
    JsonResults part = json.part("scan");
    part.put("strip_conductivity_s_per_m", sigma)
        .put("gradient_peak", Arrays.stream(peaks).mapToDouble(ScanPeaks::gradient).toArray())
        .put("phase_peak_rad", Arrays.stream(peaks).mapToDouble(ScanPeaks::phase).toArray());
    return table.build();
  }

  /** In the unit of the field. */
  private static String attofarad(double gradient) {
    return SiFormat.number(gradient * 1e9, 3) + " aF/nm";
  }

  private static String degrees(double radians) {
    return SiFormat.number(Math.toDegrees(radians), 2) + "°";
  }
}
