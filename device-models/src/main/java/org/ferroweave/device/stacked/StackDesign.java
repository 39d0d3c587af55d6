package org.ferroweave.device.stacked;

import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Instance;
import org.ferroweave.device.compact.Operations;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/** A checked datasheet of a stacked transistor and the fabrication of its instances. */
final class StackDesign implements Design {
  /** Rest at zero bias after fabrication (s). */
  static final double SETTLE = 1000;

  private final StackParameters p;
  private final Operation operation;

  StackDesign(Datasheet sheet) {
    this.p = StackParameters.of(sheet);
    this.operation = Operations.of(sheet);
  }

  @Override
  public Instance nominal() {
    return instance(p, List.of(p.first().meanField(), p.second().meanField()));
  }

  @Override
  public Instance fabricate(RandomStream random) {
    RandomStream geometry = random.split("geometry");
    double thickness = Math.exp(p.spread().thickness() * geometry.nextGaussian());
    double flatBand = p.spread().flatBand() * geometry.nextGaussian();
    return instance(
        p.instance(thickness, flatBand),
        List.of(
            p.first().stochastic(random.split("first")),
            p.second().stochastic(random.split("second"))));
  }

  private static Instance instance(StackParameters p, List<DomainEnsemble> films) {
    return new Instance(
        temperature -> new StackBody(p, temperature),
        films,
        new double[] {p.first().initialOrder(), p.second().initialOrder()},
        new double[0],
        SETTLE);
  }

  @Override
  public Operation operation() {
    return operation;
  }
}
