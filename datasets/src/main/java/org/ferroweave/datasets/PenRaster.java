package org.ferroweave.datasets;

import java.util.Arrays;

/**
 * Draws ink paths into a small grey image: the ink of a pixel follows from the distance of its
 * centre to the path, with a soft edge, so that lines are anti-aliased.
 */
final class PenRaster {
  private final int size;
  private final float[] ink;

  /**
   * @param size image height and width (pixels)
   */
  PenRaster(int size) {
    this.size = size;
    this.ink = new float[size * size];
  }

  /** Ink of every pixel, 0 to 1, row by row; valid until the next drawing. */
  float[] ink() {
    return ink;
  }

  /**
   * Draws a path onto a blank image.
   *
   * @param path positions and radii (pixels)
   * @param softness width of the edge over which ink fades (pixels), above 0
   */
  void draw(InkPath path, double softness) {
    Arrays.fill(ink, 0f);
    for (int i = 1; i < path.size; i++) {
      if (!path.start[i] && path.radius[i] > 0 && path.radius[i - 1] > 0) {
        piece(path, i, softness);
      }
    }
  }

  private void piece(InkPath path, int i, double softness) {
    double ax = path.x[i - 1];
    double ay = path.y[i - 1];
    double dx = path.x[i] - ax;
    double dy = path.y[i] - ay;
    double ra = path.radius[i - 1];
    double dr = path.radius[i] - ra;
    double reach = Math.max(ra, path.radius[i]) + softness / 2;
    int left = clamp(Math.min(ax, ax + dx) - reach);
    int right = clamp(Math.max(ax, ax + dx) + reach + 1);
    int top = clamp(Math.min(ay, ay + dy) - reach);
    int bottom = clamp(Math.max(ay, ay + dy) + reach + 1);
    double length2 = dx * dx + dy * dy;
    double perLength2 = length2 > 0 ? 1 / length2 : 0;
    for (int row = top; row < bottom; row++) {
      double py = row + 0.5 - ay;
      for (int column = left; column < right; column++) {
        double px = column + 0.5 - ax;
        double t = Math.max(0, Math.min(1, (px * dx + py * dy) * perLength2));
        double ex = px - t * dx;
        double ey = py - t * dy;
        double inside = ra + t * dr - Math.sqrt(ex * ex + ey * ey);
        float covered = (float) Math.max(0, Math.min(1, 0.5 + inside / softness));
        int at = row * size + column;
        ink[at] = Math.max(ink[at], covered);
      }
    }
  }

  private int clamp(double position) {
    return (int) Math.max(0, Math.min(size, position));
  }
}
