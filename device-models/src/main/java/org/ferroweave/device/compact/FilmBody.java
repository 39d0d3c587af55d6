package org.ferroweave.device.compact;

/**
 * A body with ferroelectric films of domains, at one temperature: carries what does not depend on
 * how the films are wired. {@link SwitchingBody} is the kind without slow variables.
 */
public abstract class FilmBody implements Body {
  private final Film[] films;
  private final double[] spontaneous;
  private final double[] activationScale;
  private final double[] volume;
  private final double temperature;

  /**
   * One film.
   *
   * @param temperature temperature (K)
   * @param film the film
   * @param volume its volume (m3)
   */
  protected FilmBody(double temperature, Film film, double volume) {
    this(temperature, new Film[] {film}, new double[] {volume});
  }

  /**
   * Several films.
   *
   * @param temperature temperature (K)
   * @param films the films, in the order of the polarizations
   * @param volume volume of each (m3)
   */
  protected FilmBody(double temperature, Film[] films, double[] volume) {
    this.temperature = temperature;
    this.films = films.clone();
    this.volume = volume.clone();
    this.spontaneous = new double[films.length];
    this.activationScale = new double[films.length];
    for (int i = 0; i < films.length; i++) {
      spontaneous[i] = films[i].spontaneous(temperature);
      activationScale[i] = films[i].activationScale(temperature);
    }
  }

  /** Volumes of films of one area (m3). */
  protected static double[] volumes(double area, Film... films) {
    double[] volumes = new double[films.length];
    for (int i = 0; i < films.length; i++) {
      volumes[i] = area * films[i].thickness();
    }
    return volumes;
  }

  /** Temperature (K). */
  protected final double temperature() {
    return temperature;
  }

  /** A film. */
  protected final Film film(int index) {
    return films[index];
  }

  @Override
  public final int films() {
    return films.length;
  }

  @Override
  public final double spontaneous(int film) {
    return spontaneous[film];
  }

  @Override
  public final double activationScale(int film) {
    return activationScale[film];
  }

  @Override
  public final double volume(int film) {
    return volume[film];
  }

  @Override
  public double fieldTolerance(int film) {
    return films[film].fieldTolerance();
  }
}
