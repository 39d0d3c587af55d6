package org.ferroweave.device.fefet;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Specs;

/** The family {@code fefet}: transistors with a ferroelectric of domains in the gate stack. */
public final class FefetFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "fefet";

  private static final List<ParameterSpec> SPECS = specs().list();

  /** For the service loader. */
  public FefetFamily() {}

  /** Everything that a transistor of domains has; the high-electron-mobility family adds to it. */
  static Specs specs() {
    Specs specs = new Specs().film("film", "switching");
    TransistorSpecs.stack(specs)
        .log(
            "stack.area-ratio",
            "a",
            "1",
            1e-4,
            1e4,
            "area of the film over that of the channel; other than 1 only with an internal metal");
    TransistorSpecs.channel(specs);
    TransistorSpecs.traps(specs);
    return TransistorSpecs.operation(specs);
  }

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
    return new FefetDesign(datasheet);
  }
}
