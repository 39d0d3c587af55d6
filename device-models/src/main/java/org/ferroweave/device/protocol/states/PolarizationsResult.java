package org.ferroweave.device.protocol.states;

import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link PolarizationsProtocol}.
 *
 * @param first polarization of the first film (C/m2) against the sweep voltage (V)
 * @param second polarization of the second film (C/m2), same sweep
 * @param firstSpontaneous spontaneous polarization of the first film at its reference (C/m2)
 * @param secondSpontaneous the same of the second film (C/m2)
 */
public record PolarizationsResult(
    Curve first, Curve second, double firstSpontaneous, double secondSpontaneous)
    implements ProtocolResult {

  @Override
  public String protocol() {
    return "polarizations";
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "polarizations",
            "Polarizations along a sweep",
            Axis.linear("voltage", "V"),
            Axis.linear("polarization", "C/m^2"),
            List.of(first, second)));
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        change("first_polarization_change", first, firstSpontaneous),
        change("second_polarization_change", second, secondSpontaneous),
        Figure.of(
            "second_polarization_minimum",
            Arrays.stream(second.y()).min().orElseThrow() / secondSpontaneous,
            "1",
            "least value of the sweep over the spontaneous polarization"));
  }

  private static Figure change(String quantity, Curve curve, double spontaneous) {
    double[] y = curve.y();
    double range = Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
    return Figure.of(
        quantity,
        range / (2 * spontaneous),
        "1",
        "range of the sweep over twice the spontaneous polarization: 1 is a full reversal");
  }
}
