package org.ferroweave.device.fefet;

import java.util.List;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmDesign;

/** Transistors with one Landau dipole in the gate, hence no film of domains. */
final class NcFetDesign extends FilmDesign<NcFetParameters> {
  NcFetDesign(Datasheet sheet) {
    super(NcFetParameters.of(sheet), sheet);
  }

  @Override
  protected NcFetParameters draw(NcFetParameters mean, RandomStream geometry) {
    return mean.instance(mean.spread().draw(geometry));
  }

  @Override
  protected List<Film> films(NcFetParameters own) {
    return List.of();
  }

  @Override
  protected Body body(NcFetParameters own, double temperature) {
    return new NcFetBody(own, temperature);
  }

  @Override
  protected double[] slow(NcFetParameters own) {
    return new double[1];
  }

  @Override
  protected double settleTime() {
    return 1;
  }
}
