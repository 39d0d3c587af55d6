package org.ferroweave.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MnistTest {
  @TempDir Path home;

  @Test
  void theNamedFolderComesFirst() throws IOException {
    Path named = home.resolve("named");
    Path variable = home.resolve("variable");
    IdxBytes.writeTinySet(named);
    IdxBytes.writeTinySet(variable);
    Mnist mnist = offline(Map.of("MNIST_DIR", variable.toString()));

    assertThat(mnist.locate(named, Progress.NONE)).isEqualTo(named);
    assertThat(mnist.locate(null, Progress.NONE)).isEqualTo(variable);
  }

  @Test
  void theCacheFollowsXdgIfItIsAbsolute() throws IOException {
    assertThat(offline(Map.of()).cacheFolder()).isEqualTo(home.resolve(".cache/ferroweave/mnist"));
    assertThat(offline(Map.of("XDG_CACHE_HOME", "relative")).cacheFolder())
        .isEqualTo(home.resolve(".cache/ferroweave/mnist"));
    Mnist mnist = offline(Map.of("XDG_CACHE_HOME", home.resolve("xdg").toString()));
    assertThat(mnist.cacheFolder()).isEqualTo(home.resolve("xdg/ferroweave/mnist"));

    IdxBytes.writeTinySet(mnist.cacheFolder());
    assertThat(mnist.locate(null, Progress.NONE)).isEqualTo(mnist.cacheFolder());
  }

  @Test
  void aNamedFolderThatLacksAFileIsAnErrorEvenIfTheCacheIsFull() throws IOException {
    Path named = home.resolve("named");
    IdxBytes.writeTinySet(named);
    Files.delete(named.resolve("t10k-labels-idx1-ubyte.gz"));
    Mnist mnist = offline(Map.of("MNIST_DIR", named.toString()));
    IdxBytes.writeTinySet(mnist.cacheFolder());

    String lacks = "lacks t10k-labels-idx1-ubyte; accepted names are t10k-labels-idx1-ubyte.gz, ";
    assertThatThrownBy(() -> mnist.locate(named, Progress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("MNIST folder " + named + ": " + lacks);
    assertThatThrownBy(() -> mnist.locate(null, Progress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("MNIST folder " + named + " (from MNIST_DIR): " + lacks);
    assertThatThrownBy(() -> mnist.locate(home.resolve("nowhere"), Progress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("nowhere: no such folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-idx%d-ubyte.gz", "-idx%d-ubyte", ".idx%d-ubyte.gz", ".idx%d-ubyte"})
  void acceptsTheUsualFileNames(String pattern) throws IOException {
    for (MnistFile file : MnistFile.values()) {
      String[] name = file.fileName().split("-idx", 2);
      int dimensions = name[1].charAt(0) - '0';
      byte[] content = IdxBytes.tiny(file);
      Files.write(
          home.resolve(name[0] + pattern.formatted(dimensions)),
          pattern.endsWith(".gz") ? IdxBytes.gzip(content) : content);
    }

    TrainTest data = offline(Map.of()).load(home, Progress.NONE);

    assertThat(data.train().count()).isEqualTo(40);
    assertThat(data.test().count()).isEqualTo(20);
    assertThat(data.test().label(13)).isEqualTo(3);
  }

  @Test
  void saysSoIfTheImagesAreNotTheOriginalOnes() throws IOException {
    IdxBytes.writeTinySet(home);
    TrainTest data = offline(Map.of()).load(home, Progress.NONE);
    assertThat(data.name()).isEqualTo("mnist");
    assertThat(data.description())
        .contains("not the original MNIST (SHA-256 differs: train-images-idx3-ubyte.gz, ");
  }

  @Test
  void readsTheTrueFilesWhereTheyAreAtHand() {
    String folder = System.getenv("MNIST_DIR");
    assumeThat(folder).as("MNIST_DIR").isNotNull();
    assumeThat(Path.of(folder)).isDirectory();

    TrainTest data = Mnist.ofThisMachine().load(null, Progress.NONE);

    assertThat(data.description()).contains("original files, SHA-256 verified");
    assertThat(data.train().count()).isEqualTo(60_000);
    assertThat(data.test().count()).isEqualTo(10_000);
    assertThat(data.train().rows()).isEqualTo(28);
    assertThat(data.train().columns()).isEqualTo(28);
    assertThat(data.train().first(10).labels()).containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
    assertThat(data.test().first(5).labels()).containsExactly(7, 2, 1, 0, 4);
  }

  private Mnist offline(Map<String, String> environment) {
    return new Mnist(environment, home, List.of());
  }
}
