package org.ferroweave.device.protocol;

import java.util.List;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link PolarizationProtocol}. The figures are those of the loop of greatest amplitude.
 *
 * @param loops loops in the order of their amplitudes, at least one
 */
public record PolarizationResult(List<PolarizationLoop> loops) implements ProtocolResult {
  public PolarizationResult {
    loops = List.copyOf(loops);
  }

  @Override
  public String protocol() {
    return "pe";
  }

  @Override
  public List<Series> series() {
    Axis voltage = Axis.linear("voltage", "V");
    return List.of(
        new Series(
            "pe-polarization",
            "Switched polarization",
            voltage,
            Axis.linear("polarization", "C/m^2"),
            loops.stream().map(PolarizationLoop::polarization).toList()),
        new Series(
            "pe-displacement",
            "Displacement",
            voltage,
            Axis.linear("displacement", "C/m^2"),
            loops.stream().map(PolarizationLoop::displacement).toList()));
  }

  @Override
  public List<Figure> figures() {
    PolarizationLoop loop = loops.get(loops.size() - 1);
    String at = "loop of " + loop.polarization().name();
    return List.of(
        Figure.of(
            "remanent_polarization",
            0.5 * (loop.remanentPositive() - loop.remanentNegative()),
            "C/m^2",
            at + ", half the distance of the branches at 0 V"),
        coercive(
            "coercive_voltage",
            0.5 * (loop.coercivePositive() - loop.coerciveNegative()),
            at + ", half the distance of the branches at zero polarization"),
        coercive("coercive_voltage_positive", loop.coercivePositive(), at),
        coercive("coercive_voltage_negative", loop.coerciveNegative(), at),
        coercive(
            "loop_offset",
            0.5 * (loop.coercivePositive() + loop.coerciveNegative()),
            at + ", middle of the branches at zero polarization: imprint"),
        Figure.of("loop_area", loop.area(), "J/m^2", at + ", V dD"),
        Figure.of("loop_closure", loop.closure(), "C/m^2", at + ", end less start"),
        Figure.of("loop_energy", loop.sourceEnergy(), "J", at + ", with conduction"));
  }

  private static Figure coercive(String quantity, double value, String at) {
    String note = Double.isNaN(value) ? ", the polarization does not cross zero" : "";
    return Figure.of(quantity, value, "V", at + note);
  }
}
