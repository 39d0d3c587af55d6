package org.ferroweave.device.ferrodiode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Instance;
import org.ferroweave.device.compact.Operations;
import org.ferroweave.device.ferroelectric.DomainEnsemble;
import org.jspecify.annotations.Nullable;

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
    List<DomainEnsemble> films = new ArrayList<>();
    for (int i = 0; i < parameters.sublattices(); i++) {
      films.add(parameters.film().meanField());
    }
    return instance(parameters, films, null);
  }

  @Override
  public Instance fabricate(RandomStream random) {
    RandomStream geometry = random.split("geometry");
    FerroDiodeParameters.Spread spread = parameters.spread();
    double thickness = Math.exp(spread.thickness() * geometry.nextGaussian());
    double area = Math.exp(spread.area() * geometry.nextGaussian());
    double barrier = spread.barrier() * geometry.nextGaussian();
    List<DomainEnsemble> films = new ArrayList<>();
    films.add(parameters.film().stochastic(random.split("film")));
    if (parameters.sublattices() == 2) {
      films.add(parameters.film().stochastic(random.split("second sublattice")));
    }
    return instance(parameters.instance(thickness, area, barrier), films, random.split("traps"));
  }

  /**
   * As fabricated: the initial order, the second sublattice against the first where their coupling
   * wants it so, and the ions in equilibrium with that field.
   */
  private static Instance instance(
      FerroDiodeParameters p, List<DomainEnsemble> elements, @Nullable RandomStream random) {
    double[] order = new double[elements.size()];
    Arrays.fill(order, p.film().initialOrder());
    if (order.length == 2 && p.sublatticeCoupling() < 0) {
      order[1] = -order[0];
    }
    FerroDiodeBody body = new FerroDiodeBody(p, Stimulus.ROOM_TEMPERATURE);
    double[] slow = new double[body.slow()];
    slow[0] = body.equilibrium(body.reported(order));
    return new Instance(
        temperature -> new FerroDiodeBody(p, temperature),
        elements,
        order,
        slow,
        REST_TIME,
        slow.length > 1 ? random : null);
  }
}
