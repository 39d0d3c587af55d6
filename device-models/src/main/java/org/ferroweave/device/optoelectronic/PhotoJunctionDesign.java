package org.ferroweave.device.optoelectronic;

import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Instance;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/**
 * Fabricates two-terminal optoelectronic devices: dark, ions in thermal equilibrium.
 *
 * @param parameters of the design
 * @param operation how it is written and read
 */
record PhotoJunctionDesign(PhotoJunctionParameters parameters, Operation operation)
    implements Design {
  /** Rest at zero bias after fabrication (s). */
  private static final double SETTLE = 1000;

  @Override
  public Instance nominal() {
    return instance(parameters, parameters.film().meanField());
  }

  @Override
  public Instance fabricate(RandomStream random) {
    RandomStream geometry = random.split("geometry");
    PhotoJunctionParameters.Spread spread = parameters.spread();
    double thickness = Math.exp(spread.thickness() * geometry.nextGaussian());
    double area = Math.exp(spread.area() * geometry.nextGaussian());
    double barrier = spread.barrier() * geometry.nextGaussian();
    return instance(
        parameters.instance(thickness, area, barrier),
        parameters.film().stochastic(random.split("film")));
  }

  private static Instance instance(PhotoJunctionParameters p, DomainEnsemble film) {
    double displaced = new PhotoJunctionBody(p, Stimulus.ROOM_TEMPERATURE).darkDisplaced();
    return new Instance(
        temperature -> new PhotoJunctionBody(p, temperature),
        List.of(film),
        new double[] {p.film().initialOrder()},
        new double[] {0, 0, displaced},
        SETTLE);
  }
}
