package org.ferroweave.device.tunnel;

import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Instance;
import org.ferroweave.device.compact.Operations;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/** Design of a lateral tunnel junction. */
final class LateralDesign implements Design {
  /** Rest after fabrication (s). */
  private static final double REST_TIME = 1000;

  private final LateralParameters parameters;
  private final Operation operation;

  LateralDesign(Datasheet datasheet) {
    this.parameters = LateralParameters.of(datasheet);
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
    TunnelParameters.Spread spread = parameters.spread();
    double thickness = Math.exp(spread.thickness() * geometry.nextGaussian());
    double area = Math.exp(spread.area() * geometry.nextGaussian());
    double barrier = spread.barrier() * geometry.nextGaussian();
    return instance(
        parameters.instance(thickness, area, barrier),
        parameters.film().stochastic(random.split("film")));
  }

  private static Instance instance(LateralParameters p, DomainEnsemble elements) {
    return new Instance(
        temperature -> new LateralBody(p, temperature),
        List.of(elements),
        new double[] {p.film().initialOrder()},
        new double[0],
        REST_TIME);
  }
}
