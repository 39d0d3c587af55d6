package org.ferroweave.device.fesfet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.extraction.UpdateNonlinearity;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.UpdateCurves;
import org.ferroweave.device.protocol.UpdateProtocol;
import org.ferroweave.device.protocol.eot.EotProtocol;
import org.ferroweave.device.protocol.eot.EotResult;
import org.ferroweave.device.protocol.transistor.GateLoop;
import org.ferroweave.device.protocol.transistor.TransferProtocol;
import org.junit.jupiter.api.Test;

/** What must come out of the electrostatics, without a switch in the code that says so. */
class FesFetTest {
  private static final String THICK = "in2se3-sio2-fesfet";
  private static final String DRAIN = "in2se3-al2o3-si-memtransistor";

  /** Spontaneous polarization of alpha-In2Se3 at 300 K (C/m2). */
  private static final double SATURATED = 0.0131;

  private static GateLoop loop(DeviceModel model) {
    return new TransferProtocol(240).run(model, ProtocolContext.of(1)).loop();
  }

  private static double window(DeviceModel model) {
    GateLoop loop = loop(model);
    return loop.thresholdUp() - loop.thresholdDown();
  }

  /** One film, one sweep, the dielectric alone thinner: the loop turns round, once. */
  @Test
  void directionFlipsWithTheDielectricAlone() {
    EotResult result =
        new EotProtocol(3e-9, 60e-9, 5, 240)
            .run(Catalog.model(THICK).with("sweep.gate", 20), ProtocolContext.of(1));
    double[] window = result.window();
    assertThat(window[0]).isPositive();
    assertThat(window[window.length - 1]).isNegative();
    for (int i = 1; i < window.length; i++) {
      assertThat(window[i]).as("monotone").isLessThan(window[i - 1]);
    }
    assertThat(result.figures().get(0).value()).isEqualTo(1);
  }

  /** High EOT: the slices at the dielectric turn, those at the free surface do not. */
  @Test
  void thickDielectricSwitchesTheFilmInPart() {
    double[] turned = turned(Catalog.model(THICK), 60);
    assertThat(turned[0]).isGreaterThan(1);
    assertThat(turned[9]).isLessThan(0.1);
    for (int k = 1; k < 10; k++) {
      assertThat(turned[k]).isLessThan(turned[k - 1] + 0.01);
    }
  }

  /** Low EOT: a front runs through most of the film. */
  @Test
  void thinDielectricSwitchesMostOfTheFilm() {
    double[] turned = turned(Catalog.model("in2se3-hfo2-fesfet"), 5);
    for (int k = 0; k < 14; k++) {
      assertThat(turned[k]).as("slice %s", k).isGreaterThan(1.5);
    }
  }

  /** Change of the order of each slice between the ends of a loop. */
  private static double[] turned(DeviceModel model, double end) {
    CompactDevice device = (CompactDevice) model.nominal();
    double[] turned = new double[device.polarizations().length - 1];
    for (int half = 0; half < 3; half++) {
      double sign = half % 2 == 0 ? 1 : -1;
      for (int i = 1; i <= 40; i++) {
        device.step(Stimulus.REST.withGate(sign * end * (2 * i / 40.0 - 1)), 0.1);
      }
      for (int k = 0; k < turned.length; k++) {
        turned[k] = sign * device.polarization(k) / SATURATED + (half < 2 ? 0 : turned[k]);
      }
    }
    return turned;
  }

  @Test
  void twiceAsManySlicesChangeLittle() {
    DeviceModel model = Catalog.model(THICK);
    double coarse = window(model);
    double fine = window(model.with("film.slices", 20).with("film.cells", 2));
    assertThat(fine).isCloseTo(coarse, within(0.1 * Math.abs(coarse)));
  }

  /** The window grows with the thickness without a jump, where ten slices made it jump by 2 V. */
  @Test
  void windowGrowsSmoothlyWithTheThickness() {
    DeviceModel model = Catalog.model("in2se3-hfo2-fesfet");
    double before = window(model.with("film.thickness", 29e-9));
    for (double thickness : new double[] {30e-9, 31e-9, 32e-9}) {
      double next = window(model.with("film.thickness", thickness));
      assertThat(next - before).as("step to %s m", thickness).isBetween(0.1, 1.0);
      before = next;
    }
    double finer = window(model.with("film.slices", 40).with("film.cells", 1));
    double here = window(model);
    assertThat(finer).isCloseTo(here, within(0.12 * here));
  }

  @Test
  void noCurrentAndNoOffsetAtZeroBias() {
    SynapticDevice device = Catalog.model(DRAIN).nominal();
    assertThat(device.current(Stimulus.REST.withGate(7))).isZero();
    double forward = device.current(Stimulus.ofVoltage(1e-9).withGate(7)) / 1e-9;
    double backward = device.current(Stimulus.ofVoltage(-1e-9).withGate(7)) / -1e-9;
    assertThat(forward).isPositive().isCloseTo(backward, within(1e-6 * forward));
  }

  /** A symmetric device mirrored: source and drain change places. */
  @Test
  void contactsMayChangePlaces() {
    DeviceModel model =
        Catalog.model("in2se3-hfo2-fesfet")
            .with("in-plane.locking-field", 0)
            .with("in-plane.initial-order", 0);
    SynapticDevice device = model.nominal();
    double v = 0.4;
    double forward = device.current(Stimulus.ofVoltage(v).withGate(1));
    double mirrored = device.current(Stimulus.ofVoltage(-v).withGate(1 - v));
    assertThat(mirrored).isCloseTo(-forward, within(1e-9 * forward));
  }

  @Test
  void drainPulsesAreMoreLinearThanGatePulsesOnTheSameDevice() {
    UpdateCurves drain =
        new UpdateProtocol(0, 0).run(Catalog.model(DRAIN), ProtocolContext.of(1)).mean();
    double worstDrain =
        Math.max(
            Math.abs(UpdateNonlinearity.fit(drain.potentiation()).label()),
            Math.abs(UpdateNonlinearity.fit(drain.depression()).label()));
    for (double gate : List.of(10.0, 20.0, 30.0)) {
      for (double[] conductance : gatePulses(gate)) {
        assertThat(Math.abs(UpdateNonlinearity.fit(conductance).label()))
            .as("gate pulses of %s V", gate)
            .isGreaterThan(5 * worstDrain);
      }
    }
  }

  /** Conductance along 100 gate pulses of either sign, on a device conditioned by both. */
  private static double[][] gatePulses(double gate) {
    SynapticDevice device = Catalog.model(DRAIN).nominal();
    double[][] conductance = new double[2][101];
    for (int train = 0; train < 4; train++) {
      double[] g = conductance[train % 2];
      g[0] = device.current(Stimulus.ofVoltage(0.1)) / 0.1;
      for (int i = 1; i <= 100; i++) {
        device.step(Stimulus.REST.withGate(train % 2 == 0 ? gate : -gate), 0.01);
        device.step(Stimulus.REST, 0.01);
        g[i] = device.current(Stimulus.ofVoltage(0.1)) / 0.1;
      }
    }
    return conductance;
  }

  @Test
  void interlockedComponentsPullEachOther() {
    DeviceModel model = Catalog.model(THICK).with("in-plane.initial-order", 1);
    double with = settled(model.with("in-plane.locking-field", 8e6));
    double without = settled(model.with("in-plane.locking-field", 0));
    double against = settled(model.with("in-plane.locking-field", -8e6));
    assertThat(with).isGreaterThan(without);
    assertThat(against).isLessThan(without);
  }

  private static double settled(DeviceModel model) {
    return model.nominal().polarization();
  }

  /**
   * Maxwell's relations: the work of all polarizations and of the gate has one potential, so what
   * one slice does to the field of another film, and the gate to its own, comes back the same.
   */
  @Test
  void whatOneFilmDoesToAnotherComesBack() {
    DeviceModel model = Catalog.model(THICK).with("in-plane.locking-field", 8e6);
    for (double temperature : new double[] {300, 400}) {
      CompactDevice device = (CompactDevice) model.nominal();
      Stimulus stimulus = Stimulus.REST.withGate(5).withTemperature(temperature);
      device.step(stimulus, 0);
      Body body = device.body();
      double[] slow = device.slow();
      double[] polarization = device.polarizations();
      int films = polarization.length;
      for (int i = 0; i < films; i++) {
        polarization[i] = body.spontaneous(i) * (0.7 - 1.1 * i / films);
      }
      double[][] answer = new double[films][];
      double[] charge = new double[films];
      for (int j = 0; j < films; j++) {
        double step = 1e-4 * body.spontaneous(j);
        double at = polarization[j];
        polarization[j] = at + step;
        double[] up = fields(body, stimulus, polarization, slow);
        double chargeUp = body.charge(1, stimulus, polarization, slow);
        polarization[j] = at - step;
        double[] down = fields(body, stimulus, polarization, slow);
        double chargeDown = body.charge(1, stimulus, polarization, slow);
        polarization[j] = at;
        answer[j] = new double[films];
        for (int i = 0; i < films; i++) {
          answer[j][i] = body.volume(i) * (up[i] - down[i]) / (2 * step);
        }
        charge[j] = (chargeUp - chargeDown) / (2 * step);
      }
      int inPlane = films - 1;
      assertThat(answer[0][inPlane]).as("locking at %s K", temperature).isPositive();
      double[] raised = fields(body, stimulus.withGate(5 + 1e-3), polarization, slow);
      double[] lowered = fields(body, stimulus.withGate(5 - 1e-3), polarization, slow);
      for (int j = 0; j < films; j++) {
        for (int i = 0; i < j; i++) {
          double one = answer[j][i];
          double size = Math.sqrt(Math.abs(answer[i][i] * answer[j][j]));
          assertThat(answer[i][j])
              .as("film %s on %s", i, j)
              .isCloseTo(one, within(1e-4 * Math.max(Math.abs(one), 1e-2 * size)));
        }
        double byGate = body.volume(j) * (raised[j] - lowered[j]) / 2e-3;
        assertThat(byGate)
            .as("gate on film %s", j)
            .isCloseTo(charge[j], within(1e-4 * Math.abs(charge[0])));
      }
    }
  }

  private static double[] fields(
      Body body, Stimulus stimulus, double[] polarization, double[] slow) {
    double[] local = new double[polarization.length];
    body.fields(stimulus, polarization, slow, local);
    return local;
  }
}
