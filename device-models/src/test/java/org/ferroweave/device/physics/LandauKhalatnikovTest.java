package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Homogeneous reversal against the analytic landscape, alone and locked to a partner. */
class LandauKhalatnikovTest {
  private static final double TEMPERATURE = 300;
  private static final double DAMPING = 1; // ohm m
  private static final double THICKNESS = 50e-9; // m
  private static final FirstOrderLandau FIRST = new FirstOrderLandau(315, 270, 0.037, 300, 500);

  /**
   * Field (V/m) at which two equal films, from down, have both reversed on a slowly rising field.
   */
  private static double switchingField(DipoleLocking locking, double top) {
    LandauKhalatnikov first = new LandauKhalatnikov(FIRST, TEMPERATURE, DAMPING);
    LandauKhalatnikov second = new LandauKhalatnikov(FIRST, TEMPERATURE, DAMPING);
    double p1 = -FIRST.spontaneousPolarization(TEMPERATURE);
    double p2 = -FIRST.spontaneousPolarization(TEMPERATURE);
    int steps = 4000;
    for (int i = 1; i <= steps; i++) {
      double field = top * i / steps;
      for (int k = 0; k < 20; k++) {
        double next1 = first.advance(p1, field + locking.field(p2, THICKNESS), 1e-9, 5);
        p2 = second.advance(p2, field + locking.field(p1, THICKNESS), 1e-9, 5);
        p1 = next1;
      }
      if (p1 > 0 && p2 > 0) {
        return field;
      }
    }
    return Double.NaN;
  }

  @Test
  void slowLoopsSwitchAtTheAnalyticCoerciveField() {
    double coercive = FIRST.coerciveField(TEMPERATURE);
    assertThat(switchingField(new DipoleLocking(0), 1.2 * coercive))
        .isCloseTo(coercive, within(5e-3 * coercive));
  }

  @Test
  void fastLoopsSwitchLater() {
    // a field a little above the coercive one takes a time of the order of damping over stiffness
    double field = 1.01 * FIRST.coerciveField(TEMPERATURE);
    LandauKhalatnikov law = new LandauKhalatnikov(FIRST, TEMPERATURE, DAMPING);
    double start = -FIRST.spontaneousPolarization(TEMPERATURE);
    assertThat(law.advance(start, field, 1e-11, 100)).isNegative();
    assertThat(law.advance(start, field, 1e-6, 100_000)).isPositive();
  }

  @Test
  void withoutFieldTheSpontaneousStateIsAtRest() {
    LandauKhalatnikov law = new LandauKhalatnikov(FIRST, TEMPERATURE, DAMPING);
    double ps = FIRST.spontaneousPolarization(TEMPERATURE);
    double scale = FIRST.coerciveField(TEMPERATURE) / DAMPING;
    assertThat(law.rate(ps, 0)).isCloseTo(0, within(1e-9 * scale));
    assertThat(law.advance(0.9 * ps, 0, 1e-6, 10_000)).isCloseTo(ps, within(1e-6 * ps));
  }

  @Test
  void lockingDelaysReversalOfEqualFilms() {
    double last = 0;
    for (double voltage : new double[] {0, 0.5, 1, 2}) {
      DipoleLocking locking = DipoleLocking.of(voltage, 0.037, 0.037);
      double field = switchingField(locking, 4 * FIRST.coerciveField(TEMPERATURE));
      assertThat(field).as("locking %s V", voltage).isGreaterThan(last);
      last = field;
    }
  }

  @Test
  void lockingFieldsAreTheDerivativesOfItsEnergy() {
    DipoleLocking locking = DipoleLocking.of(3, 0.037, 0.0131);
    double p1 = 0.02;
    double p2 = -0.007;
    double h = 1e-6;
    double d1 = (locking.energy(p1 + h, p2) - locking.energy(p1 - h, p2)) / (2 * h);
    double d2 = (locking.energy(p1, p2 + h) - locking.energy(p1, p2 - h)) / (2 * h);
    assertThat(locking.field(p2, 84e-9) * 84e-9).isCloseTo(-d1, within(1e-9 * Math.abs(d1)));
    assertThat(locking.field(p1, 52e-9) * 52e-9).isCloseTo(-d2, within(1e-9 * Math.abs(d2)));
    // equal films: the saturated partner acts like the locking voltage across the film
    DipoleLocking equal = DipoleLocking.of(3, 0.03, 0.03);
    assertThat(equal.field(0.03, 50e-9) * 50e-9).isCloseTo(3, within(1e-12));
  }
}
