package org.ferroweave.device.fefet;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;

/**
 * The family {@code fe-hemt}: a ferroelectric over a barrier with a two-dimensional electron gas.
 * The physics is that of {@link FefetFamily}; the polar interface is the fixed charge of the
 * channel, the barrier its insulator. Its devices also tell how their response to a gate pulse is
 * timed, which makes them artificial neuromuscular junctions.
 */
public final class FeHemtFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "fe-hemt";

  private static final List<ParameterSpec> SPECS =
      FefetFamily.specs()
          .lin("response.gate", "Vx", "V", -200, 200, "gate pulse whose response is timed")
          .log("response.current", "Ix", "A", 1e-18, 10, "current at which the time is taken")
          .list();

  /** For the service loader. */
  public FeHemtFamily() {}

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
    return FefetFamily.designOf(datasheet);
  }
}
