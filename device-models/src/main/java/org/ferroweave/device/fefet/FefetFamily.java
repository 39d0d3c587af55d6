package org.ferroweave.device.fefet;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.FilmDesign;
import org.ferroweave.device.compact.Specs;

/** The family {@code fefet}: transistors with a ferroelectric of domains in the gate stack. */
public final class FefetFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "fefet";

  /** Classes of the mean device: switching is spread over many anyway by the channel's charge. */
  private static final int CLASSES = 24;

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
    return designOf(datasheet);
  }

  /** Also of the transistors that add to the parameters only. */
  static Design designOf(Datasheet datasheet) {
    return FilmDesign.of(FefetParameters.of(datasheet), datasheet)
        .drawn((mean, geometry) -> mean.instance(mean.spread().draw(geometry)))
        .film("film", FefetParameters::film)
        .classes(CLASSES)
        .slow(own -> new double[1]) // empty traps
        .body(FefetBody::new);
  }
}
