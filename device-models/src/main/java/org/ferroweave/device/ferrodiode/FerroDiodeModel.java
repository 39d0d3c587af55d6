package org.ferroweave.device.ferrodiode;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.ferroelectric.MeanFieldEnsemble;
import org.ferroweave.device.ferroelectric.StochasticEnsemble;

/** Design of a ferro diode: a checked datasheet and the fabrication of its instances. */
final class FerroDiodeModel implements DeviceModel {
  /** Rest at zero bias and 300 K after fabrication (s). */
  static final double REST_TIME = 1000;

  private final Datasheet datasheet;
  private final FerroDiodeParameters parameters;

  FerroDiodeModel(Datasheet datasheet) {
    this.datasheet = datasheet;
    this.parameters = FerroDiodeParameters.of(datasheet);
  }

  @Override
  public String id() {
    return datasheet.id();
  }

  @Override
  public String family() {
    return FerroDiodeFamily.NAME;
  }

  @Override
  public List<Parameter> parameters() {
    return datasheet.parameterList();
  }

  @Override
  public DeviceModel with(String name, double value) {
    return new FerroDiodeModel(
        datasheet.with(
            name, value, new Provenance(Provenance.Kind.ASSUMED, "changed by the user")));
  }

  @Override
  public SynapticDevice fabricate(RandomStream random) {
    RandomStream geometry = random.split("geometry");
    FerroDiodeParameters.Spread spread = parameters.spread();
    double thickness = Math.exp(spread.thickness() * geometry.nextGaussian());
    double area = Math.exp(spread.area() * geometry.nextGaussian());
    double barrier = spread.barrier() * geometry.nextGaussian();
    return new FerroDiode(
        this,
        parameters.instance(thickness, area, barrier),
        new StochasticEnsemble(parameters.switching(), random.split("film")));
  }

  @Override
  public SynapticDevice nominal() {
    return new FerroDiode(this, parameters, new MeanFieldEnsemble(parameters.switching()));
  }
}
