package org.ferroweave.device.tunnel;

import java.util.List;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmDesign;

/** Design of a lateral tunnel junction. */
final class LateralDesign extends FilmDesign<LateralParameters> {
  LateralDesign(Datasheet datasheet) {
    super(LateralParameters.of(datasheet), datasheet, "film");
  }

  @Override
  protected LateralParameters draw(LateralParameters mean, RandomStream geometry) {
    return mean.instance(mean.spread().draw(geometry));
  }

  @Override
  protected List<Film> films(LateralParameters own) {
    return List.of(own.film());
  }

  @Override
  protected Body body(LateralParameters own, double temperature) {
    return new LateralBody(own, temperature);
  }
}
