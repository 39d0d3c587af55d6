package org.ferroweave.device.stacked;

import java.util.List;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmDesign;

/** A checked datasheet of a stacked junction. */
final class JunctionDesign extends FilmDesign<JunctionParameters> {
  JunctionDesign(Datasheet sheet) {
    super(JunctionParameters.of(sheet), sheet, "free", "electrode", "pinned");
  }

  @Override
  protected JunctionParameters draw(JunctionParameters mean, RandomStream geometry) {
    double area = Math.exp(mean.spread().area() * geometry.nextGaussian());
    return mean.instance(area, mean.spread().barrier() * geometry.nextGaussian());
  }

  @Override
  protected List<Film> films(JunctionParameters own) {
    return List.of(own.free(), own.electrode(), own.pinned());
  }

  @Override
  protected Body body(JunctionParameters own, double temperature) {
    return new JunctionBody(own, temperature);
  }
}
