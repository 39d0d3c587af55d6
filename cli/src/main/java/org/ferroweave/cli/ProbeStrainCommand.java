package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.probe.strain.ActivatedDiffusivity;
import org.ferroweave.device.probe.strain.ArrheniusFit;
import org.ferroweave.device.probe.strain.Cantilever;
import org.ferroweave.device.probe.strain.ChargeTransfer;
import org.ferroweave.device.probe.strain.StrainSeries;
import org.ferroweave.device.probe.strain.VegardStrain;
import org.ferroweave.report.Axis;
import org.ferroweave.report.CsvWriter;
import org.ferroweave.report.Curve;
import org.ferroweave.report.HtmlPage;
import org.ferroweave.report.Plot;
import org.ferroweave.report.PlotWriter;
import org.ferroweave.report.SiFormat;
import org.ferroweave.report.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code probe strain}: electrochemical strain and its compensation. */
@Command(
    name = "strain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    showDefaultValues = true,
    description =
        "Vegard strain of mobile ions under a tip: diffusion length, concentration swing, and the"
            + " activation energy from a temperature series with electrostatics, with and without"
            + " the three-excitation compensation. Defaults: Cu2Mo6S8 of S001.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave probe strain",
      "  ferroweave probe strain --energy '23 kJ/mol' --noise '0.5 pm' --json strain.json",
      "  ferroweave probe strain --keeps-sign --out linear-contact"
    })
final class ProbeStrainCommand implements Callable<Integer> {
  private static final double REFERENCE_TEMPERATURE = 300;

  @Option(names = "--diffusivity", description = "Diffusion coefficient at 300 K (reported).")
  private String diffusivity = "3e-6 cm^2/s";

  @Option(names = "--energy", description = "Activation energy put in (reported: 27.1).")
  private String energy = "27.1 kJ/mol";

  @Option(names = "--swing", description = "Relative concentration swing (reported: 0.005).")
  private double swing = 0.0048;

  @Option(names = "--poisson", description = "Poisson ratio (reported).")
  private double poisson = 0.25;

  @Option(names = "--vegard", description = "Vegard coefficient (reported).")
  private double vegard = 0.03;

  @Option(names = "--low", description = "Low frequency (reported).")
  private String low = "250 kHz";

  @Option(names = "--carrier", description = "Carrier frequency (reported).")
  private String carrier = "10 MHz";

  @Option(names = "--ac", description = "Drive amplitude (reported).")
  private String ac = "2.5 V";

  @Option(names = "--dc", description = "Constant voltage, both signs are used (reported).")
  private String dc = "2.5 V";

  @Option(
      names = "--electrostatic",
      description = "Electrostatic amplitude at these voltages (calibrated: reported A_HF).")
  private String electrostatic = "16 pm";

  @Option(names = "--surface-potential", description = "Surface potential (assumed).")
  private String surfacePotential = "0.3 V";

  @Option(names = "--noise", description = "Noise of one reading (assumed).")
  private String noise = "0.1 pm";

  @Option(names = "--temperatures", description = "Temperatures, rising, at least three.")
  private String temperatures = "250 K,275 K,300 K,325 K,350 K,375 K,400 K";

  @Option(
      names = "--lag",
      paramLabel = "DEGREES",
      description = "Phase of the strain behind the electrostatic signal (assumed).")
  private double lag;

  @Option(
      names = "--keeps-sign",
      description = "The strain does not turn over with the constant voltage (linear contact).")
  private boolean keepsSign;

  @Option(names = "--contact-resistance", description = "Charge-transfer resistance (reported).")
  private String contactResistance = "5e10 ohm";

  @Option(names = "--radius", description = "Radius of the contact (reported: tip radius).")
  private String radius = "10 nm";

  @Option(
      names = "--ionic-conductivity",
      description = "Ionic conductivity (calibrated: reported R_D).")
  private String ionicConductivity = "83 S/m";

  @Option(
      names = "--ions",
      description = "Concentration of mobile ions (assumed: two Cu in 0.28 nm^3).")
  private String ions = "7.1e27 1/m^3";

  @Option(names = "--seed", description = "Seed of the noise.")
  private long seed = 1;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description = "Folder for the results (default: results/probe-strain-TIME).")
  private @Nullable Path out;

  @Mixin private OutputOptions output;

  /** For picocli. */
  ProbeStrainCommand() {}

  @Override
  public Integer call() {
    double d = QuantityOption.read("--diffusivity", diffusivity, "m^2/s", 1e-25, 1e-4);
    double e = QuantityOption.read("--energy", energy, "J/mol", 0, 3e5);
    double lowHz = QuantityOption.read("--low", low, "Hz", 1, 1e8);
    double highHz = QuantityOption.read("--carrier", carrier, "Hz", 4 * lowHz, 1000 * lowHz);
    double acV = QuantityOption.read("--ac", ac, "V", 1e-3, 100);
    double dcV = QuantityOption.read("--dc", dc, "V", 1e-3, 100);
    double el = QuantityOption.read("--electrostatic", electrostatic, "m", 0, 1e-6);
    double vs = QuantityOption.read("--surface-potential", surfacePotential, "V", -dcV, dcV);
    double sigma = QuantityOption.read("--noise", noise, "m", 0, 1e-9);
    double[] t = QuantityOption.list("--temperatures", temperatures, "K", 10, 2000, 3);
    double lagRad = Math.toRadians(QuantityOption.plain("--lag", lag, -180, 180));
    QuantityOption.plain("--swing", swing, 1e-9, 1);
    QuantityOption.plain("--poisson", poisson, 0, 0.5);
    QuantityOption.plain("--vegard", vegard, 1e-6, 10);
    double rct = QuantityOption.read("--contact-resistance", contactResistance, "ohm", 1, 1e15);
    double a = QuantityOption.read("--radius", radius, "m", 1e-10, 1e-5);
    double ionic =
        QuantityOption.read("--ionic-conductivity", ionicConductivity, "S/m", 1e-12, 1e6);
    double c = QuantityOption.read("--ions", ions, "1/m^3", 1e20, 1e30);
    JsonResults json = output.json();
    Console console = output.console();
    ResultFolder folder =
        ResultFolder.reuse(
            ResultFolder.choose(out, "probe-strain"),
            JsonResults.to(null)
                .put("command", "probe strain")
                .put("version", Version.number())
                .put("diffusivity", diffusivity)
                .put("energy", energy)
                .put("temperatures", temperatures)
                .put("lag_degrees", lag)
                .put("keeps_sign", keepsSign)
                .put("noise", noise)
                .put("seed", seed));
    StrainSeries.Sample sample =
        new StrainSeries.Sample(
            new ActivatedDiffusivity(d, e, REFERENCE_TEMPERATURE),
            poisson,
            vegard,
            swing,
            lagRad,
            !keepsSign);
    Cantilever lever = new Cantilever(el / (acV * dcV), vs, lowHz, highHz, sigma);
    StrainSeries series =
        StrainSeries.measure(sample, lever, dcV, acV, t, new RandomStream(seed).split("strain"));
    ArrheniusFit with = fit(series.compensated(), t);
    ArrheniusFit without = fit(series.uncompensated(), t);
    double lengthLow = VegardStrain.diffusionLength(d, lowHz);
    double amplitude = sample.amplitude(REFERENCE_TEMPERATURE, lowHz);
    double spreading = ChargeTransfer.spreadingResistance(ionic, a);
    double carried = ChargeTransfer.swing(acV, rct + spreading, a, c, d, lowHz);

    TextTable.Builder table = TextTable.of("quantity", "simulated", "put in", "S001 reports");
    table.row("diffusion length, low frequency", si(lengthLow, "m"), null, "14 nm");
    double lengthHigh = VegardStrain.diffusionLength(d, highHz);
    table.row("diffusion length, carrier", si(lengthHigh, "m"), null, "2 nm");
    table.row("strain amplitude at 300 K", si(with.amplitude(), "m"), si(amplitude, "m"), "5 pm");
    double back = VegardStrain.swing(with.amplitude(), poisson, vegard, lengthLow);
    table.row("concentration swing at 300 K", back, swing, "0.005");
    table.row("activation energy, compensated", kilojoule(with), kilojoule(e), "27.1 kJ/mol");
    table.row("activation energy, uncompensated", kilojoule(without), kilojoule(e), null);
    table.row("spreading resistance R_D", si(spreading, "ohm"), null, "0.3 Mohm");
    table.row(
        "part of the voltage at the charge transfer",
        ChargeTransfer.limitation(rct, spreading),
        null,
        "R_D far below R_CT");
    table.row("concentration swing that R_CT lets through", carried, null, "0.005");
    TextTable result = table.build();

    Plot amplitudes = amplitudes(series, t);
    Plot lengths = lengths(sample, t, lowHz, highHz);
    for (Plot plot : List.of(amplitudes, lengths)) {
      CsvWriter.write(plot, folder.file(plot.id() + ".csv"));
      PlotWriter.both(plot, folder.path());
    }
    Path page = folder.file("index.html");
    String verdict = verdict(with, e);
    HtmlPage.titled("Electrochemical strain")
        .lead("Ferroweave " + Version.number() + ", seed " + seed + ". " + verdict)
        .section("Results")
        .table(result)
        .section("Curves")
        .figures(amplitudes, lengths)
        .write(page);
    console.result(result);
    console.note(verdict);
    console.note("page with plots: " + page);
    json.put("diffusion_length_low", lengthLow, "m")
        .put("diffusion_length_carrier", lengthHigh, "m")
        .put("strain_amplitude", with.amplitude(), "m")
        .put("concentration_swing", back, "1")
        .put("activation_energy_put_in", e, "J/mol")
        .put("activation_energy_compensated", with.energy(), "J/mol")
        .put("activation_energy_compensated_error", with.error(), "J/mol")
        .put("activation_energy_uncompensated", without.energy(), "J/mol")
        .put("spreading_resistance", spreading, "ohm")
        .put("concentration_swing_through_contact", carried, "1")
        .put("seed", seed)
        .put("folder", folder.path().toString());
    json.write();
    return 0;
  }

  /** The fit, or NaN where the amplitudes are lost in the noise. */
  private static ArrheniusFit fit(double[] amplitudes, double[] t) {
    long above = java.util.Arrays.stream(amplitudes).filter(a -> a > 0).count();
    if (above == amplitudes.length) {
      ArrheniusFit fit = ArrheniusFit.of(t, amplitudes, REFERENCE_TEMPERATURE);
      if (fit.error() < Math.abs(fit.energy())) {
        return fit;
      }
    }
    double mean = java.util.Arrays.stream(amplitudes).average().orElse(Double.NaN);
    return new ArrheniusFit(Double.NaN, Double.NaN, mean);
  }

  private String verdict(ArrheniusFit fit, double e) {
    if (Double.isNaN(fit.energy())) {
      return "The compensated amplitudes are within the noise: this strain cancels in the mean over"
          + " both polarities, and the method cannot see it.";
    }
    double miss = Math.abs(fit.energy() - e) / 1000;
    return String.format(
        java.util.Locale.ROOT,
        "After compensation the activation energy is %.1f kJ/mol off what was put in.",
        miss);
  }

  private static Plot amplitudes(StrainSeries series, double[] t) {
    return new Plot(
        "strain-amplitudes",
        "Three readings against temperature",
        Axis.linear("Temperature", "K"),
        Axis.log("Amplitude", "m"),
        List.of(
            Curve.points("low frequency, mean of both polarities", t, series.uncompensated()),
            Curve.points("modulated carrier", t, series.carrier()),
            Curve.points("difference: ions", t, series.compensated())),
        "The carrier carries electrostatics alone; what is left follows the ions.");
  }

  private static Plot lengths(StrainSeries.Sample sample, double[] t, double low, double high) {
    List<Curve> curves = new java.util.ArrayList<>();
    int n = 41;
    double[] f = new double[n];
    for (int i = 0; i < n; i++) {
      f[i] = low / 10 * Math.pow(100 * high / low, i / (n - 1.0));
    }
    for (double temperature : new double[] {t[0], REFERENCE_TEMPERATURE, t[t.length - 1]}) {
      double d = sample.diffusivity().at(temperature);
      double[] length =
          java.util.Arrays.stream(f).map(x -> VegardStrain.diffusionLength(d, x)).toArray();
      curves.add(Curve.line(SiFormat.format(temperature, "K"), f, length));
    }
    return new Plot(
        "diffusion-length",
        "Diffusion length against frequency",
        Axis.log("Frequency", "Hz"),
        Axis.log("Diffusion length", "m"),
        curves,
        "");
  }

  private static String si(double value, String unit) {
    return SiFormat.format(value, unit);
  }

  private static String kilojoule(double value) {
    return SiFormat.number(value / 1000, 3) + " kJ/mol";
  }

  private static String kilojoule(ArrheniusFit fit) {
    return Double.isNaN(fit.energy())
        ? "none: within the noise"
        : SiFormat.number(fit.energy() / 1000, 3)
            + " ± "
            + SiFormat.number(fit.error() / 1000, 2)
            + " kJ/mol";
  }
}
