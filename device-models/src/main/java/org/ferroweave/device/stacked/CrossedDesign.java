package org.ferroweave.device.stacked;

import java.util.List;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmDesign;

/** A checked datasheet of a crossed transistor. */
final class CrossedDesign extends FilmDesign<CrossedParameters> {
  CrossedDesign(Datasheet sheet) {
    super(CrossedParameters.of(sheet), sheet, "vertical", "in-plane");
  }

  @Override
  protected CrossedParameters draw(CrossedParameters mean, RandomStream geometry) {
    return mean.instance(mean.spread().draw(geometry));
  }

  @Override
  protected List<Film> films(CrossedParameters own) {
    return List.of(own.vertical(), own.inPlane());
  }

  @Override
  protected Body body(CrossedParameters own, double temperature) {
    return new CrossedBody(own, temperature);
  }
}
