package org.ferroweave.datasets;

/**
 * Smooth curves through points: centripetal Catmull-Rom splines (E. Catmull, R. Rom 1974; P. J.
 * Barry, R. N. Goldman, SIGGRAPH 1988; C. Yuksel, S. Schaefer, J. Keyser, Comput. Aided Des. 43,
 * 747, 2011: no cusps within a piece), broken at corners, sampled into an {@link InkPath}.
 */
final class StrokeCurve {
  private static final int SAMPLES_PER_PIECE = 7;

  private StrokeCurve() {}

  /**
   * Appends one stroke.
   *
   * @param px x of the points, the first n count
   * @param py y of the points
   * @param corner whether the curve may bend abruptly at a point
   * @param n number of points, at least 2
   * @param path receives the samples
   */
  static void append(double[] px, double[] py, boolean[] corner, int n, InkPath path) {
    path.add(px[0], py[0], true);
    for (int i = 0; i + 1 < n; i++) {
      boolean freeBefore = i == 0 || corner[i];
      boolean freeAfter = i + 2 == n || corner[i + 1];
      double x0 = freeBefore ? 2 * px[i] - px[i + 1] : px[i - 1];
      double y0 = freeBefore ? 2 * py[i] - py[i + 1] : py[i - 1];
      double x3 = freeAfter ? 2 * px[i + 1] - px[i] : px[i + 2];
      double y3 = freeAfter ? 2 * py[i + 1] - py[i] : py[i + 2];
      piece(x0, y0, px[i], py[i], px[i + 1], py[i + 1], x3, y3, path);
    }
  }

  private static void piece(
      double x0,
      double y0,
      double x1,
      double y1,
      double x2,
      double y2,
      double x3,
      double y3,
      InkPath path) {
    double t1 = knot(x1 - x0, y1 - y0);
    double t2 = t1 + knot(x2 - x1, y2 - y1);
    double t3 = t2 + knot(x3 - x2, y3 - y2);
    for (int k = 1; k <= SAMPLES_PER_PIECE; k++) {
      double t = t1 + (t2 - t1) * k / SAMPLES_PER_PIECE;
      path.add(
          barryGoldman(t, t1, t2, t3, x0, x1, x2, x3),
          barryGoldman(t, t1, t2, t3, y0, y1, y2, y3),
          false);
    }
  }

  private static double knot(double dx, double dy) {
    return Math.max(1e-3, Math.sqrt(Math.sqrt(dx * dx + dy * dy)));
  }

  private static double barryGoldman(
      double t, double t1, double t2, double t3, double p0, double p1, double p2, double p3) {
    double a1 = p0 + (p1 - p0) * t / t1;
    double a2 = p1 + (p2 - p1) * (t - t1) / (t2 - t1);
    double a3 = p2 + (p3 - p2) * (t - t2) / (t3 - t2);
    double b1 = a1 + (a2 - a1) * t / t2;
    double b2 = a2 + (a3 - a2) * (t - t1) / (t3 - t1);
    return b1 + (b2 - b1) * (t - t1) / (t2 - t1);
  }
}
