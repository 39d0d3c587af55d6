package org.ferroweave.device.stacked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Body;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The local fields of all films and the charges of all electrodes derive from one energy: its
 * second derivatives commute, whatever the state (Maxwell relations).
 */
class CoupledEnergyTest {
  private static final double[] NO_SLOW = {};
  private static final double STEP = 1e-6; // C/m2
  private static final double VOLT = 1e-4;

  static Stream<Arguments> bodies() {
    Datasheet stack = Catalog.datasheet("cips-in2se3-fefet");
    Datasheet junction = Catalog.datasheet("wte2-in2se3-au-fsj");
    Datasheet crossed = Catalog.datasheet("sns-cips-fefet");
    Datasheet lateral = Catalog.datasheet("mos2-bn-in2se3-lg-fefet");
    return Stream.of(
        Arguments.of("stack", new StackBody(StackParameters.of(stack), 300)),
        Arguments.of("junction", new JunctionBody(JunctionParameters.of(junction), 300)),
        Arguments.of("crossed", new CrossedBody(CrossedParameters.of(crossed), 300)),
        Arguments.of("lateral", new CrossedBody(CrossedParameters.of(lateral), 300)));
  }

  private static Stimulus[] stimuli() {
    Stimulus rest = Stimulus.REST;
    return new Stimulus[] {
      rest,
      rest.withGate(3).withVoltage(0.2),
      rest.withGate(-4).withVoltage(-0.5),
      rest.withVoltage(2.5)
    };
  }

  private static double[][] states(Body body) {
    double[][] states = new double[4][body.films()];
    double[][] order = {{0, 0, 0}, {0.6, -0.3, 0.1}, {-0.8, 0.9, -0.5}, {0.2, 0.7, 0.9}};
    for (int i = 0; i < states.length; i++) {
      for (int k = 0; k < body.films(); k++) {
        states[i][k] = order[i][k] * body.spontaneous(k);
      }
    }
    return states;
  }

  /** Field of a film times its volume (V m2): minus the derivative of the energy by P. */
  private static double force(Body body, int film, Stimulus stimulus, double[] p) {
    double[] local = new double[body.films()];
    body.fields(stimulus, p, NO_SLOW, local);
    return local[film] * body.volume(film);
  }

  private static double[] moved(double[] p, int film, double step) {
    double[] q = p.clone();
    q[film] += step;
    return q;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void whatOneFilmFeelsOfAnotherTheOtherFeelsOfIt(String name, Body body) {
    for (Stimulus stimulus : stimuli()) {
      for (double[] p : states(body)) {
        for (int i = 0; i < body.films(); i++) {
          for (int k = 0; k < i; k++) {
            double ik =
                (force(body, i, stimulus, moved(p, k, STEP))
                        - force(body, i, stimulus, moved(p, k, -STEP)))
                    / (2 * STEP);
            double ki =
                (force(body, k, stimulus, moved(p, i, STEP))
                        - force(body, k, stimulus, moved(p, i, -STEP)))
                    / (2 * STEP);
            double own =
                (force(body, i, stimulus, moved(p, i, STEP))
                        - force(body, i, stimulus, moved(p, i, -STEP)))
                    / (2 * STEP);
            assertThat(ik).isCloseTo(ki, within(1e-5 * Math.abs(own) + 2e-4 * Math.abs(ik)));
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void reversalMovesTheChargeThatTheVoltagePaysFor(String name, Body body) {
    for (Stimulus stimulus : stimuli()) {
      for (double[] p : states(body)) {
        for (int terminal = 0; terminal < 2; terminal++) {
          for (int i = 0; i < body.films(); i++) {
            double charge =
                (body.charge(terminal, stimulus, moved(p, i, STEP), NO_SLOW)
                        - body.charge(terminal, stimulus, moved(p, i, -STEP), NO_SLOW))
                    / (2 * STEP);
            double force =
                (force(body, i, shifted(stimulus, terminal, VOLT), p)
                        - force(body, i, shifted(stimulus, terminal, -VOLT), p))
                    / (2 * VOLT);
            assertThat(charge)
                .as("terminal %s, film %s", terminal, i)
                .isCloseTo(force, within(1e-5 * body.area() + 3e-3 * Math.abs(force)));
          }
        }
      }
    }
  }

  private static Stimulus shifted(Stimulus stimulus, int terminal, double step) {
    return terminal == 0
        ? stimulus.withVoltage(stimulus.voltage() + step)
        : stimulus.withGate(stimulus.gate() + step);
  }
}
