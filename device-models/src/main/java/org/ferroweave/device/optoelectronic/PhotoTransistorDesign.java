package org.ferroweave.device.optoelectronic;

import java.util.List;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmDesign;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/** Three-terminal optoelectronic devices: dark, donors empty, then left to settle. */
final class PhotoTransistorDesign extends FilmDesign<PhotoTransistorParameters> {
  /** Classes of activation fields of the mean device. */
  private static final int CLASSES = 32;

  PhotoTransistorDesign(Datasheet datasheet) {
    super(PhotoTransistorParameters.of(datasheet), datasheet, "film");
  }

  @Override
  protected PhotoTransistorParameters draw(PhotoTransistorParameters mean, RandomStream geometry) {
    PhotoTransistorParameters.Spread spread = mean.spread();
    double thickness = Math.exp(spread.thickness() * geometry.nextGaussian());
    double builtIn = spread.builtIn() * geometry.nextGaussian();
    double mobility = Math.exp(spread.mobility() * geometry.nextGaussian());
    return mean.instance(thickness, builtIn, mobility);
  }

  @Override
  protected List<Film> films(PhotoTransistorParameters own) {
    return List.of(own.film());
  }

  @Override
  protected DomainEnsemble meanField(Film film) {
    return film.meanField(CLASSES);
  }

  @Override
  protected Body body(PhotoTransistorParameters own, double temperature) {
    return new PhotoTransistorBody(own, temperature);
  }

  @Override
  protected double[] slow(PhotoTransistorParameters own) {
    return new double[] {0, 0, own.surface().donors()};
  }
}
