package org.ferroweave.device.fefet;

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

/** Fabricates transistors with a ferroelectric of domains in the gate. */
final class FefetDesign implements Design {
  /** Rest at zero bias and 300 K after fabrication (s). */
  static final double REST_TIME = 1000;

  /** Classes of the mean device: switching is spread over many anyway by the channel's charge. */
  private static final int CLASSES = 24;

  private final FefetParameters parameters;
  private final TransistorSpread spread;
  private final Operation operation;

  FefetDesign(Datasheet sheet) {
    this.parameters = FefetParameters.of(sheet);
    this.spread = TransistorSpread.of(sheet);
    this.operation = Operations.of(sheet);
  }

  @Override
  public Instance nominal() {
    return instance(parameters, new MeanFieldEnsemble(parameters.film().switching(), CLASSES));
  }

  @Override
  public Instance fabricate(RandomStream random) {
    TransistorSpread drawn = spread.draw(random);
    FefetParameters own = parameters.instance(drawn.thickness(), drawn.flatBand(), drawn.width());
    return instance(own, new StochasticEnsemble(own.film().switching(), random.split("film")));
  }

  private static Instance instance(FefetParameters parameters, DomainEnsemble film) {
    return new Instance(
        temperature -> new FefetBody(parameters, temperature),
        List.of(film),
        new double[] {parameters.film().initialOrder()},
        new double[] {0},
        REST_TIME);
  }

  @Override
  public Operation operation() {
    return operation;
  }
}
