package org.ferroweave.device.protocol.states;

import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link StatesProtocol}.
 *
 * @param states states that can be told apart, in the order of writing
 * @param direct whether writing state j once from state i reaches j, per i and j
 * @param conductance conductance (S) after each way of writing
 * @param twoTerminals whether two terminals wrote
 * @param noise relative standard deviation of a read (1)
 */
public record StatesResult(
    List<State> states,
    boolean[][] direct,
    double[] conductance,
    boolean twoTerminals,
    double noise)
    implements ProtocolResult {

  /**
   * A state.
   *
   * @param name how it is written
   * @param conductance conductance (S)
   */
  public record State(String name, double conductance) {}

  public StatesResult {
    states = List.copyOf(states);
  }

  @Override
  public String protocol() {
    return "states";
  }

  @Override
  public List<Series> series() {
    double[] number = new double[conductance.length];
    for (int i = 0; i < number.length; i++) {
      number[i] = i;
    }
    return List.of(
        new Series(
            "states",
            "Conductance after each way of writing",
            Axis.linear("way of writing", "1"),
            Axis.log("conductance at the read voltage", "S"),
            List.of(Curve.points("written", number, conductance))));
  }

  @Override
  public List<Figure> figures() {
    int tried = 0;
    int reached = 0;
    for (int i = 0; i < direct.length; i++) {
      for (int j = 0; j < direct.length; j++) {
        tried += i == j ? 0 : 1;
        reached += i != j && direct[i][j] ? 1 : 0;
      }
    }
    double low = states.stream().mapToDouble(State::conductance).min().orElse(Double.NaN);
    double high = states.stream().mapToDouble(State::conductance).max().orElse(Double.NaN);
    return List.of(
        Figure.of(
            "resistance_states",
            states.size(),
            "1",
            "told apart at 6 sigma of "
                + 100 * noise
                + " % read noise"
                + (twoTerminals ? ", two writing terminals" : ", written with a margin")),
        tried == 0
            ? Figure.of("direct_transitions", Double.NaN, "1", "one state only")
            : Figure.of(
                "direct_transitions",
                reached / (double) tried,
                "1",
                reached + " of " + tried + " transitions without an intermediate state"),
        Figure.of("states_on_off", high / low, "1", "highest over lowest state"));
  }
}
