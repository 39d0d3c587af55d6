package org.ferroweave.device.tunnel;

import java.util.List;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmDesign;

/** Design of a vertical tunnel junction. */
final class TunnelDesign extends FilmDesign<TunnelParameters> {
  TunnelDesign(Datasheet datasheet) {
    super(TunnelParameters.of(datasheet), datasheet, "film");
  }

  @Override
  protected TunnelParameters draw(TunnelParameters mean, RandomStream geometry) {
    return mean.instance(mean.spread().draw(geometry));
  }

  @Override
  protected List<Film> films(TunnelParameters own) {
    return List.of(own.film());
  }

  @Override
  protected Body body(TunnelParameters own, double temperature) {
    return new TunnelBody(own, temperature);
  }
}
