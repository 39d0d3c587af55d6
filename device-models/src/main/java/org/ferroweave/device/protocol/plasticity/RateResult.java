package org.ferroweave.device.protocol.plasticity;

import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link RateProtocol}.
 *
 * @param pulses pulses per train
 * @param potentiation gain A_n/A_1 (1) of potentiating trains against rate (1/s), rate rising
 * @param depression the same of depressing trains
 */
public record RateResult(int pulses, Curve potentiation, Curve depression)
    implements ProtocolResult {
  @Override
  public String protocol() {
    return "srdp";
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "srdp",
            "Last response over the first, trains of " + pulses + " pulses",
            Axis.log("pulse rate", "1/s"),
            Axis.linear("A_n/A_1", "1"),
            List.of(potentiation, depression)));
  }

  @Override
  public List<Figure> figures() {
    String gain = "A_" + pulses + "/A_1";
    return List.of(
        Trend.slopePerDecade("srdp_slope", potentiation, gain + " per decade of the rate"),
        ratio("srdp_ratio", potentiation, gain),
        ratio("srdp_ratio_depression", depression, gain + " of depressing pulses,"));
  }

  private static Figure ratio(String quantity, Curve curve, String gain) {
    double[] y = curve.y();
    return Figure.of(
        quantity,
        y[y.length - 1] / y[0],
        "1",
        gain + " at the highest over that at the lowest rate");
  }
}
