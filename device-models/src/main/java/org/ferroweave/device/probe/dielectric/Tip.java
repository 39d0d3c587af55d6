package org.ferroweave.device.probe.dielectric;

/**
 * A tip: a cone that ends in a sphere. The lever above it is left out; it adds a gradient that does
 * not change over the film and that calibration on a metal takes away.
 *
 * @param radius radius of the apex (m)
 * @param halfAngle half angle of the cone (rad), 0.02 to 1.2
 * @param length length from apex to the base of the cone (m), at least two radii; two radii are a
 *     sphere alone
 */
public record Tip(double radius, double halfAngle, double length) {
  /** Refuses what is no tip. */
  public Tip {
    if (!(radius > 0)
        || !(halfAngle >= 0.02 && halfAngle <= 1.2)
        || !(length >= 2 * radius)
        || !Double.isFinite(radius + length)) {
      throw new IllegalArgumentException(
          "tip: radius "
              + radius
              + " m, half angle "
              + halfAngle
              + " rad, length "
              + length
              + " m; allowed: above 0, 0.02 to 1.2, at least two radii");
    }
  }

  /** A sphere. */
  public static Tip sphere(double radius) {
    return new Tip(radius, 0.2, 2 * radius);
  }

  /** Whether there is no cone. */
  public boolean isSphere() {
    return length == 2 * radius;
  }

  /** Height (m) over the apex where the cone meets the sphere. */
  double joint() {
    return radius * (1 - Math.sin(halfAngle));
  }

  /** Distance (m) of the surface from the axis at a height (m) over the apex. */
  double profile(double height) {
    if (isSphere() || height < joint()) {
      return Math.sqrt(Math.max(0, height * (2 * radius - height)));
    }
    return radius * Math.cos(halfAngle) + (height - joint()) * Math.tan(halfAngle);
  }

  /** Heights (m) over the apex of the charges on the axis. */
  double[] charges() {
    java.util.ArrayList<Double> places = new java.util.ArrayList<>();
    int inSphere = 10;
    for (int i = 0; i < inSphere; i++) {
      double angle = Math.PI * (i + 0.5) / inSphere;
      double s = isSphere() ? 0.6 * Math.cos(angle) : -0.3 + 0.4 * Math.cos(angle);
      places.add(radius * (1 + s));
    }
    if (!isSphere()) {
      double h = 1.35 * radius;
      while (h < length) {
        places.add(h);
        h += 0.9 * profile(h);
      }
    }
    return places.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** Heights (m) over the apex of the rings on which the potential is set. */
  double[] rings() {
    java.util.ArrayList<Double> places = new java.util.ArrayList<>();
    int onSphere = 24;
    double to = isSphere() ? Math.PI : Math.PI / 2 - halfAngle;
    for (int i = 0; i < onSphere; i++) {
      double angle = to * i / onSphere;
      places.add(radius * (1 - Math.cos(angle)));
    }
    if (!isSphere()) {
      double h = joint();
      while (h < length) {
        places.add(h);
        h += 0.35 * profile(h);
      }
    }
    return places.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
