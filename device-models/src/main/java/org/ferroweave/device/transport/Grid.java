package org.ferroweave.device.transport;

import java.util.Arrays;
import org.ferroweave.device.InputException;

/**
 * Cells of a line, of equal or of graded width.
 *
 * <p>{@link #refined} puts narrow cells where things happen (interfaces, electrodes, Debye layers)
 * and lets widths grow geometrically away from them.
 */
public final class Grid {
  private final double[] faces;

  /**
   * @param faces places of the faces (m), rising, at least 3 (two cells)
   * @throws InputException if the faces do not rise
   */
  public Grid(double[] faces) {
    if (faces.length < 3) {
      throw new InputException("grid has " + (faces.length - 1) + " cells; allowed: 2 or more");
    }
    for (int i = 0; i < faces.length; i++) {
      if (!Double.isFinite(faces[i]) || (i > 0 && !(faces[i] > faces[i - 1]))) {
        throw new InputException(
            "grid: face " + i + " is " + faces[i] + " m; allowed: finite and above the one before");
      }
    }
    this.faces = faces.clone();
  }

  /**
   * Cells of equal width.
   *
   * @param length of the line (m)
   * @param cells 2 or more
   */
  public static Grid uniform(double length, int cells) {
    double[] faces = new double[cells + 1];
    for (int i = 0; i <= cells; i++) {
      faces[i] = length * i / cells;
    }
    return new Grid(faces);
  }

  /**
   * Cells whose width is {@code finest} at the given places and grows linearly with the distance
   * from the nearest of them, so that neighbours differ by a constant ratio; the growth is chosen
   * to give exactly {@code cells} cells.
   *
   * @param length of the line (m)
   * @param cells number of cells, 2 or more
   * @param finest width at the places (m), at most length / cells
   * @param places where to refine (m), 0 to length, at least one
   * @throws InputException if the finest width is not above 0 or wider than equal cells
   */
  public static Grid refined(double length, int cells, double finest, double... places) {
    if (!(finest > 0 && finest <= length / cells) || places.length == 0) {
      throw new InputException(
          "grid: finest cell is "
              + finest
              + " m at "
              + places.length
              + " places; allowed: above 0, at most "
              + length / cells
              + " m, at one place or more");
    }
    double low = 0;
    double high = 1;
    while (count(length, finest, high, places) > cells) {
      high *= 2;
    }
    for (int i = 0; i < 200; i++) {
      double middle = 0.5 * (low + high);
      if (count(length, finest, middle, places) > cells) {
        low = middle;
      } else {
        high = middle;
      }
    }
    // equal steps of the integral of dz / width(z)
    double total = count(length, finest, high, places);
    double[] faces = new double[cells + 1];
    faces[cells] = length;
    int fine = Math.max(20_000, 200 * cells);
    double sum = 0;
    int next = 1;
    for (int k = 0; k < fine && next < cells; k++) {
      double z = length * (k + 0.5) / fine;
      double part = length / fine / width(z, finest, high, places);
      while (next < cells && sum + part >= total * next / cells) {
        double fraction = (total * next / cells - sum) / part;
        faces[next++] = length * (k + fraction) / fine;
      }
      sum += part;
    }
    return new Grid(faces);
  }

  private static double width(double z, double finest, double growth, double[] places) {
    double nearest = Double.POSITIVE_INFINITY;
    for (double place : places) {
      nearest = Math.min(nearest, Math.abs(z - place));
    }
    return finest + growth * nearest;
  }

  private static double count(double length, double finest, double growth, double[] places) {
    int fine = 20_000;
    double sum = 0;
    for (int k = 0; k < fine; k++) {
      sum += length / fine / width(length * (k + 0.5) / fine, finest, growth, places);
    }
    return sum;
  }

  /** Number of cells. */
  public int cells() {
    return faces.length - 1;
  }

  /** Length of the line (m). */
  public double length() {
    return faces[faces.length - 1] - faces[0];
  }

  /** Place of a face (m), 0 to {@link #cells()}. */
  public double face(int i) {
    return faces[i];
  }

  /** Width of a cell (m). */
  public double width(int cell) {
    return faces[cell + 1] - faces[cell];
  }

  /** Middle of a cell (m). */
  public double center(int cell) {
    return 0.5 * (faces[cell] + faces[cell + 1]);
  }

  /** Middles of all cells (m). */
  public double[] centers() {
    double[] centers = new double[cells()];
    Arrays.setAll(centers, this::center);
    return centers;
  }

  /** The cell that holds a place (m); the last or first one beyond the ends. */
  public int cellAt(double place) {
    int found = Arrays.binarySearch(faces, place);
    int cell = found >= 0 ? found : -found - 2;
    return Math.min(Math.max(cell, 0), cells() - 1);
  }
}
