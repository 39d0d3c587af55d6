package org.ferroweave.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
  private static final DatasetOptions FEW = DatasetOptions.DEFAULTS.withCounts(30, 10);

  @TempDir Path folder;

  @Test
  void generatesDigitsUnderTheirOwnName() {
    TrainTest data = Datasets.load("digits", FEW.withSeed(9).withThreads(2));
    assertThat(data.name()).isEqualTo("digits");
    assertThat(data.description())
        .isEqualTo("generated handwritten-like digits (not MNIST), seed 9");
    assertThat(data.train().count()).isEqualTo(30);
    assertThat(data.test().count()).isEqualTo(10);
  }

  @Test
  void takesTheFirstImagesOfMnist() throws IOException {
    IdxBytes.writeTinySet(folder);
    Mnist mnist = new Mnist(Map.of(), folder, List.of());
    TrainTest data = Datasets.load("mnist", FEW.withFolder(folder), mnist);
    assertThat(data.train().count()).isEqualTo(30);
    assertThat(data.test().count()).isEqualTo(10);
    TrainTest all = Datasets.load("mnist", DatasetOptions.DEFAULTS.withFolder(folder), mnist);
    assertThat(all.train().count()).isEqualTo(40);
    assertThat(data.train().bytes(29)).isEqualTo(all.train().bytes(29));

    assertThatThrownBy(
            () -> Datasets.load("mnist", FEW.withFolder(folder).withCounts(41, 5), mnist))
        .isInstanceOf(DatasetException.class)
        .hasMessage("dataset mnist: 41 training images asked for; allowed are 1 to 40");
  }

  @Test
  void rejectsWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Datasets.load("MNIST", FEW))
        .isInstanceOf(DatasetException.class)
        .hasMessage("dataset 'MNIST': unknown; allowed are digits, mnist");
    assertThatThrownBy(() -> Datasets.load("digits", FEW.withFolder(folder)))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("these images are generated and read no file");
    assertThatThrownBy(() -> FEW.withCounts(-1, 5)).isInstanceOf(DatasetException.class);
    assertThatThrownBy(() -> FEW.withThreads(0)).isInstanceOf(DatasetException.class);
  }
}
