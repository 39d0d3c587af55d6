package org.ferroweave.device.stacked;

import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Instance;
import org.ferroweave.device.compact.Operations;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/** A checked datasheet of a crossed transistor and the fabrication of its instances. */
final class CrossedDesign implements Design {
  private final CrossedParameters p;
  private final Operation operation;

  CrossedDesign(Datasheet sheet) {
    this.p = CrossedParameters.of(sheet);
    this.operation = Operations.of(sheet);
  }

  @Override
  public Instance nominal() {
    return instance(p, List.of(p.vertical().meanField(), p.inPlane().meanField()));
  }

  @Override
  public Instance fabricate(RandomStream random) {
    RandomStream geometry = random.split("geometry");
    double thickness = Math.exp(p.spread().thickness() * geometry.nextGaussian());
    double flatBand = p.spread().flatBand() * geometry.nextGaussian();
    return instance(
        p.instance(thickness, flatBand),
        List.of(
            p.vertical().stochastic(random.split("vertical")),
            p.inPlane().stochastic(random.split("in-plane"))));
  }

  private static Instance instance(CrossedParameters p, List<DomainEnsemble> films) {
    return new Instance(
        temperature -> new CrossedBody(p, temperature),
        films,
        new double[] {p.vertical().initialOrder(), p.inPlane().initialOrder()},
        new double[0],
        StackDesign.SETTLE);
  }

  @Override
  public Operation operation() {
    return operation;
  }
}
