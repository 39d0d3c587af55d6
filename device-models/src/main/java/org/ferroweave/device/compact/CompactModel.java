package org.ferroweave.device.compact;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Operation;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Datasheet;

/** A datasheet and the design that its family made of it. */
final class CompactModel implements DeviceModel {
  private final CompactFamily family;
  private final Datasheet datasheet;
  private final Design design;

  CompactModel(CompactFamily family, Datasheet datasheet) {
    this.family = family;
    this.datasheet = datasheet;
    this.design = family.design(datasheet);
  }

  @Override
  public String id() {
    return datasheet.id();
  }

  @Override
  public String family() {
    return family.name();
  }

  @Override
  public List<Parameter> parameters() {
    return datasheet.parameterList();
  }

  @Override
  public Operation operation() {
    return design.operation();
  }

  @Override
  public DeviceModel with(String name, double value) {
    return new CompactModel(
        family,
        datasheet.with(
            name, value, new Provenance(Provenance.Kind.ASSUMED, "changed by the user")));
  }

  @Override
  public SynapticDevice fabricate(RandomStream random) {
    return new CompactDevice(this, design.fabricate(random));
  }

  @Override
  public SynapticDevice nominal() {
    return new CompactDevice(this, design.nominal());
  }
}
