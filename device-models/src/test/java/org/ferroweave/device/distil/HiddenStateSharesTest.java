package org.ferroweave.device.distil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;

class HiddenStateSharesTest {
  @Test
  void sharesAreTheMeanWeightsOfLinearInterpolation() {
    HiddenState hidden = new HiddenState(0.9, 0.75, 7, 0.5);
    double[] numeric = new double[7];
    double step = 1e-3;
    for (double z = -8 + step / 2; z < 8; z += step) {
      double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * step;
      double y = hidden.position(z);
      int n = Math.min((int) y, 5);
      numeric[n] += (1 - (y - n)) * density;
      numeric[n + 1] += (y - n) * density;
    }
    for (int n = 0; n < 7; n++) {
      assertThat(hidden.share(n)).isCloseTo(numeric[n], within(1e-6));
    }
    assertThat(HiddenState.NONE.share(0)).isEqualTo(1);
    assertThat(HiddenState.NONE.exists()).isFalse();
  }

  @Test
  void senselessStatesAreRefused() {
    assertThatThrownBy(() -> new HiddenState(1, 1, 3, 0))
        .isInstanceOf(InputException.class)
        .hasMessage("hidden state: memory is 1.0; allowed: 0 to below 1");
  }
}
