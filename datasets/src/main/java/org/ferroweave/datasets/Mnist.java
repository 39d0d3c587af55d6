package org.ferroweave.datasets;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the MNIST handwritten digits (Y. LeCun, C. Cortes, C. J. C. Burges; 60,000
 * training and 10,000 test images of 28x28). Looked for, in this order: the folder that the caller
 * names, the folder in the environment variable {@code MNIST_DIR}, the cache folder, and last the
 * public mirrors, whose files go into the cache folder once their SHA-256 is right. A folder that
 * is named but lacks a file is an error: no other place is tried.
 */
public final class Mnist {
  /** The name people select this data set by. */
  public static final String NAME = "mnist";

  /** Environment variable that names a folder with the four files. */
  public static final String FOLDER_VARIABLE = "MNIST_DIR";

  /** Public mirrors, in the order in which they are tried. */
  public static final List<URI> MIRRORS =
      List.of(
          URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
          URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"));

  private final Map<String, String> environment;
  private final Path home;
  private final List<URI> mirrors;
  private final Map<MnistFile, String> digests;

  /**
   * @param environment environment variables; {@code MNIST_DIR} and {@code XDG_CACHE_HOME} are used
   * @param home home folder of the user
   * @param mirrors addresses that end in "/" and serve the four gzip files, tried in order
   */
  public Mnist(Map<String, String> environment, Path home, List<URI> mirrors) {
    this(environment, home, mirrors, MnistFile.digests());
  }

  /** As the public constructor, for content with other digests than the original. */
  Mnist(
      Map<String, String> environment,
      Path home,
      List<URI> mirrors,
      Map<MnistFile, String> digests) {
    this.environment = Map.copyOf(environment);
    this.home = Objects.requireNonNull(home, "home");
    this.mirrors = List.copyOf(mirrors);
    this.digests = Map.copyOf(digests);
  }

  /** MNIST as this machine, this user and the public mirrors offer it. */
  public static Mnist ofThisMachine() {
    return new Mnist(System.getenv(), Path.of(System.getProperty("user.home", ".")), MIRRORS);
  }

  /**
   * Where downloads go: {@code ferroweave/mnist} in {@code XDG_CACHE_HOME} if that is an absolute
   * path, otherwise in {@code .cache} of the home folder.
   */
  public Path cacheFolder() {
    String xdg = environment.get("XDG_CACHE_HOME");
    Path base =
        xdg != null && !xdg.isBlank() && Path.of(xdg).isAbsolute()
            ? Path.of(xdg)
            : home.resolve(".cache");
    return base.resolve("ferroweave").resolve(NAME);
  }

  /**
   * The folder that holds all four files, after a download if no other place was named and the
   * cache lacks one.
   *
   * @param folder the folder that the caller names, or null for none
   * @param progress hears of downloaded bytes
   * @throws DatasetException if a named folder lacks a file, or if the download fails
   */
  public Path locate(@Nullable Path folder, Progress progress) {
    if (folder != null) {
      return complete(folder, "");
    }
    String named = environment.get(FOLDER_VARIABLE);
    if (named != null && !named.isBlank()) {
      return complete(Path.of(named), " (from " + FOLDER_VARIABLE + ")");
    }
    Path cache = cacheFolder();
    new MnistDownload(mirrors, cache, digests, progress).fetchMissing();
    return cache;
  }

  /**
   * Reads training and test images.
   *
   * @param folder the folder that the caller names, or null for none
   * @param progress hears of downloaded bytes
   * @return the images; the description says whether they are the original MNIST
   * @throws DatasetException if no place has the files, or if a file is not as it must be
   */
  public TrainTest load(@Nullable Path folder, Progress progress) {
    Path found = locate(folder, progress);
    Map<MnistFile, Path> files = new EnumMap<>(MnistFile.class);
    for (MnistFile file : MnistFile.values()) {
      files.put(file, file.in(found).orElseThrow(() -> lacks(found, file, "")));
    }
    LabelledImages train = read(files, MnistFile.TRAIN_IMAGES, MnistFile.TRAIN_LABELS);
    LabelledImages test = read(files, MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS);
    return new TrainTest(NAME, description(files, found), train, test);
  }

  private static LabelledImages read(
      Map<MnistFile, Path> files, MnistFile images, MnistFile labels) {
    return IdxReader.read(
        Objects.requireNonNull(files.get(images)), Objects.requireNonNull(files.get(labels)));
  }

  private String description(Map<MnistFile, Path> files, Path folder) {
    List<String> foreign = new ArrayList<>();
    files.forEach(
        (file, path) -> {
          try {
            if (!Digests.sha256OfContent(path).equals(digests.get(file))) {
              foreign.add(path.getFileName().toString());
            }
          } catch (IOException e) {
            throw new DatasetException(
                "%s: cannot be read (%s)".formatted(path, Failures.reason(e)), null, e);
          }
        });
    return foreign.isEmpty()
        ? "MNIST handwritten digits (original files, SHA-256 verified) from " + folder
        : "images in the file layout of MNIST from %s, not the original MNIST (SHA-256 differs: %s)"
            .formatted(folder, String.join(", ", foreign));
  }

  private static Path complete(Path folder, String origin) {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(
          "MNIST folder %s%s: no such folder; it must hold %s"
              .formatted(folder, origin, publishedNames()));
    }
    Arrays.stream(MnistFile.values())
        .filter(file -> file.in(folder).isEmpty())
        .findFirst()
        .ifPresent(
            file -> {
              throw lacks(folder, file, origin);
            });
    return folder;
  }

  private static DatasetException lacks(Path folder, MnistFile file, String origin) {
    return new DatasetException(
        "MNIST folder %s%s: lacks %s; accepted names are %s"
            .formatted(folder, origin, file.fileName(), String.join(", ", file.acceptedNames())),
        Optional.of(folder)
            .filter(f -> Arrays.stream(MnistFile.values()).allMatch(m -> m.in(f).isEmpty()))
            .map(f -> "another folder is meant: this one holds no MNIST file at all")
            .orElse("one of the four files was not copied"));
  }

  static String publishedNames() {
    return Arrays.stream(MnistFile.values())
        .map(MnistFile::fileName)
        .collect(Collectors.joining(", "));
  }
}
