package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.probe.dielectric.Film;
import org.ferroweave.device.probe.dielectric.Gradient;
import org.ferroweave.device.probe.dielectric.PermittivityTable;
import org.ferroweave.device.probe.dielectric.TipOverFilm;
import org.ferroweave.report.Axis;
import org.ferroweave.report.Curve;
import org.ferroweave.report.Figure;
import org.ferroweave.report.HeatMap;
import org.ferroweave.report.Plot;

/** Figures of {@code probe dielectric}. */
final class DielectricFigures {
  private static final Axis SIGMA = Axis.log("Conductivity", "S/m");
  private static final Axis STRIP = Axis.log("Conductivity of the strip", "S/m");
  private static final Axis GRADIENT = Axis.linear("Capacitance gradient", "aF/nm");
  private static final Axis LAG = Axis.linear("Phase lag", "deg");
  private static final Axis PLACE = Axis.linear("Place", "m");

  private DielectricFigures() {}

  /** Values with equal ratios, both ends included. */
  static double[] logarithmic(double low, double high, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = low * Math.pow(high / low, i / (count - 1.0));
    }
    return values;
  }

  private static double lag(Gradient gradient) {
    return -Math.toDegrees(gradient.phase());
  }

  private static double attofarad(Gradient gradient) {
    return gradient.magnitude() * 1e9;
  }

  /** Gradient and phase against conductivity, a curve per permittivity. */
  static List<Figure> regimes(TipOverFilm probe, Film film, double[] eps) {
    double[] sigma = logarithmic(1e-10, 1e-2, 65);
    List<Curve> gradients = new ArrayList<>();
    List<Curve> lags = new ArrayList<>();
    for (double e : eps) {
      Gradient[] at =
          Arrays.stream(sigma)
              .mapToObj(s -> probe.gradient(film.with(e, s)))
              .toArray(Gradient[]::new);
      gradients.add(Curve.line("permittivity " + e, sigma, map(at, true)));
      lags.add(Curve.line("permittivity " + e, sigma, map(at, false)));
    }
    return List.of(
        new Plot(
            "film-gradient",
            "Gradient over a film",
            SIGMA,
            GRADIENT,
            gradients,
            "Dielectric on the left, conductive on the right; lossy between."),
        new Plot("film-phase", "Phase over a film", SIGMA, LAG, lags, ""));
  }

  private static double[] map(Gradient[] readings, boolean magnitude) {
    return Arrays.stream(readings).mapToDouble(g -> magnitude ? attofarad(g) : lag(g)).toArray();
  }

  /** Gradient and phase over permittivity and conductivity. */
  static List<Figure> table(PermittivityTable films, double[] eps, double[] sigma) {
    double[][] gradient = new double[eps.length][sigma.length];
    double[][] lag = new double[eps.length][sigma.length];
    for (int i = 0; i < eps.length; i++) {
      for (int j = 0; j < sigma.length; j++) {
        gradient[i][j] = attofarad(films.at(i, j));
        lag[i][j] = lag(films.at(i, j));
      }
    }
    Axis y = Axis.log("Relative permittivity", "1");
    return List.of(
        new HeatMap(
            "films-gradient",
            "Gradient of all films",
            SIGMA,
            y,
            GRADIENT,
            sigma,
            eps,
            gradient,
            ""),
        new HeatMap("films-phase", "Phase of all films", SIGMA, y, LAG, sigma, eps, lag, ""));
  }

  /** Line scans. */
  static List<Figure> scan(double[] places, double[] sigma, Gradient[][] scans) {
    List<Curve> gradients = new ArrayList<>();
    List<Curve> lags = new ArrayList<>();
    double[][] gradient = new double[sigma.length][];
    double[][] lag = new double[sigma.length][];
    for (int i = 0; i < sigma.length; i++) {
      gradient[i] = map(scans[i], true);
      lag[i] = map(scans[i], false);
      if (i % 2 == 0) {
        String name = String.format(java.util.Locale.ROOT, "%.0e S/m", sigma[i]);
        gradients.add(Curve.line(name, places, gradient[i]));
        lags.add(Curve.line(name, places, lag[i]));
      }
    }
    return List.of(
        new Plot("scan-gradient", "Gradient across the strip", PLACE, GRADIENT, gradients, ""),
        new Plot("scan-phase", "Phase across the strip", PLACE, LAG, lags, ""),
        new HeatMap(
            "scans-gradient",
            "Gradient against place and strip",
            PLACE,
            STRIP,
            GRADIENT,
            places,
            sigma,
            gradient,
            ""),
        new HeatMap(
            "scans-phase",
            "Phase against place and strip",
            PLACE,
            STRIP,
            LAG,
            places,
            sigma,
            lag,
            ""));
  }
}
