package org.ferroweave.device.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroweave.device.units.Units;

/**
 * The figures that each protocol gives on some device, so that a misspelt name or a wrong unit in a
 * datasheet is found without a simulation. They stand in {@code figures.txt}, one line {@code
 * protocol figure unit} each; a protocol without a line there is one whose figures are known only
 * when it is run.
 */
public final class FigureIndex {
  private static final String RESOURCE = "figures.txt";
  private static final Map<String, Map<String, String>> FIGURES = load();

  private FigureIndex() {}

  /** The figures of a protocol with their SI units, in the order of the names. */
  public static Map<String, String> figures(String protocol) {
    return FIGURES.getOrDefault(protocol, Map.of());
  }

  private static Map<String, Map<String, String>> load() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    try (InputStream in = FigureIndex.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not bundled: " + RESOURCE);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 3))
          .forEach(
              words ->
                  all.computeIfAbsent(words[0], p -> new LinkedHashMap<>())
                      .put(words[1], inSi(words[2].strip())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.replaceAll((protocol, figures) -> Collections.unmodifiableMap(figures));
    return all;
  }

  private static String inSi(String unit) {
    return Units.quantity("figure", unit.equals("1") ? "1" : "1 " + unit).unit();
  }
}
