package org.ferroweave.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;

class WaveformTest {
  @Test
  void aTriangleGoesThroughItsCornersAtItsRate() {
    Waveform w = Waveform.sweep(2, 0, 3, -3, 0);
    assertThat(w.duration()).isEqualTo(6);
    assertThat(w.voltageAt(1.5)).isEqualTo(3);
    assertThat(w.voltageAt(0.75)).isEqualTo(1.5);
    assertThat(w.voltageAt(4.5)).isEqualTo(-3);
    assertThat(w.voltageAt(5.25)).isEqualTo(-1.5);
    assertThat(w.voltageAt(6)).isZero();
    assertThat(w.voltageAt(-1)).isZero();
  }

  @Test
  void aTrainRestsAfterEachPulse() {
    Waveform w = Waveform.pulses(new PulseTrain(new Pulse(3, 0.01), 4, 0.05));
    assertThat(w.segments()).isEqualTo(8);
    assertThat(w.duration()).isCloseTo(0.2, within(1e-15));
    assertThat(w.voltageAt(0.055)).isEqualTo(3);
    assertThat(w.voltageAt(0.065)).isZero();
    assertThat(w.isConstant(3)).isTrue();
    Waveform gapless = Waveform.pulses(new PulseTrain(new Pulse(1, 0.01), 3, 0.01));
    assertThat(gapless.segments()).isEqualTo(3);
  }

  @Test
  void sumsMergeTheBreakpoints() {
    Waveform a = Waveform.constant(1, 2);
    Waveform b = Waveform.ramp(0, 4, 2).delayed(1);
    Waveform sum = a.plus(b);
    assertThat(sum.duration()).isEqualTo(3);
    assertThat(sum.segments()).isEqualTo(3);
    for (double t : new double[] {0, 0.5, 1, 1.7, 2, 2.9}) {
      assertThat(sum.voltageAt(t)).isCloseTo(a.voltageAt(t) + b.voltageAt(t), within(1e-14));
      assertThat(b.plus(a).voltageAt(t)).isEqualTo(sum.voltageAt(t));
    }
  }

  @Test
  void sumsMakeNoSliversFromRounding() {
    Waveform a = Waveform.constant(1, 0.1).then(Waveform.constant(0, 0.2));
    Waveform b = Waveform.constant(1, 0.1 + 1e-17).then(Waveform.constant(2, 0.2));
    assertThat(a.plus(b).segments()).isEqualTo(2);
    assertThat(a.plus(a.repeat(1)).segments()).isEqualTo(2);
  }

  @Test
  void badInputIsNamed() {
    assertThatThrownBy(() -> Waveform.constant(1, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("duration is 0.0 s");
    assertThatThrownBy(() -> Waveform.constant(Double.NaN, 1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> Waveform.sweep(1, 2, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("corners 0 and 1");
    assertThatThrownBy(() -> new PulseTrain(new Pulse(1, 0.01), 2, 0.005))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("period is 0.005 s");
    assertThatThrownBy(() -> new Pulse(1, -1)).isInstanceOf(InputException.class);
  }
}
