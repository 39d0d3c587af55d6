package org.ferroweave.device.ferroionic;

import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Instance;
import org.ferroweave.device.compact.Operations;
import org.ferroweave.device.ferroelectric.DomainEnsemble;
import org.ferroweave.device.ferroelectric.MeanFieldEnsemble;
import org.jspecify.annotations.Nullable;

/** Fabrication of ferroionic devices. */
final class FerroionicDesign implements Design {
  /** Rest after fabrication, in which ions and polarization come to terms (s). */
  static final double SETTLE_TIME = 1000;

  /** Smallest factor of a fabricated geometry over the mean. */
  private static final double LEAST_FACTOR = 0.2;

  /** Classes of the mean-field film: enough for a narrow distribution of activation fields. */
  private static final int CLASSES = 24;

  private final FerroionicParameters p;
  private final Operation operation;

  FerroionicDesign(Datasheet sheet, boolean withFilament) {
    this.p = FerroionicParameters.of(sheet, withFilament);
    this.operation = Operations.of(sheet);
  }

  @Override
  public Operation operation() {
    return operation;
  }

  @Override
  public Instance nominal() {
    return instance(p, new MeanFieldEnsemble(p.film().switching(), CLASSES), null);
  }

  @Override
  public Instance fabricate(RandomStream random) {
    RandomStream geometry = random.split("geometry");
    FerroionicParameters.Spread spread = p.spread();
    double thickness = Math.max(1 + spread.thickness() * geometry.nextGaussian(), LEAST_FACTOR);
    double area = Math.max(1 + spread.area() * geometry.nextGaussian(), LEAST_FACTOR);
    double barrier = spread.barrier() * geometry.nextGaussian();
    double ionBarrier = spread.ionBarrier() * geometry.nextGaussian();
    FerroionicParameters own = p.instance(thickness, area, barrier, ionBarrier);
    return instance(own, own.film().stochastic(random.split("film")), random.split("noise"));
  }

  private static Instance instance(
      FerroionicParameters p, DomainEnsemble film, @Nullable RandomStream noise) {
    FilamentParameters f = p.filament();
    double[] slow = new double[f == null ? IonChain.BONDS : IonChain.BONDS + Filament.VARIABLES];
    if (f != null) {
      Filament.fabricate(f, slow, IonChain.BONDS);
    }
    return new Instance(
        temperature -> new FerroionicBody(p, temperature),
        List.of(film),
        new double[] {p.film().initialOrder()},
        slow,
        SETTLE_TIME,
        noise);
  }
}
