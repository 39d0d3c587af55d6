package org.ferroweave.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** The scatter of a read against electrons that are counted and against Nyquist's formula. */
class ReadNoiseTest {
  private static final double ELECTRON = 1.602176634e-19;
  private static final double BOLTZMANN = 1.380649e-23;
  private static final double TIME = 0.02;

  /** Variance of the current (A2) that a read averages over its time, without flicker noise. */
  private static double variance(double conductance, double voltage, double temperature) {
    ReadNoise noise = new ReadNoise(0, TIME, voltage, temperature);
    return Math.pow(noise.deviation(conductance) * voltage, 2);
  }

  @Test
  void isShotNoiseFarAboveThermalVoltage() {
    double bandwidth = 1 / (2 * TIME);
    for (double conductance : new double[] {1e-12, 1e-9, 1e-6}) {
      double current = conductance * 2;
      assertThat(variance(conductance, -2, 300))
          .isCloseTo(2 * ELECTRON * current * bandwidth, withinPercentage(1e-6));
    }
  }

  @Test
  void isThermalNoiseFarBelowThermalVoltage() {
    double bandwidth = 1 / (2 * TIME);
    for (double temperature : new double[] {200, 400}) {
      assertThat(variance(1e-9, 1e-5, temperature))
          .isCloseTo(4 * BOLTZMANN * temperature * 1e-9 * bandwidth, withinPercentage(1e-4));
    }
  }

  @Test
  void countsElectronsOfBothDirectionsBetween() {
    // both directions are Poisson processes, n1 - n2 = I t/e, n1/n2 = exp(eV/kT)
    double conductance = 1e-9;
    for (double voltage : new double[] {0.02, 0.05, 0.1}) {
      double against = 1 / Math.expm1(ELECTRON * voltage / (BOLTZMANN * 300));
      double current = conductance * voltage;
      double electrons = current * TIME / ELECTRON * (1 + 2 * against);
      assertThat(variance(conductance, voltage, 300))
          .isCloseTo(electrons * Math.pow(ELECTRON / TIME, 2), withinPercentage(1e-6));
    }
  }

  @Test
  void flickerNoiseAddsAsAnIndependentSource() {
    double conductance = 1e-12;
    double white = new ReadNoise(0, TIME, 0.1, 300).deviation(conductance);
    double relative = white / conductance; // both alike, else one would hide the other
    assertThat(new ReadNoise(relative, TIME, 0.1, 300).deviation(conductance))
        .isCloseTo(Math.sqrt(2) * white, withinPercentage(1e-6));
  }
}
