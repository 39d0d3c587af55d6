package org.ferroweave.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ferroweave.datasets.MirrorServer.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistDownloadTest {
  private static final Map<MnistFile, String> DIGESTS = tinyDigests();
  private static final String FIRST = "train-images-idx3-ubyte.gz";

  @TempDir Path home;

  @Test
  void bringsTheFourFilesIntoTheCacheOnce() throws IOException {
    try (MirrorServer mirror = MirrorServer.ofTinySet(Manner.GOOD)) {
      Mnist mnist = mnist(mirror.address());
      Map<String, Long> last = new HashMap<>();

      TrainTest data =
          mnist.load(
              null,
              (what, done, total) -> {
                last.put(what, done);
                assertThat(done).isLessThanOrEqualTo(total);
              });

      assertThat(data.train().count()).isEqualTo(40);
      assertThat(data.description()).contains("original files");
      assertThat(visibleFiles()).containsExactlyInAnyOrder(names());
      assertThat(last)
          .hasSize(4)
          .containsEntry("train-images-idx3-ubyte", Files.size(cache().resolve(FIRST)));
      mnist.load(null, Progress.NONE);
      assertThat(mirror.requests).hasSize(4);
    }
  }

  @Test
  void resumesAPartThatWasLeft() throws IOException {
    byte[] whole = IdxBytes.gzip(IdxBytes.tiny(MnistFile.TRAIN_IMAGES));
    leavePart(Arrays.copyOf(whole, 1000));
    try (MirrorServer mirror = MirrorServer.ofTinySet(Manner.GOOD)) {
      mnist(mirror.address()).locate(null, Progress.NONE);
      assertThat(mirror.requests.get(0)).isEqualTo(FIRST + " bytes=1000-");
      assertThat(Files.readAllBytes(cache().resolve(FIRST))).isEqualTo(whole);
    }
  }

  @Test
  void acceptsAPartThatIsWholeAlready() throws IOException {
    leavePart(IdxBytes.gzip(IdxBytes.tiny(MnistFile.TRAIN_IMAGES)));
    try (MirrorServer mirror = MirrorServer.ofTinySet(Manner.GOOD)) {
      mnist(mirror.address()).locate(null, Progress.NONE);
      assertThat(mirror.requests).hasSize(4);
      assertThat(visibleFiles()).containsExactlyInAnyOrder(names());
    }
  }

  @Test
  void startsOverWhereTheServerIgnoresRanges() throws IOException {
    byte[] whole = IdxBytes.gzip(IdxBytes.tiny(MnistFile.TRAIN_IMAGES));
    leavePart(Arrays.copyOf(whole, 1000));
    try (MirrorServer mirror = MirrorServer.ofTinySet(Manner.IGNORES_RANGES)) {
      mnist(mirror.address()).locate(null, Progress.NONE);
      assertThat(Files.readAllBytes(cache().resolve(FIRST))).isEqualTo(whole);
      assertThat(mirror.requests).hasSize(4);
    }
  }

  @Test
  void startsOverIfTheResumedFileIsWrong() throws IOException {
    leavePart(IdxBytes.noise(1000, 5));
    try (MirrorServer mirror = MirrorServer.ofTinySet(Manner.GOOD)) {
      mnist(mirror.address()).locate(null, Progress.NONE);
      assertThat(mirror.requests).startsWith(FIRST + " bytes=1000-", FIRST).hasSize(5);
    }
  }

  @Test
  void continuesAfterTheConnectionBroke() throws IOException {
    try (MirrorServer mirror = MirrorServer.ofTinySet(Manner.CUTS_ONCE)) {
      assertThat(mnist(mirror.address()).load(null, Progress.NONE).test().count()).isEqualTo(20);
      assertThat(mirror.requests).anyMatch(request -> request.startsWith(FIRST + " bytes="));
    }
  }

  @Test
  void asksTheSecondMirrorIfTheFirstLacksAFile() throws IOException {
    try (MirrorServer empty = new MirrorServer(Manner.GOOD);
        MirrorServer full = MirrorServer.ofTinySet(Manner.GOOD)) {
      Mnist mnist = mnist(empty.address(), full.address());
      assertThat(mnist.load(null, Progress.NONE).train().count()).isEqualTo(40);
      assertThat(empty.requests).hasSize(4);
      assertThat(full.requests).hasSize(4);
    }
  }

  @Test
  void neverKeepsAFileWithAWrongChecksum() throws IOException {
    try (MirrorServer mirror = MirrorServer.ofTinySet(Manner.GOOD)) {
      mirror.put(MnistFile.TRAIN_IMAGES, IdxBytes.gzip(IdxBytes.tiny(MnistFile.TEST_IMAGES)));
      assertFails(mnist(mirror.address()), "127.0.0.1: wrong checksum");
      mirror.put(
          MnistFile.TRAIN_IMAGES, "<html>sign in</html>".getBytes(StandardCharsets.US_ASCII));
      assertFails(mnist(mirror.address()), "127.0.0.1: wrong checksum");
      assertThat(visibleFiles()).isEmpty();
    }
  }

  @Test
  void namesTheOfflineChoicesIfEveryMirrorFails() throws IOException {
    try (MirrorServer empty = new MirrorServer(Manner.GOOD)) {
      assertFails(
          mnist(empty.address(), refusing()), "127.0.0.1: HTTP 404; 127.0.0.1: connection refused");
      assertFails(
          mnist(URI.create("http://no-such-host.invalid/")),
          "no-such-host.invalid: host name not found");
    }
  }

  @Test
  void cutsASilentConnection() throws IOException {
    try (MirrorServer mirror = MirrorServer.ofTinySet(Manner.STALLS)) {
      MnistDownload download =
          new MnistDownload(
              List.of(mirror.address()), cache(), DIGESTS, Progress.NONE, Duration.ofSeconds(1));
      assertThatThrownBy(download::fetchMissing)
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining("(127.0.0.1: no byte came for 1 s)");
      assertThat(mirror.requests).hasSize(2).element(1).asString().contains("bytes=");
    }
  }

  @Test
  void saysIfTheCacheCannotBeWritten() throws IOException {
    Files.writeString(home.resolve(".cache"), "a file where a folder belongs");
    assertThatThrownBy(() -> mnist(refusing()).locate(null, Progress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("MNIST cache folder " + cache() + ": cannot be written");
  }

  private void assertFails(Mnist mnist, String reasons) {
    assertThatThrownBy(() -> mnist.locate(null, Progress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "MNIST is not in %s and train-images-idx3-ubyte could not be downloaded (%s); without a"
                    .formatted(cache(), reasons)
                + " network use --mnist-dir DIR, set MNIST_DIR, copy the four files into that cache"
                + " folder, or use --dataset digits");
  }

  private Mnist mnist(URI... mirrors) {
    return new Mnist(Map.of(), home, List.of(mirrors), DIGESTS);
  }

  private Path cache() {
    return home.resolve(".cache/ferroweave/mnist");
  }

  private void leavePart(byte[] content) throws IOException {
    Files.createDirectories(cache());
    Files.write(cache().resolve(FIRST + ".part"), content);
  }

  private List<String> visibleFiles() throws IOException {
    try (Stream<Path> files = Files.list(cache())) {
      return files.map(f -> f.getFileName().toString()).filter(n -> !n.startsWith(".")).toList();
    }
  }

  private static String[] names() {
    return Arrays.stream(MnistFile.values())
        .map(file -> file.fileName() + ".gz")
        .toArray(String[]::new);
  }

  private static URI refusing() throws IOException {
    try (ServerSocket unused = new ServerSocket(0)) {
      return URI.create("http://127.0.0.1:" + unused.getLocalPort() + "/");
    }
  }

  private static Map<MnistFile, String> tinyDigests() {
    Map<MnistFile, String> digests = new EnumMap<>(MnistFile.class);
    try {
      for (MnistFile file : MnistFile.values()) {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        digests.put(file, HexFormat.of().formatHex(sha.digest(IdxBytes.tiny(file))));
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return digests;
  }
}
