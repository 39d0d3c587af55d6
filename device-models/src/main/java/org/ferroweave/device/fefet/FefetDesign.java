package org.ferroweave.device.fefet;

import java.util.List;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmDesign;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/** Transistors with a ferroelectric of domains in the gate; fabricated with empty traps. */
final class FefetDesign extends FilmDesign<FefetParameters> {
  /** Classes of the mean device: switching is spread over many anyway by the channel's charge. */
  private static final int CLASSES = 24;

  FefetDesign(Datasheet sheet) {
    super(FefetParameters.of(sheet), sheet, "film");
  }

  @Override
  protected FefetParameters draw(FefetParameters mean, RandomStream geometry) {
    return mean.instance(mean.spread().draw(geometry));
  }

  @Override
  protected List<Film> films(FefetParameters own) {
    return List.of(own.film());
  }

  @Override
  protected DomainEnsemble meanField(Film film) {
    return film.meanField(CLASSES);
  }

  @Override
  protected Body body(FefetParameters own, double temperature) {
    return new FefetBody(own, temperature);
  }

  @Override
  protected double[] slow(FefetParameters own) {
    return new double[1];
  }
}
