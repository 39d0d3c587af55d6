package org.ferroweave.device.ferroionic;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;

/** The family {@code ferroionic}: ions and polarization, no filament. */
public final class FerroionicFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "ferroionic";

  private static final List<ParameterSpec> SPECS = FerroionicSpecs.plain();

  /** For the service loader. */
  public FerroionicFamily() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<ParameterSpec> parameters() {
    return SPECS;
  }

  @Override
  public Design design(Datasheet datasheet) {
    return new FerroionicDesign(datasheet, false);
  }
}
