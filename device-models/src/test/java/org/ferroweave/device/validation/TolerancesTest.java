package org.ferroweave.device.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.ReportedFigure.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TolerancesTest {
  /** Tolerances of the project's own task: what is just accepted, and what just is not. */
  @ParameterizedTest
  @CsvSource({
    "ppf_time_constant, s, 10e-3, 11e-3, 11.1e-3",
    "stm_decay_time, s, 0.1253, 0.1128, 0.1127",
    "memory_window, V, 14.5, 13.05, 13.04",
    "barrier_increase_off, J, 1, 1.1, 1.101",
    "write_energy, J, 1e-12, 2e-12, 2.01e-12",
    "energy_per_event_max, J, 1e-12, 0.5e-12, 0.49e-12",
    "on_off, 1, 1e6, 3e6, 3.01e6",
    "responsivity_ratio_up_to_down, 1, 1000, 334, 333",
    "on_current_max, A m^-1, 862, 288, 287",
    "standby_power, W, 31e-12, 93e-12, 93.1e-12",
    "nonlinearity_drain_pulse_1, 1, 0.207, 0.357, 0.358",
    "asymmetry_drain_pulse, 1, 0.004, -0.006, -0.0061",
    "asymmetry, 1, 0.4, 0.46, 0.4601",
    "conductance_levels, 1, 100, 100, 101",
    "reservoir_states, 1, 16, 16, 15",
    "resistance_states, 1, 4, 4, 3",
    "set_voltage_variation, 1, 0.053, 0.066, 0.067",
    "speedup, 1, 2, 1.8, 1.79",
    "operating_temperature_max, K, 393.15, 403.15, 403.2",
  })
  void acceptsUpToTheLimitAndNotBeyond(
      String quantity, String unit, double reported, double near, double far) {
    Tolerance tolerance = Tolerances.of(quantity, unit).orElseThrow();
    assertThat(tolerance.accepts(Bound.VALUE, reported, reported)).isTrue();
    assertThat(tolerance.accepts(Bound.VALUE, reported, near)).isTrue();
    assertThat(tolerance.accepts(Bound.VALUE, reported, far)).isFalse();
    assertThat(tolerance.accepts(Bound.VALUE, reported, Double.NaN)).isFalse();
    assertThat(tolerance.accepts(Bound.VALUE, reported, Double.POSITIVE_INFINITY)).isFalse();
  }

  @Test
  void boundsAreBounds() {
    Tolerance tolerance = Tolerances.of("retention", "s").orElseThrow();
    assertThat(tolerance.accepts(Bound.AT_LEAST, 1e4, 1e4)).isTrue();
    assertThat(tolerance.accepts(Bound.AT_LEAST, 1e4, 1e9)).isTrue();
    assertThat(tolerance.accepts(Bound.AT_LEAST, 1e4, Double.POSITIVE_INFINITY)).isTrue();
    assertThat(tolerance.accepts(Bound.AT_LEAST, 1e4, 9.9e3)).isFalse();
    assertThat(tolerance.accepts(Bound.AT_MOST, 1, 0)).isTrue();
    assertThat(tolerance.accepts(Bound.AT_MOST, 1, 1.01)).isFalse();
    assertThat(tolerance.accepts(Bound.AT_MOST, 1, Double.NaN)).isFalse();
    assertThat(tolerance.deviation(Bound.AT_LEAST, 1e4, 1e9)).isZero();
    assertThat(tolerance.deviation(Bound.AT_LEAST, 1e4, 5e3)).isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void aFactorOfTheOtherSignIsNeverAccepted() {
    Tolerance tolerance = Tolerances.of("set_current", "A").orElseThrow();
    assertThat(tolerance.accepts(Bound.VALUE, 1e-9, -1e-9)).isFalse();
    assertThat(tolerance.accepts(Bound.VALUE, -1e-9, -2e-9)).isTrue();
    assertThat(tolerance.accepts(Bound.VALUE, 1e-9, 0)).isFalse();
  }

  @Test
  void accuraciesAreNeverCountedAndUnknownQuantitiesHaveNoRule() {
    assertThat(Tolerances.isNeverCounted("mnist_accuracy_ann")).isTrue();
    assertThat(Tolerances.of("cnn_accuracy", "1")).isEmpty();
    assertThat(Tolerances.of("beauty", "1")).isEmpty();
  }
}
