package org.ferroweave.device.protocol.plasticity;

import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link NumberProtocol}.
 *
 * @param potentiation gain (1) at the end of each potentiating pulse against its number, from 1
 * @param depression the same of depressing pulses on the potentiated device
 */
public record NumberResult(Curve potentiation, Curve depression) implements ProtocolResult {
  @Override
  public String protocol() {
    return "sndp";
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "sndp",
            "Response against the number of pulses",
            Axis.log("number of pulses", "1"),
            Axis.linear("conductance over that before the train", "1"),
            List.of(potentiation, depression)));
  }

  @Override
  public List<Figure> figures() {
    double[] gain = potentiation.y();
    int last = gain.length - 1;
    int peak = 0;
    for (int i = 1; i <= last; i++) {
      peak = gain[i] > gain[peak] ? i : peak;
    }
    double[] down = depression.y();
    return List.of(
        Figure.of(
            "sndp_ratio",
            gain[last] / gain[0],
            "1",
            "gain after " + (last + 1) + " potentiating pulses over that after one"),
        Figure.of(
            "sndp_peak_number", peak + 1.0, "1", "potentiating pulses with the greatest gain"),
        Figure.of(
            "sndp_end_over_peak",
            gain[last] / gain[peak],
            "1",
            "gain after all potentiating pulses over the greatest; below 1 if more pulses depress"),
        Figure.of(
            "sndp_ratio_depression",
            down[last] / down[0],
            "1",
            "gain after " + (last + 1) + " depressing pulses over that after one"));
  }
}
