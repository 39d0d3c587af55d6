package org.ferroweave.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of a JMH run as Markdown: one table per benchmark class, every time beside its ratio
 * to the baseline of the same class. A baseline is a method, or a value of a parameter, whose name
 * begins with "plain"; it stands for the rows that have the same other parameters.
 */
public final class BenchmarkTable {
  private static final String BASELINE = "plain";

  private final Map<String, List<Row>> tables = new LinkedHashMap<>();

  private BenchmarkTable() {}

  /**
   * One result.
   *
   * @param method name of the method
   * @param parameters values of the parameters by name
   * @param score mean
   * @param error half width of the 99.9 % confidence interval of the mean; NaN if there is none
   * @param unit unit of score and error
   */
  private record Row(
      String method, Map<String, String> parameters, double score, double error, String unit) {

    boolean baseline() {
      return plain(method) || parameters.values().stream().anyMatch(BenchmarkTable::plain);
    }

    /** Whether a baseline holds for this row: all parameters agree but a "plain" one. */
    boolean sameCase(Row base) {
      return base.parameters.entrySet().stream()
          .allMatch(
              entry ->
                  plain(entry.getValue())
                      || entry.getValue().equals(parameters.get(entry.getKey())));
    }
  }

  private static boolean plain(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith(BASELINE);
  }

  /**
   * Reads the JSON file of a JMH run.
   *
   * @throws IOException if it cannot be read or holds no results of JMH
   */
  public static BenchmarkTable read(Path json) throws IOException {
    JsonNode results = new ObjectMapper().readTree(json.toFile());
    BenchmarkTable table = new BenchmarkTable();
    for (JsonNode result : results) {
      JsonNode metric = result.path("primaryMetric");
      String name = result.path("benchmark").asText();
      int dot = name.lastIndexOf('.');
      if (dot < 0 || !metric.path("score").isNumber()) {
        throw new IOException(json + ": holds no results of JMH");
      }
      Map<String, String> parameters = new TreeMap<>();
      for (Map.Entry<String, JsonNode> parameter : result.path("params").properties()) {
        parameters.put(parameter.getKey(), parameter.getValue().asText());
      }
      table
          .tables
          .computeIfAbsent(
              name.substring(name.lastIndexOf('.', dot - 1) + 1, dot), group -> new ArrayList<>())
          .add(
              new Row(
                  name.substring(dot + 1),
                  parameters,
                  metric.path("score").asDouble(),
                  metric.path("scoreError").asDouble(Double.NaN),
                  metric.path("scoreUnit").asText()));
    }
    return table;
  }

  /** The tables, under one heading per class. */
  public String toMarkdown() {
    StringBuilder text = new StringBuilder();
    tables.forEach((name, rows) -> write(name, rows, text));
    return text.toString();
  }

  private static void write(String name, List<Row> rows, StringBuilder text) {
    text.append("### ").append(name).append("\n\n| | ");
    List<String> parameters = List.copyOf(rows.get(0).parameters.keySet());
    parameters.forEach(parameter -> text.append(parameter).append(" | "));
    text.append("time | of the baseline |\n|---|");
    parameters.forEach(parameter -> text.append("---|"));
    text.append("---:|---:|\n");
    for (Row row : rows) {
      text.append("| ").append(row.method).append(" | ");
      parameters.forEach(
          parameter -> text.append(row.parameters.getOrDefault(parameter, "")).append(" | "));
      text.append(figures(row.score));
      if (Double.isFinite(row.error)) {
        text.append(" ± ").append(figures(row.error));
      }
      text.append(' ').append(row.unit).append(" | ").append(ratio(row, rows)).append(" |\n");
    }
    text.append('\n');
  }

  private static String ratio(Row row, List<Row> rows) {
    Row base = baseline(row, rows);
    if (base == null) {
      return "";
    }
    return row.baseline() ? "baseline" : figures(row.score / base.score) + " x";
  }

  private static @Nullable Row baseline(Row row, List<Row> rows) {
    for (Row candidate : rows) {
      if (candidate.baseline() && row.sameCase(candidate) && row.unit.equals(candidate.unit)) {
        return candidate;
      }
    }
    return null;
  }

  /** Three significant figures, without an exponent. */
  private static String figures(double value) {
    int digits = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
    return String.format(Locale.ROOT, "%." + Math.max(0, 2 - digits) + "f", value);
  }
}
