package org.ferroweave.device.protocol.transistor;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link TransferProtocol}.
 *
 * @param loop currents of both branches
 * @param readGate gate voltage of the memory read (V)
 * @param width channel width (m), NaN if the model does not tell one
 */
public record TransferResult(GateLoop loop, double readGate, double width)
    implements ProtocolResult {

  @Override
  public String protocol() {
    return "transfer";
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "transfer",
            "Drain current against gate voltage",
            Axis.linear("gate voltage", "V"),
            Axis.log("drain current", "A"),
            List.of(
                Curve.line("gate rising", loop.gate(), loop.up()),
                Curve.line("gate falling", loop.gate(), loop.down()))));
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    double up = loop.thresholdUp();
    double down = loop.thresholdDown();
    String missing = "the branches have no current in common";
    String level = "gate voltage at " + text(loop.level()) + " A, ";
    figures.add(
        Figure.of(
            "memory_window",
            Math.abs(up - down),
            "V",
            Double.isNaN(up - down)
                ? missing
                : "distance of the branches at "
                    + text(loop.level())
                    + " A, the geometric mean of the currents that both pass"));
    Integer direction = loop.direction();
    figures.add(
        Figure.of(
            "hysteresis_direction",
            direction == null ? Double.NaN : direction,
            "1",
            direction == null
                ? missing
                : "+1 counterclockwise, -1 clockwise, 0 for a window below "
                    + 100 * GateLoop.RESOLUTION
                    + " % of the sweep from end to end"));
    figures.add(Figure.of("threshold_up", up, "V", Double.isNaN(up) ? missing : level + "rising"));
    figures.add(
        Figure.of("threshold_down", down, "V", Double.isNaN(down) ? missing : level + "falling"));
    figures.add(
        Figure.of("on_off", loop.onOff(), "1", "largest over smallest current of the loop"));
    figures.add(
        Figure.of(
            "memory_on_off",
            loop.ratio(readGate),
            "1",
            "ratio of the branches at a gate voltage of " + readGate + " V"));
    figures.add(Figure.of("on_current", loop.largest(), "A", "largest current of the loop"));
    if (!Double.isNaN(width)) {
      figures.add(
          Figure.of(
              "on_current_density",
              loop.largest() / width,
              "A/m",
              "largest current of the loop over channel.width"));
    }
    double swing = loop.swing();
    figures.add(
        Figure.of(
            "subthreshold_swing",
            swing,
            "V",
            Double.isNaN(swing)
                ? "the branch that turns the channel on does not span a decade"
                : "per decade of current, least over a whole decade of the branch that turns on"));
    return figures;
  }

  private static String text(double value) {
    return String.format(java.util.Locale.ROOT, "%.2g", value);
  }
}
