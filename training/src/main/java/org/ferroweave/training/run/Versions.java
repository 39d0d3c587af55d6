package org.ferroweave.training.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.ferroweave.training.layer.AnalogDenseLayer;
import org.nd4j.linalg.factory.Nd4j;

/** What a result was computed with. */
final class Versions {
  private Versions() {}

  static Map<String, String> collect() {
    Properties own = new Properties();
    try (InputStream in =
        AnalogDenseLayer.class.getResourceAsStream("/org/ferroweave/training/version.properties")) {
      own.load(Objects.requireNonNull(in, "version.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> versions = new TreeMap<>();
    versions.put("ferroweave", own.getProperty("version"));
    versions.put("deeplearning4j", own.getProperty("dl4j"));
    versions.put("nd4j_backend", Nd4j.getBackend().getClass().getSimpleName());
    versions.put("java", System.getProperty("java.version"));
    versions.put("java_vm", System.getProperty("java.vm.name"));
    versions.put(
        "os",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    return versions;
  }
}
