package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.ferroweave.device.catalog.MaterialFacts;
import org.ferroweave.device.dielectric.CurieWeissFit;
import org.ferroweave.device.dielectric.DielectricFilm;
import org.ferroweave.device.dielectric.DipoleSample;
import org.ferroweave.device.dielectric.DipoleTransition;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.transport.film.FilmDesign;
import org.ferroweave.device.transport.film.LayerStack;
import org.ferroweave.device.transport.film.MobileIons;
import org.ferroweave.device.transport.film.PhaseBoundary;
import org.ferroweave.device.transport.film.StackConduction;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.Axis;
import org.ferroweave.report.Curve;
import org.ferroweave.report.HtmlPage;
import org.ferroweave.report.Plot;
import org.ferroweave.report.SiFormat;
import org.ferroweave.report.TextTable;
import org.jspecify.annotations.Nullable;

/** What {@code ions film} found, as tables, page and JSON. */
final class FilmReport {
  /** Temperature at which the paper models the boundary, 50 degC. */
  private static final double BOUNDARY_TEMPERATURE = 323.15;

  private static final double WINDOW_LOW = 1e-6;
  private static final double WINDOW_HIGH = 1e-4;

  /** The paper fits points above 80 degC. */
  private static final double FIT_FROM = 353.15;

  private static final int FINE = 401;
  private static final double ROOM = 300;

  private final FilmDesign design;
  private final FilmStudy study;
  private final Map<String, String> changed;
  private final double[] fine;
  private final StackConduction conduction;

  /**
   * @param changed facts that were changed, as written
   */
  FilmReport(FilmDesign design, FilmStudy study, Map<String, String> changed) {
    this.design = design;
    this.study = study;
    this.changed = changed;
    this.conduction = new StackConduction(design.stack());
    double[] t = study.temperatures();
    this.fine = new double[FINE];
    for (int i = 0; i < FINE; i++) {
      fine[i] = t[0] + (t[t.length - 1] - t[0]) * i / (FINE - 1);
    }
  }

  private double[] curve(DoubleUnaryOperator law) {
    double[] y = new double[FINE];
    for (int i = 0; i < FINE; i++) {
      y[i] = law.applyAsDouble(fine[i]);
    }
    return y;
  }

  /** All plots. */
  List<Plot> plots() {
    List<Plot> plots = new ArrayList<>();
    plots.add(permittivity());
    plots.add(conductivity());
    if (!study.dipoles().isEmpty()) {
      plots.add(polarization());
    }
    return plots;
  }

  private Plot permittivity() {
    List<Curve> curves = new ArrayList<>();
    design
        .materials()
        .forEach(
            (name, facts) -> {
              DielectricFilm film = DielectricFilm.of(facts);
              curves.add(
                  Curve.line(
                      name + (film.landau() == null ? "" : ", Landau"),
                      fine,
                      curve(film::permittivity)));
            });
    if (design.materials().size() > 1) {
      curves.add(Curve.dashed("whole stack", fine, curve(design::permittivity)));
    }
    if (!study.dipoles().isEmpty()) {
      curves.add(
          new Curve(
              "dipoles, fluctuation formula",
              study.temperatures(),
              dipolePermittivity(),
              study.dipoles().stream().mapToDouble(DipoleSample::susceptibilityError).toArray(),
              Curve.Style.POINTS));
    }
    return new Plot(
        "permittivity",
        "Permittivity out of plane",
        Axis.linear("Temperature", "K"),
        Axis.linear("Relative permittivity", "1"),
        curves,
        "");
  }

  private double[] dipolePermittivity() {
    MaterialFacts facts = study.ferroelectric();
    double background = facts == null ? Double.NaN : DielectricFilm.of(facts).background();
    return study.dipoles().stream().mapToDouble(s -> background + s.susceptibility()).toArray();
  }

  private Plot conductivity() {
    List<Curve> curves = new ArrayList<>();
    curves.add(Curve.line("stack, gaps in series", fine, curve(conduction::conductivity)));
    curves.add(Curve.points("stack, transport solver", study.temperatures(), study.solved()));
    if (design.materials().size() > 1) {
      design
          .materials()
          .forEach(
              (name, facts) ->
                  curves.add(
                      Curve.dashed("gaps of " + name, fine, curve(film(facts)::conductivity))));
      PhaseBoundary boundary = design.boundaries().get(design.interfaceKind());
      if (boundary != null) {
        curves.add(
            Curve.line(
                "along a boundary, " + design.interfaceKind(),
                fine,
                curve(t -> boundary.conductivity(t, 0))));
      }
    }
    return new Plot(
        "conductivity",
        "Ionic conductivity",
        Axis.linear("Temperature", "K"),
        Axis.log("Conductivity", "S/m"),
        curves,
        "");
  }

  private StackConduction film(MaterialFacts facts) {
    return new StackConduction(
        LayerStack.film(design.layer(facts), 2, MobileIons.of(design.host())));
  }

  private Plot polarization() {
    MaterialFacts facts = study.ferroelectric();
    var landau = facts == null ? null : DielectricFilm.of(facts).landau();
    List<Curve> curves = new ArrayList<>();
    if (landau != null) {
      curves.add(Curve.line("Landau", fine, curve(landau::spontaneousPolarization)));
    }
    curves.add(
        new Curve(
            "dipoles",
            study.temperatures(),
            study.dipoles().stream().mapToDouble(DipoleSample::polarization).toArray(),
            study.dipoles().stream().mapToDouble(DipoleSample::polarizationError).toArray(),
            Curve.Style.POINTS));
    return new Plot(
        "polarization",
        "Spontaneous polarization",
        Axis.linear("Temperature", "K"),
        Axis.linear("Polarization", "C/m^2"),
        curves,
        "");
  }

  /** Prints the tables. */
  void print(Console console) {
    console.result(summary());
    TextTable boundaries = boundaries();
    if (boundaries.size() > 0) {
      console.result("");
      console.result(boundaries);
    }
    if (!changed.isEmpty()) {
      console.note("changed: " + changed);
    }
  }

  private @Nullable DielectricFilm ferroelectricFilm() {
    MaterialFacts facts = study.ferroelectric();
    return facts == null ? null : DielectricFilm.of(facts);
  }

  private @Nullable CurieWeissFit landauFit() {
    DielectricFilm film = ferroelectricFilm();
    return film == null
        ? null
        : fit(fine, curve(film::permittivity), new double[0], film.background());
  }

  private @Nullable CurieWeissFit dipoleFit() {
    DielectricFilm film = ferroelectricFilm();
    return film == null || study.dipoles().isEmpty()
        ? null
        : fit(
            study.temperatures(),
            dipolePermittivity(),
            study.dipoles().stream().mapToDouble(DipoleSample::susceptibilityError).toArray(),
            film.background());
  }

  /** A fit of the warm branch, or null where the sweep has too little of it. */
  private static @Nullable CurieWeissFit fit(
      double[] t, double[] permittivity, double[] error, double background) {
    long points = java.util.Arrays.stream(t).filter(x -> x >= FIT_FROM).count();
    return points < 3 ? null : CurieWeissFit.of(t, permittivity, error, background, FIT_FROM);
  }

  private TextTable summary() {
    TextTable.Builder table = TextTable.of("quantity", "simulated", "paper", "remark");
    DielectricFilm film = ferroelectricFilm();
    if (film != null && film.landau() != null) {
      double curie = film.landau().curieTemperature();
      table.row(
          "peak of the permittivity, Landau",
          SiFormat.format(curie, "K", 4),
          "about 317 K",
          "the transition put in");
      DipoleTransition transition = study.transition();
      if (transition != null) {
        table.row(
            "transition of the dipoles",
            plusMinus(transition.temperature(), transition.error(), "K"),
            "",
            "from the Landau coefficients");
      }
      table.row(
          "permittivity at the peak, just below it",
          number(film.permittivity(curie)) + ", " + number(film.permittivity(curie - 1e-6)),
          "figure only",
          "Curie constant assumed");
      CurieWeissFit fit = landauFit();
      if (fit != null) {
        table.row(
            "Curie-Weiss fit above 80 degC, Landau",
            "T0 "
                + number(fit.curieWeissTemperature())
                + " K, C "
                + number(fit.curieConstant())
                + " K",
            "T0 about 317 K",
            "returns the constants put in");
      }
      CurieWeissFit sampled = dipoleFit();
      if (sampled != null) {
        table.row(
            "the same, dipoles",
            "T0 "
                + plusMinus(
                    sampled.curieWeissTemperature(), sampled.curieWeissTemperatureError(), "K")
                + ", C "
                + plusMinus(sampled.curieConstant(), sampled.curieConstantError(), "K"),
            "",
            "finite number of dipoles");
      }
    }
    table.row(
        "gain of a barrier lower by 0.1 eV at 300 K",
        SiFormat.number(PhaseBoundary.gain(0.1 * Constants.ELEMENTARY_CHARGE, ROOM), 3),
        "about 55",
        "exp(dE/kT); 55 would need 290 K");
    double[] t = study.temperatures();
    for (double at : new double[] {t[0], t[t.length - 1]}) {
      table.row(
          "conductivity of the stack at " + SiFormat.format(at, "K", 4),
          conductivityText(conduction.conductivity(at)),
          "",
          "gaps in series");
    }
    table.row(
        "largest difference to the transport solver",
        SiFormat.number(100 * largestDifference(), 2) + " %",
        "",
        "");
    table.row(
        "activation energy at " + SiFormat.format(t[0], "K", 4),
        Units.format(conduction.activationEnergy(t[0]), "J", 3),
        "",
        "of conductivity times temperature");
    return table.build();
  }

  private double largestDifference() {
    double largest = 0;
    for (int i = 0; i < study.solved().length; i++) {
      double series = conduction.conductivity(study.temperatures()[i]);
      largest = Math.max(largest, Math.abs(study.solved()[i] / series - 1));
    }
    return largest;
  }

  private TextTable boundaries() {
    TextTable.Builder table =
        TextTable.of(
            "interface", "barrier", "gain at 300 K", "conductivity at 50 degC", "1e-6 to 1e-4 S/m");
    design
        .boundaries()
        .forEach(
            (kind, b) ->
                table.row(
                    kind,
                    Units.format(b.lowered(), "J", 3),
                    SiFormat.number(b.gain(ROOM), 3),
                    conductivityText(b.conductivity(BOUNDARY_TEMPERATURE, 0)),
                    window(b)));
    return table.build();
  }

  private static String window(PhaseBoundary b) {
    double value = b.conductivity(BOUNDARY_TEMPERATURE, 0);
    if (value < WINDOW_LOW) {
      return "below";
    }
    if (value <= WINDOW_HIGH) {
      return "inside";
    }
    return "inside if "
        + SiFormat.number(100 * b.allowedShare(BOUNDARY_TEMPERATURE, WINDOW_HIGH), 2)
        + " to "
        + SiFormat.number(100 * b.allowedShare(BOUNDARY_TEMPERATURE, WINDOW_LOW), 2)
        + " % of the gaps are unfavourable";
  }

  private static String conductivityText(double value) {
    return String.format(java.util.Locale.ROOT, "%.2e S/m", value);
  }

  private static String number(double value) {
    return SiFormat.number(value, 4);
  }

  private static String plusMinus(double value, double error, String unit) {
    return number(value) + " +- " + SiFormat.number(error, 2) + " " + unit;
  }

  /** The page. */
  HtmlPage page() {
    HtmlPage page =
        HtmlPage.titled("Ions and dipoles of a film")
            .lead(
                String.join(" / ", design.materials().keySet())
                    + ", "
                    + design.names().size()
                    + " layers, interface "
                    + design.interfaceKind()
                    + ", Ferroweave "
                    + Version.number()
                    + ".");
    if (!changed.isEmpty()) {
      page.paragraph("Changed by the user: " + changed);
    }
    page.table(summary());
    TextTable boundaries = boundaries();
    if (boundaries.size() > 0) {
      page.section("Boundaries").table(boundaries);
    }
    page.section("Curves").figures(plots());
    page.section("What is left out")
        .list(
            List.of(
                "The conductivity follows barriers that do not change at the transition, so it has no"
                    + " peak there; the reported asymmetric peak is not modelled.",
                "Ions are as many in every layer; what binds them in one material more than in the"
                    + " other is not known.",
                "Permittivity is that of one phase in low field: turning the polarization over is"
                    + " switching and not part of it."));
    page.section("Facts used");
    design.materials().forEach((name, facts) -> page.details(name, facts(facts)));
    return page;
  }

  private static TextTable facts(MaterialFacts facts) {
    TextTable.Builder table = TextTable.of("fact", "value", "from", "note");
    for (String key : facts.keys()) {
      MaterialFacts.Fact fact = facts.fact(key);
      table.row(
          key,
          Units.format(fact.value(), fact.unit(), 6),
          fact.provenance().kind().word(),
          fact.provenance().text());
    }
    return table.build();
  }

  /** Puts the results into JSON. */
  void describe(JsonResults json) {
    if (!changed.isEmpty()) {
      json.put("changed", changed);
    }
    json.put("temperature_k", study.temperatures());
    double[] t = study.temperatures();
    json.put("permittivity", java.util.Arrays.stream(t).map(design::permittivity).toArray());
    json.put(
        "conductivity_s_per_m", java.util.Arrays.stream(t).map(conduction::conductivity).toArray());
    json.put("conductivity_solver_s_per_m", study.solved());
    json.put("activation_energy", conduction.activationEnergy(t[0]), "J");
    DielectricFilm film = ferroelectricFilm();
    if (film != null && film.landau() != null) {
      json.put("peak_landau", film.landau().curieTemperature(), "K");
    }
    putFit(json, "curie_weiss_landau", landauFit());
    DipoleTransition transition = study.transition();
    if (transition != null) {
      json.put("peak_dipoles", transition.temperature(), "K");
      json.put("peak_dipoles_error", transition.error(), "K");
      json.put("permittivity_dipoles", dipolePermittivity());
      json.put(
          "permittivity_dipoles_error",
          study.dipoles().stream().mapToDouble(DipoleSample::susceptibilityError).toArray());
    }
    putFit(json, "curie_weiss_dipoles", dipoleFit());
    JsonResults kinds = json.part("boundaries");
    design
        .boundaries()
        .forEach(
            (kind, b) ->
                kinds
                    .part(kind)
                    .put("barrier", b.lowered(), "J")
                    .put("gain_300_k", b.gain(ROOM), "1")
                    .put("conductivity_50_degc", b.conductivity(BOUNDARY_TEMPERATURE, 0), "S/m"));
  }

  private static void putFit(JsonResults json, String name, @Nullable CurieWeissFit fit) {
    if (fit != null) {
      json.part(name)
          .put("curie_weiss_temperature", fit.curieWeissTemperature(), "K")
          .put("curie_weiss_temperature_error", fit.curieWeissTemperatureError(), "K")
          .put("curie_constant", fit.curieConstant(), "K")
          .put("curie_constant_error", fit.curieConstantError(), "K")
          .put("points", fit.points());
    }
  }
}
