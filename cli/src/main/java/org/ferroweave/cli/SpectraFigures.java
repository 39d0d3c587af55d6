package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.probe.spectra.Factorization;
import org.ferroweave.device.probe.spectra.PerovskiteMap;
import org.ferroweave.device.probe.spectra.SpectralCube;
import org.ferroweave.report.Axis;
import org.ferroweave.report.Curve;
import org.ferroweave.report.Figure;
import org.ferroweave.report.HeatMap;
import org.ferroweave.report.Plot;
import org.jspecify.annotations.Nullable;

/** Figures of {@code probe spectra}. */
final class SpectraFigures {
  /** Larger maps are drawn with pixels put together; the .npy file has them all. */
  private static final int MOST_CELLS = 160;

  private SpectraFigures() {}

  /** Spectra, mean spectrum and one map per component. */
  static List<Figure> of(Factorization found, @Nullable PerovskiteMap synthetic, boolean known) {
    SpectralCube cube = found.cube();
    double[] f = cube.frequencies();
    Axis x = known ? Axis.log("Frequency", "Hz") : Axis.linear("Channel", "1");
    List<Curve> curves = new ArrayList<>();
    for (int c = 0; c < found.components(); c++) {
      curves.add(Curve.line("component " + (c + 1), f, found.spectrum(c)));
    }
    if (synthetic != null) {
      for (int c = 0; c < 2; c++) {
        curves.add(Curve.dashed("put in " + (c + 1), f, scaled(synthetic.spectrum(c))));
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Plot(
            "spectra", "Spectra", x, Axis.linear("Response, largest value 1", "1"), curves, ""));
    figures.add(
        new Plot(
            "mean-spectrum",
            "Mean spectrum",
            x,
            Axis.linear("Response", "1"),
            List.of(Curve.line("", f, cube.mean())),
            ""));
    for (int c = 0; c < found.components(); c++) {
      figures.add(map(found, c));
    }
    return figures;
  }

  private static double[] scaled(double[] spectrum) {
    double top = java.util.Arrays.stream(spectrum).max().orElse(1);
    return java.util.Arrays.stream(spectrum).map(v -> v / top).toArray();
  }

  private static HeatMap map(Factorization found, int component) {
    SpectralCube cube = found.cube();
    double[] weights = found.map(component);
    int block = (Math.max(cube.rows(), cube.columns()) + MOST_CELLS - 1) / MOST_CELLS;
    int rows = (cube.rows() + block - 1) / block;
    int columns = (cube.columns() + block - 1) / block;
    double[][] values = new double[rows][columns];
    int[][] count = new int[rows][columns];
    for (int r = 0; r < cube.rows(); r++) {
      for (int c = 0; c < cube.columns(); c++) {
        int row = rows - 1 - r / block; // the first scan line on top
        values[row][c / block] += weights[r * cube.columns() + c];
        count[row][c / block]++;
      }
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        values[r][c] /= count[r][c];
      }
    }
    return new HeatMap(
        "map-" + (component + 1),
        "Weight of component " + (component + 1),
        Axis.linear("Column", "1"),
        Axis.linear("Row from the last", "1"),
        Axis.linear("Weight", "1"),
        centres(columns, block),
        centres(rows, block),
        values,
        block == 1 ? "" : block + " x " + block + " pixels put together in the drawing.");
  }

  private static double[] centres(int count, int block) {
    double[] centres = new double[count];
    for (int i = 0; i < count; i++) {
      centres[i] = (i + 0.5) * block - 0.5;
    }
    return centres;
  }
}
