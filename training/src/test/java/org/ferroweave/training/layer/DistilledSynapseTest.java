package org.ferroweave.training.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.ferroweave.array.ConverterSettings;
import org.ferroweave.array.PairUpdate;
import org.ferroweave.array.TileSettings;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.distil.HiddenState;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.training.TestResponses;
import org.junit.jupiter.api.Test;
import org.nd4j.shade.jackson.databind.ObjectMapper;

class DistilledSynapseTest {
  private final PulseResponse response = TestResponses.softBounds();

  @Test
  void aResponseSurvivesAsBytes() {
    byte[] bytes = ResponseFile.encode(response);
    PulseResponse copy = ResponseFile.decode(bytes, "here");
    assertThat(copy.source()).isEqualTo(response.source());
    assertThat(copy.scheme()).isEqualTo(response.scheme());
    assertThat(copy.stepMeanTable()).isEqualTo(response.stepMeanTable());
    assertThat(copy.stepSpreadTable()).isEqualTo(response.stepSpreadTable());
    assertThat(copy.energyTable()).isEqualTo(response.energyTable());
    assertThat(copy.maxConductance(3)).isEqualTo(response.maxConductance(3));
    assertThat(ResponseFile.encode(copy)).isEqualTo(bytes);
  }

  @Test
  void aHiddenStateSurvivesAsBytes() {
    HiddenState hidden = new HiddenState(0.99, 0.75, 3, 0.6);
    float[] table = new float[4 * 3 * 2];
    for (int k = 0; k < table.length; k++) {
      table[k] = 1e-9f * k;
    }
    PulseResponse slow =
        new PulseResponse(
            "slow",
            response.scheme(),
            2,
            new float[] {1e-7f},
            new float[] {1e-6f},
            table,
            table,
            table,
            0,
            hidden);
    byte[] bytes = ResponseFile.encode(slow);
    PulseResponse copy = ResponseFile.decode(bytes, "here");
    assertThat(copy.hiddenState()).isEqualTo(hidden);
    assertThat(copy.stepMeanTable()).isEqualTo(table);
    assertThat(ResponseFile.encode(copy)).isEqualTo(bytes);
  }

  @Test
  void damagedBytesAreRefused() {
    byte[] bytes = ResponseFile.encode(response);
    assertThatThrownBy(() -> ResponseFile.decode(Arrays.copyOf(bytes, 200), "run/response.bin"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("run/response.bin: no pulse response, or damaged");
    assertThatThrownBy(() -> ResponseFile.decode("hello".getBytes(UTF_8), "x"))
        .isInstanceOf(InputException.class);
  }

  @Test
  void jsonBringsBackEqualDevices() throws Exception {
    DistilledSynapse synapse =
        new DistilledSynapse(
            response,
            0.8,
            PairUpdate.SINGLE,
            TileSettings.symmetric(
                ConverterSettings.fixed(8, 1), ConverterSettings.vectorMax(9), 0.02));
    ObjectMapper mapper = new ObjectMapper();
    String json = mapper.writeValueAsString(synapse);
    assertThat(json).contains("\"device\":\"closed form soft bounds\"");
    Synapse copy = mapper.readValue(json, Synapse.class);
    assertThat(copy)
        .isEqualTo(synapse)
        .isNotEqualTo(new DistilledSynapse(response, 0.8, PairUpdate.BOTH, TileSettings.IDEAL));
    assertThat(weightsAfterPulses(copy)).isEqualTo(weightsAfterPulses(synapse));
  }

  private static float[] weightsAfterPulses(Synapse synapse) {
    var array = synapse.fabricate(3, 4, new RandomStream(9)).array();
    array.pulse(new int[] {1, -2, 3, 4, 5, -6, 7, 8, 9, 10, -11, 12});
    float[] weights = new float[12];
    array.weights(weights);
    return weights;
  }
}
