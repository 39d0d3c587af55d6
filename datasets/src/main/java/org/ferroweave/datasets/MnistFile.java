package org.ferroweave.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The four files of MNIST, with the SHA-256 digest of their unpacked content. */
enum MnistFile {
  TRAIN_IMAGES(
      "train-images",
      "idx3-ubyte",
      "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
  TRAIN_LABELS(
      "train-labels",
      "idx1-ubyte",
      "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
  TEST_IMAGES(
      "t10k-images",
      "idx3-ubyte",
      "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
  TEST_LABELS(
      "t10k-labels",
      "idx1-ubyte",
      "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

  private final String stem;
  private final String kind;
  private final String sha256;

  MnistFile(String stem, String kind, String sha256) {
    this.stem = stem;
    this.kind = kind;
    this.sha256 = sha256;
  }

  /** The name without ".gz" under which the file was published. */
  String fileName() {
    return stem + "-" + kind;
  }

  /** SHA-256 of the unpacked content of every file, lower-case hexadecimal. */
  static Map<MnistFile, String> digests() {
    return Arrays.stream(values()).collect(Collectors.toMap(file -> file, file -> file.sha256));
  }

  /** The names under which people keep this file. */
  List<String> acceptedNames() {
    String dotted = stem + "." + kind;
    return List.of(fileName() + ".gz", fileName(), dotted + ".gz", dotted);
  }

  /** The file in a folder, under whichever accepted name it has. */
  Optional<Path> in(Path folder) {
    return acceptedNames().stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }
}
