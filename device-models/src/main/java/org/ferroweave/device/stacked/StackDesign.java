package org.ferroweave.device.stacked;

import java.util.List;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmDesign;

/** A checked datasheet of a stacked transistor. */
final class StackDesign extends FilmDesign<StackParameters> {
  StackDesign(Datasheet sheet) {
    super(StackParameters.of(sheet), sheet, "first", "second");
  }

  @Override
  protected StackParameters draw(StackParameters mean, RandomStream geometry) {
    return mean.instance(mean.spread().draw(geometry));
  }

  @Override
  protected List<Film> films(StackParameters own) {
    return List.of(own.first(), own.second());
  }

  @Override
  protected Body body(StackParameters own, double temperature) {
    return new StackBody(own, temperature);
  }
}
