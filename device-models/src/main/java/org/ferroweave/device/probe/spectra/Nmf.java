package org.ferroweave.device.probe.spectra;

/**
 * Non-negative matrix factorization S = W H of a map of spectra, by hierarchical alternating least
 * squares (A. Cichocki, A.-H. Phan, IEICE Trans. Fundam. E92-A, 708 (2009)).
 *
 * <p>Few components in many pixels: the map is first projected on its leading singular vectors,
 * found from the Gram matrix of the frequencies, and the sweeps run on the projection, which costs
 * pixels x components^2 per sweep. Sweeps on the full map end the work, so the result is that of
 * the plain method. A zero is no trap: each update solves its least squares problem and then clips,
 * so an entry leaves zero as soon as that lowers the residual.
 *
 * <p>With a volume weight above zero the spectra are those of {@link MinimumVolume}.
 */
public final class Nmf {
  private static final int FULL_SWEEPS = 2;

  private final Settings settings;

  /**
   * How to factorize.
   *
   * @param components 1 or more
   * @param sweeps most sweeps on the projection
   * @param tolerance relative change of the spectra per sweep at which to stop
   * @param volume weight of the volume, in units of the noise of the map; 0 for plain factorization
   */
  public record Settings(int components, int sweeps, double tolerance, double volume) {
    /** Refuses what cannot be. */
    public Settings {
      if (components < 1 || sweeps < 1 || !(tolerance >= 0) || !(volume >= 0)) {
        throw new IllegalArgumentException(
            components + " components, " + sweeps + " sweeps, volume " + volume);
      }
    }

    /** Plain factorization. */
    public static Settings plain(int components) {
      return new Settings(components, 500, 1e-4, 0);
    }

    /** Smallest volume. */
    public static Settings minimumVolume(int components) {
      return new Settings(components, 500, 1e-4, 1);
    }
  }

  /**
   * @param settings how
   */
  public Nmf(Settings settings) {
    this.settings = settings;
  }

  /**
   * Factorizes a map, starting from its purest pixels.
   *
   * @param cube at least as many pixels and frequencies as components
   */
  public Factorization factorize(SpectralCube cube) {
    NmfWork work = new NmfWork(cube, settings.components());
    work.startFromPurest();
    return finish(cube, work);
  }

  /**
   * The same from a start that is given.
   *
   * @param cube at least as many pixels and frequencies as components
   * @param spectra start [component][frequency], zero or above
   */
  public Factorization factorize(SpectralCube cube, double[][] spectra) {
    NmfWork work = new NmfWork(cube, settings.components());
    work.start(spectra);
    return finish(cube, work);
  }

  private Factorization finish(SpectralCube cube, NmfWork work) {
    int sweeps = 0;
    double change = Double.POSITIVE_INFINITY;
    while (sweeps < settings.sweeps() && change > settings.tolerance()) {
      change = work.sweep();
      sweeps++;
    }
    boolean converged = change <= settings.tolerance();
    if (settings.volume() > 0) {
      converged = work.shrink(settings.volume());
    } else {
      for (int i = 0; i < FULL_SWEEPS; i++) {
        work.fullSweep();
      }
    }
    return work.result(cube, sweeps, converged);
  }
}
