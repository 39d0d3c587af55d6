package org.ferroweave.device.fesfet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Instance;
import org.ferroweave.device.compact.Operations;
import org.ferroweave.device.ferroelectric.DomainEnsemble;
import org.ferroweave.device.ferroelectric.MeanFieldEnsemble;
import org.ferroweave.device.ferroelectric.StochasticEnsemble;
import org.ferroweave.device.ferroelectric.SwitchingParameters;

/** A checked datasheet of a ferroelectric-semiconductor transistor and its instances. */
final class FesFetDesign implements Design {
  /** Rest at zero bias after fabrication (s). */
  private static final double SETTLE = 1000;

  /** Classes of activation fields in each slice of the mean device. */
  private static final int CLASSES = 12;

  /** Elements from which a film counts as a continuum, whose fluctuations are left out. */
  static final int CONTINUUM = 50_000;

  private final FesFetParameters p;
  private final Operation operation;

  FesFetDesign(Datasheet sheet) {
    this.p = FesFetParameters.of(sheet);
    this.operation = Operations.of(sheet);
  }

  @Override
  public Instance nominal() {
    return instance(p, continuum());
  }

  @Override
  public Instance fabricate(RandomStream random) {
    RandomStream geometry = random.split("geometry");
    FesFetParameters one =
        p.instance(
            Math.exp(p.spread().thickness() * geometry.nextGaussian()),
            p.spread().flatBand() * geometry.nextGaussian(),
            p.spread().barrier() * geometry.nextGaussian());
    if (p.film().switching().elements() >= CONTINUUM) {
      return instance(one, continuum());
    }
    SwitchingParameters switching = p.sliceSwitching();
    List<DomainEnsemble> films = new ArrayList<>();
    for (int k = 0; k < p.slices(); k++) {
      films.add(new StochasticEnsemble(switching, random.split("slice " + k)));
    }
    films.add(new StochasticEnsemble(p.inPlane().switching(), random.split("in-plane")));
    return instance(one, films);
  }

  private List<DomainEnsemble> continuum() {
    List<DomainEnsemble> films = new ArrayList<>();
    for (int k = 0; k < p.slices(); k++) {
      films.add(new MeanFieldEnsemble(p.sliceSwitching(), CLASSES));
    }
    films.add(new MeanFieldEnsemble(p.inPlane().switching(), CLASSES));
    return films;
  }

  private static Instance instance(FesFetParameters p, List<DomainEnsemble> films) {
    double[] order = new double[films.size()];
    Arrays.fill(order, p.film().initialOrder());
    order[p.slices()] = p.inPlane().initialOrder();
    return new Instance(
        temperature -> new FesFetBody(p, temperature), films, order, new double[1], SETTLE);
  }

  @Override
  public Operation operation() {
    return operation;
  }
}
