package org.ferroweave.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;

class DriveTest {
  private static final double TAU = 0.3;

  private static LeakyDevice leaky() {
    return (LeakyDevice) ToyModel.of((m, r) -> new LeakyDevice(m, 1, TAU)).nominal();
  }

  /** Error at the end of a ramp from 0 to 1 V in 1 s against the closed form. */
  private static double rampError(double resolution) {
    LeakyDevice device = leaky();
    Drive.of(resolution, 300).run(device, Waveform.ramp(0, 1, 1));
    double exact = TAU * (1 - TAU * (1 - Math.exp(-1 / TAU)));
    return Math.abs(device.state() - exact);
  }

  @Test
  void rampsAreOfSecondOrderInTheResolution() {
    double coarse = rampError(0.1);
    double middle = rampError(0.05);
    double fine = rampError(0.025);
    assertThat(Math.log(coarse / middle) / Math.log(2)).isCloseTo(2, within(0.05));
    assertThat(Math.log(middle / fine) / Math.log(2)).isCloseTo(2, within(0.02));
  }

  @Test
  void aConstantSegmentIsOneStepUnlessSamplesAreAsked() {
    LeakyDevice device = leaky();
    Waveform train = Waveform.pulses(new PulseTrain(new Pulse(2, 0.1), 3, 0.4));
    Drive.of(0.1, 300).run(device, train);
    assertThat(device.steps).isEqualTo(6);
    LeakyDevice sampled = leaky();
    TraceMonitor trace = new TraceMonitor();
    Drive.of(0.1, 300).withSamplingInterval(0.05).run(sampled, train, trace);
    assertThat(trace.size()).isEqualTo(3 * (2 + 6));
    assertThat(sampled.state()).isCloseTo(device.state(), within(1e-15));
    assertThat(trace.time()[trace.size() - 1]).isCloseTo(train.duration(), within(1e-12));
    assertThat(sampled.time()).isCloseTo(train.duration(), within(1e-12));
  }

  @Test
  void monitorsSeeTheStairThatActed() {
    TraceMonitor trace = new TraceMonitor();
    Drive.of(0.5, 300).run(leaky(), Waveform.sweep(1, 0, 1, 0), trace);
    assertThat(trace.voltage()).containsExactly(0.25, 0.75, 0.75, 0.25);
    assertThat(trace.time()).containsExactly(0.5, 1, 1.5, 2);
  }

  @Test
  void theTemperatureReachesTheDevice() {
    double[] seen = new double[1];
    Monitor monitor = (time, stimulus, device) -> seen[0] = stimulus.temperature();
    Drive.of(1, 350).run(leaky(), Waveform.constant(1, 1), monitor);
    assertThat(seen[0]).isEqualTo(350);
  }

  @Test
  void badResolutionIsNamed() {
    assertThatThrownBy(() -> Drive.of(0, 300))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("resolution is 0.0 V");
  }
}
