package org.ferroweave.datasets;

import java.util.List;

/**
 * Writes one digit as a hand would: chooses a style, moves its points a little, bends, slants,
 * turns and stretches it, and varies the pen. Everything is drawn from the random stream that is
 * passed in, so that the stream alone determines the image. Not for several threads at once.
 */
final class Handwriting {
  private static final int MAX_POINTS = 32;
  private static final double TWO_PI = 2 * Math.PI;

  private final int size;
  private final PenRaster raster;
  private final InkPath path = new InkPath();
  private final double[] px = new double[MAX_POINTS];
  private final double[] py = new double[MAX_POINTS];
  private final boolean[] corner = new boolean[MAX_POINTS];

  /**
   * @param size image height and width (pixels)
   */
  Handwriting(int size) {
    this.size = size;
    this.raster = new PenRaster(size);
  }

  /**
   * @param digit 0 to 9
   * @param random stream of this image
   * @param target receives the grey levels row by row
   * @param offset where in the target the image begins
   */
  void write(int digit, DigitRandom random, byte[] target, int offset) {
    DigitShape shape = DigitShapes.bundled().pick(digit, random.uniform());
    trace(shape, random);
    warp(random);
    pose(random);
    press(random);
    raster.draw(path, random.uniform(0.9, 1.7));
    develop(random, target, offset);
  }

  /** Unsteady points, joined by smooth curves. */
  private void trace(DigitShape shape, DigitRandom random) {
    path.clear();
    double unsteady = random.uniform(0.008, 0.024);
    for (DigitShape.Stroke stroke : shape.strokes()) {
      List<DigitShape.Point> points = stroke.points();
      for (int i = 0; i < points.size(); i++) {
        DigitShape.Point point = points.get(i);
        px[i] = point.x() - 0.5 + random.normal(0, unsteady);
        py[i] = point.y() - 0.5 + random.normal(0, unsteady);
        corner[i] = point.corner() && random.uniform() < 0.8;
      }
      StrokeCurve.append(px, py, corner, points.size(), path);
    }
  }

  /** A smooth elastic deformation: two slow waves along each axis. */
  private void warp(DigitRandom random) {
    for (int wave = 0; wave < 4; wave++) {
      boolean moveX = (wave & 1) == 0;
      double amplitude = random.normal(0, 0.04);
      double kx = random.normal(0, 0.55) * TWO_PI;
      double ky = random.normal(0, 0.55) * TWO_PI;
      double phase = random.uniform(0, TWO_PI);
      for (int i = 0; i < path.size; i++) {
        double shift = amplitude * StrictMath.sin(kx * path.x[i] + ky * path.y[i] + phase);
        if (moveX) {
          path.x[i] += shift;
        } else {
          path.y[i] += shift;
        }
      }
    }
  }

  /** Slant, rotation and proportions; then the size and place that a form would give it. */
  private void pose(DigitRandom random) {
    double slant = random.normal(0.12, 0.22);
    double angle = random.normal(0, 0.11);
    double wide = random.uniform(0.65, 1.2);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < path.size; i++) {
      double x = wide * path.x[i] - slant * path.y[i];
      double y = path.y[i];
      path.x[i] = cos * x - sin * y;
      path.y[i] = sin * x + cos * y;
      left = Math.min(left, path.x[i]);
      right = Math.max(right, path.x[i]);
      top = Math.min(top, path.y[i]);
      bottom = Math.max(bottom, path.y[i]);
    }
    double extent = random.uniform(15.5, 19.5) * size / 28;
    double scale = extent / Math.max(right - left, bottom - top);
    double centreX = size / 2.0 + random.normal(0, 1.1);
    double centreY = size / 2.0 + random.normal(0, 1.1);
    for (int i = 0; i < path.size; i++) {
      path.x[i] = centreX + scale * (path.x[i] - (left + right) / 2);
      path.y[i] = centreY + scale * (path.y[i] - (top + bottom) / 2);
    }
  }

  /** Pen width with slowly varying pressure, thinner ends and now and then a gap. */
  private void press(DigitRandom random) {
    double radius = random.uniform(0.85, 1.8) * size / 28;
    double variation = random.uniform(0, 0.3);
    double rate = random.uniform(0.05, 0.25);
    double phase = random.uniform(0, TWO_PI);
    double taper = random.uniform(0, 0.35);
    for (int i = 0; i < path.size; i++) {
      boolean end = path.start[i] || i + 1 == path.size || path.start[i + 1];
      double pressure = 1 + variation * StrictMath.sin(rate * i + phase);
      path.radius[i] = radius * pressure * (end ? 1 - taper : 1);
    }
    if (random.uniform() < 0.08) {
      int from = (int) random.uniform(0.15 * path.size, 0.85 * path.size);
      int length = 1 + (int) random.uniform(0, 3);
      for (int i = from; i < Math.min(path.size, from + length); i++) {
        path.radius[i] = 0;
      }
    }
  }

  /** Ink to grey levels, with grain where there is ink; the paper stays blank. */
  private void develop(DigitRandom random, byte[] target, int offset) {
    float[] ink = raster.ink();
    double darkness = random.uniform(0.85, 1.1);
    double grain = random.uniform(0.0, 0.12);
    for (int p = 0; p < ink.length; p++) {
      double level = 0;
      if (ink[p] > 0) {
        level = ink[p] * darkness + grain * (random.uniform() - 0.5);
      }
      target[offset + p] = (byte) Math.round(255 * Math.max(0, Math.min(1, level)));
    }
  }
}
