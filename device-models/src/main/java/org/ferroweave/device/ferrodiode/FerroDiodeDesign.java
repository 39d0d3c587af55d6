package org.ferroweave.device.ferrodiode;

import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.Instance;
import org.ferroweave.device.compact.Operations;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/** Design of a ferro diode: a checked datasheet and the fabrication of its instances. */
final class FerroDiodeDesign implements Design {
  /** Rest at zero bias and 300 K after fabrication, so that what relaxes by itself has (s). */
  static final double REST_TIME = 1000;

  private final FerroDiodeParameters parameters;
  private final Operation operation;

  FerroDiodeDesign(Datasheet datasheet) {
    this.parameters = FerroDiodeParameters.of(datasheet);
    this.operation = Operations.of(datasheet);
  }

  @Override
  public Operation operation() {
    return operation;
  }

  @Override
  public Instance nominal() {
    return instance(parameters, parameters.film().meanField());
  }

  @Override
  public Instance fabricate(RandomStream random) {
    RandomStream geometry = random.split("geometry");
    FerroDiodeParameters.Spread spread = parameters.spread();
    double thickness = Math.exp(spread.thickness() * geometry.nextGaussian());
    double area = Math.exp(spread.area() * geometry.nextGaussian());
    double barrier = spread.barrier() * geometry.nextGaussian();
    return instance(
        parameters.instance(thickness, area, barrier),
        parameters.film().stochastic(random.split("film")));
  }

  /** As fabricated: the initial order, with the ions in equilibrium with its field. */
  private static Instance instance(FerroDiodeParameters p, DomainEnsemble elements) {
    Film film = p.film();
    FerroDiodeBody body = new FerroDiodeBody(p, Stimulus.ROOM_TEMPERATURE);
    double occupation = body.equilibrium(film.initialOrder());
    return new Instance(
        temperature -> new FerroDiodeBody(p, temperature),
        List.of(elements),
        new double[] {film.initialOrder()},
        new double[] {occupation},
        REST_TIME);
  }
}
