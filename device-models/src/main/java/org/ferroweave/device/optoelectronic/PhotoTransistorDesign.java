package org.ferroweave.device.optoelectronic;

import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Instance;
import org.ferroweave.device.ferroelectric.DomainEnsemble;
import org.ferroweave.device.ferroelectric.MeanFieldEnsemble;

/**
 * Fabricates three-terminal optoelectronic devices: dark, donors empty, then left to settle.
 *
 * @param parameters of the design
 * @param operation how it is written and read
 */
record PhotoTransistorDesign(PhotoTransistorParameters parameters, Operation operation)
    implements Design {
  /** Classes of activation fields of the mean device. */
  private static final int CLASSES = 32;

  /** Rest at zero bias after fabrication (s). */
  private static final double SETTLE = 1000;

  @Override
  public Instance nominal() {
    return instance(parameters, new MeanFieldEnsemble(parameters.film().switching(), CLASSES));
  }

  @Override
  public Instance fabricate(RandomStream random) {
    RandomStream geometry = random.split("geometry");
    PhotoTransistorParameters.Spread spread = parameters.spread();
    double thickness = Math.exp(spread.thickness() * geometry.nextGaussian());
    double builtIn = spread.builtIn() * geometry.nextGaussian();
    double mobility = Math.exp(spread.mobility() * geometry.nextGaussian());
    return instance(
        parameters.instance(thickness, builtIn, mobility),
        parameters.film().stochastic(random.split("film")));
  }

  private static Instance instance(PhotoTransistorParameters p, DomainEnsemble film) {
    return new Instance(
        temperature -> new PhotoTransistorBody(p, temperature),
        List.of(film),
        new double[] {p.film().initialOrder()},
        new double[] {0, 0, p.surface().donors()},
        SETTLE);
  }
}
