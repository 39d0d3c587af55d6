package org.ferroweave.device.stacked;

import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Instance;
import org.ferroweave.device.compact.Operations;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/** A checked datasheet of a stacked junction and the fabrication of its instances. */
final class JunctionDesign implements Design {
  private final JunctionParameters p;
  private final Operation operation;

  JunctionDesign(Datasheet sheet) {
    this.p = JunctionParameters.of(sheet);
    this.operation = Operations.of(sheet);
  }

  @Override
  public Instance nominal() {
    return instance(
        p, List.of(p.free().meanField(), p.electrode().meanField(), p.pinned().meanField()));
  }

  @Override
  public Instance fabricate(RandomStream random) {
    RandomStream geometry = random.split("geometry");
    double area = Math.exp(p.spread().area() * geometry.nextGaussian());
    double barrier = p.spread().barrier() * geometry.nextGaussian();
    return instance(
        p.instance(area, barrier),
        List.of(
            p.free().stochastic(random.split("free")),
            p.electrode().stochastic(random.split("electrode")),
            p.pinned().stochastic(random.split("pinned"))));
  }

  private static Instance instance(JunctionParameters p, List<DomainEnsemble> films) {
    return new Instance(
        temperature -> new JunctionBody(p, temperature),
        films,
        new double[] {
          p.free().initialOrder(), p.electrode().initialOrder(), p.pinned().initialOrder()
        },
        new double[0],
        StackDesign.SETTLE);
  }

  @Override
  public Operation operation() {
    return operation;
  }
}
