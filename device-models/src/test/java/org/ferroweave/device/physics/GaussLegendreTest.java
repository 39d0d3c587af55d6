package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GaussLegendreTest {
  @Test
  void powersUpToTwiceThePointsAreExactAndTheNextIsNot() {
    for (GaussLegendre rule : List.of(GaussLegendre.THREE, GaussLegendre.FOUR)) {
      int last = 2 * rule.points() - 1;
      for (int power = 0; power <= last; power++) {
        assertThat(integral(rule, power)).isCloseTo(1.0 / (power + 1), within(1e-14));
      }
      double next = 1.0 / (last + 2);
      assertThat(Math.abs(integral(rule, last + 1) - next)).isGreaterThan(1e-6);
    }
  }

  private static double integral(GaussLegendre rule, int power) {
    double sum = 0;
    for (int i = 0; i < rule.points(); i++) {
      sum += rule.weight(i) * Math.pow(rule.node(i), power);
    }
    return sum;
  }
}
