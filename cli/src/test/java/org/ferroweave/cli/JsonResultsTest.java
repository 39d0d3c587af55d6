package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonResultsTest {
  @Test
  void keysCarryTheUnit() {
    assertThat(JsonResults.key("ppf_time_constant", "s")).isEqualTo("ppf_time_constant_s");
    assertThat(JsonResults.key("on_conductance", "S")).isEqualTo("on_conductance_siemens");
    assertThat(JsonResults.key("energy", "J")).isEqualTo("energy_j");
    assertThat(JsonResults.key("polarization", "C/m^2")).isEqualTo("polarization_c_per_m2");
    assertThat(JsonResults.key("richardson", "A/(m^2 K^2)")).isEqualTo("richardson_a_per_m2_k2");
    assertThat(JsonResults.key("rate", "1/s")).isEqualTo("rate_1_per_s");
    assertThat(JsonResults.key("on_off", "1")).isEqualTo("on_off");
    assertThat(JsonResults.to(null).put("x", Double.NaN, "V").text()).contains("\"x_v\" : null");
  }
}
