package org.ferroweave.device.compact;

import org.ferroweave.device.ferroelectric.DomainEnsemble;

/**
 * The films of a device in one inner step: their polarization at its start, in its middle and at
 * its end, the local fields there, the error that comes of them, and the step itself.
 *
 * <p>A film that switches smoothly does so in the field of the middle, which is compared with the
 * mean of both ends. Between the flips of a discrete film the field follows the slow variables
 * alone, and little enough that the switching rate is exponential in time: r ~ exp(a t/h), with a =
 * dE d(ln r)/dE below {@link #STEEPEST} for the change dE of the field over the step h. The film is
 * then given the field whose rate is the mean one, and time is stretched accordingly, so that flips
 * come when the hazard has been spent and not when a constant rate would have spent it.
 */
final class FilmStep {
  /** Greatest logarithm of the ratio of switching rates at both ends of a step. */
  private static final double STEEPEST = 1;

  private final DomainEnsemble[] films;

  // of the body, read once per temperature
  private final double[] spontaneous;
  private final double[] scale;
  private final double[] perTolerance;

  /** Polarizations (C/m2). */
  final double[] start;

  final double[] half;
  final double[] full;

  /** Local fields (V/m). */
  final double[] fieldStart;

  final double[] fieldHalf;
  final double[] fieldFull;

  private final double[] fieldMean;
  private final double[] stretch;
  private boolean unswitched;

  FilmStep(DomainEnsemble[] films) {
    this.films = films;
    int n = films.length;
    spontaneous = new double[n];
    scale = new double[n];
    perTolerance = new double[n];
    start = new double[n];
    half = new double[n];
    full = new double[n];
    fieldStart = new double[n];
    fieldHalf = new double[n];
    fieldFull = new double[n];
    fieldMean = new double[n];
    stretch = new double[n];
  }

  void setBody(Body body) {
    for (int i = 0; i < films.length; i++) {
      spontaneous[i] = body.spontaneous(i);
      scale[i] = body.activationScale(i);
      perTolerance[i] = 1 / body.fieldTolerance(i);
    }
  }

  /** Switched polarizations of the present state. */
  void polarizations(double[] result) {
    for (int i = 0; i < films.length; i++) {
      result[i] = spontaneous[i] * films[i].order();
    }
  }

  /** Forgets the directions of films above their transition. */
  void disorder() {
    for (int i = 0; i < films.length; i++) {
      if (spontaneous[i] == 0) {
        films[i].disorder();
      }
    }
  }

  /** Polarizations after a time in constant fields; the films stay as they are. */
  void predict(double[] field, double duration, double[] result) {
    for (int i = 0; i < films.length; i++) {
      result[i] =
          spontaneous[i] == 0 ? 0 : spontaneous[i] * films[i].predict(field[i], scale[i], duration);
    }
  }

  /** Whether no film switched in the trial of which {@link #error} was asked last. */
  boolean unswitched() {
    return unswitched;
  }

  /** Error of a trial step in units of what is allowed; not finite if the trial is not. */
  double error(double length) {
    double worst = 0;
    unswitched = true;
    for (int i = 0; i < films.length; i++) {
      double e;
      stretch[i] = 0;
      fieldMean[i] = fieldHalf[i];
      if (half[i] == start[i] && full[i] == start[i]) {
        e = meanRate(i);
      } else {
        unswitched = false;
        e = Math.abs(fieldHalf[i] - (fieldStart[i] + fieldFull[i]) / 2) * perTolerance[i];
      }
      // what is quiet may not keep the step from growing either
      if (!(e <= StepControl.LEAST_ERROR) && isQuiet(i, length)) {
        e = 0;
        stretch[i] = 0;
        fieldMean[i] = fieldHalf[i];
      }
      worst = Math.max(worst, e);
    }
    return worst;
  }

  /** Field with the mean rate, and growth of the rate, of a discrete film; returns the error. */
  private double meanRate(int i) {
    double change = fieldFull[i] - fieldStart[i];
    if (change == 0) {
      return 0;
    }
    double mean = (fieldStart[i] + 4 * fieldHalf[i] + fieldFull[i]) / 6;
    double steepness = films[i].steepness(mean, scale[i]);
    double growth = mean > 0 ? change * steepness : -change * steepness;
    stretch[i] = growth;
    // mean of exp(a t/h) is 1 + a^2/24; in Merz's law the steepness itself falls as 1/E^2
    fieldMean[i] = mean + change * (growth - 2 * change / mean) / 24;
    double ratio = growth / STEEPEST;
    return ratio * ratio;
  }

  private boolean isQuiet(int i, double length) {
    double most =
        Math.max(Math.abs(fieldHalf[i]), Math.max(Math.abs(fieldStart[i]), Math.abs(fieldFull[i])));
    return spontaneous[i] == 0 || films[i].isQuiet(most, scale[i], length);
  }

  /** Advances the films up to the next flip; returns how far that is (s). */
  double advance(double length) {
    double taken = length;
    int next = -1;
    double worn = length;
    for (int i = 0; i < films.length; i++) {
      if (spontaneous[i] > 0) {
        double wornOfFilm = films[i].horizon(fieldMean[i], scale[i], length);
        if (wornOfFilm < length) {
          double time = length * elapsed(wornOfFilm / length, stretch[i]);
          if (time < taken) {
            taken = time;
            next = i;
            worn = wornOfFilm;
          }
        }
      }
    }
    for (int i = 0; i < films.length; i++) {
      if (spontaneous[i] > 0) {
        boolean known = taken == length || i == next;
        double wornOfFilm = known ? worn : length * worn(taken / length, stretch[i]);
        films[i].advance(fieldMean[i], scale[i], wornOfFilm);
      }
    }
    return taken;
  }

  /** Part of a step after which a part of its hazard is spent, at a rate that grows by e^a. */
  private static double elapsed(double worn, double a) {
    return a == 0 ? worn : Math.log1p(worn * Math.expm1(a)) / a;
  }

  /** Part of the hazard of a step that is spent after a part of its time. */
  private static double worn(double elapsed, double a) {
    return a == 0 ? elapsed : Math.expm1(elapsed * a) / Math.expm1(a);
  }
}
