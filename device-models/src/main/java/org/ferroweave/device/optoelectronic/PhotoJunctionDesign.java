package org.ferroweave.device.optoelectronic;

import java.util.List;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmDesign;

/** Two-terminal optoelectronic devices: dark, ions in thermal equilibrium. */
final class PhotoJunctionDesign extends FilmDesign<PhotoJunctionParameters> {
  PhotoJunctionDesign(Datasheet datasheet) {
    super(PhotoJunctionParameters.of(datasheet), datasheet, "film");
  }

  @Override
  protected PhotoJunctionParameters draw(PhotoJunctionParameters mean, RandomStream geometry) {
    return mean.instance(mean.spread().draw(geometry));
  }

  @Override
  protected List<Film> films(PhotoJunctionParameters own) {
    return List.of(own.film());
  }

  @Override
  protected Body body(PhotoJunctionParameters own, double temperature) {
    return new PhotoJunctionBody(own, temperature);
  }

  @Override
  protected double[] slow(PhotoJunctionParameters own) {
    PhotoJunctionBody body = new PhotoJunctionBody(own, Stimulus.ROOM_TEMPERATURE);
    return new double[] {0, 0, body.darkDisplaced()};
  }
}
