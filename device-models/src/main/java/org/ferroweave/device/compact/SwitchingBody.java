package org.ferroweave.device.compact;

import org.ferroweave.device.Stimulus;

/** Films whose polarizations are the whole state: no slow variables, and so no heat of theirs. */
public abstract class SwitchingBody extends FilmBody {
  /**
   * Several films.
   *
   * @param temperature temperature (K)
   * @param films the films, in the order of the polarizations
   * @param volume volume of each (m3)
   */
  protected SwitchingBody(double temperature, Film[] films, double[] volume) {
    super(temperature, films, volume);
  }

  /**
   * One film.
   *
   * @param temperature temperature (K)
   * @param film the film
   * @param volume its volume (m3)
   */
  protected SwitchingBody(double temperature, Film film, double volume) {
    super(temperature, film, volume);
  }

  @Override
  public final int slow() {
    return 0;
  }

  @Override
  public final void rates(
      Stimulus stimulus,
      double[] polarization,
      double[] slow,
      double[] local,
      double[] gain,
      double[] loss) {
    // no slow variables
  }

  @Override
  public final double slowTolerance(int variable) {
    throw new IndexOutOfBoundsException("no slow variables");
  }

  @Override
  public final double slowHeat(
      Stimulus stimulus,
      double[] polarization0,
      double[] slow0,
      double[] polarization1,
      double[] slow1) {
    return 0;
  }
}
