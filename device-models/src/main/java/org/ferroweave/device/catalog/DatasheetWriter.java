package org.ferroweave.device.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.units.ParameterText;
import org.ferroweave.device.units.Units;

/**
 * Writes datasheets as {@link DatasheetReader} reads them: the same doubles, units that people use,
 * provenance. Parameters inherited from a material are written out, so the file stands alone.
 */
public final class DatasheetWriter {
  private static final String TEMPLATE = DeviceLibrary.ROOT + "/datasheet-template.yaml";

  private DatasheetWriter() {}

  /** The datasheet as YAML. */
  public static String write(Datasheet datasheet) {
    StringBuilder out = new StringBuilder();
    out.append("id: ").append(quote(datasheet.id())).append('\n');
    out.append("title: ").append(quote(datasheet.title())).append('\n');
    out.append("family: ").append(quote(datasheet.family())).append('\n');
    if (!datasheet.structure().isEmpty()) {
      out.append("structure: ").append(quote(datasheet.structure())).append('\n');
    }
    if (!datasheet.reference().isEmpty()) {
      out.append("reference: ").append(quote(datasheet.reference())).append('\n');
    }
    if (datasheet.changedFrom() != null) {
      out.append("changed-from: ").append(quote(datasheet.changedFrom())).append('\n');
    }
    WriteTerminals write = datasheet.write();
    if (!write.equals(WriteTerminals.VOLTAGE)) {
      out.append("write: {potentiation: ")
          .append(write.potentiation().word())
          .append(", depression: ")
          .append(write.depression().word())
          .append("}\n");
    }
    Map<String, String> lines = new LinkedHashMap<>();
    Set<String> facts = new HashSet<>();
    datasheet.figures().forEach(figure -> facts.add(figure.quantity()));
    datasheet.behaviours().forEach(behaviour -> facts.add(behaviour.name()));
    datasheet
        .parameters()
        .forEach((name, parameter) -> lines.put(name, statement(parameter, facts)));
    out.append("parameters:\n").append(YamlTree.write(lines));
    if (!datasheet.figures().isEmpty()) {
      out.append("reported:\n");
      datasheet.figures().forEach(figure -> out.append(FactWriter.figure(datasheet, figure)));
    }
    if (!datasheet.behaviours().isEmpty()) {
      out.append("behaviours:\n");
      datasheet.behaviours().forEach(b -> out.append(FactWriter.behaviour(datasheet, b)));
    }
    return out.toString();
  }

  /**
   * Writes the datasheet to a file; a file of that name is replaced whole or not at all.
   *
   * @throws InputException if the file cannot be written
   */
  public static void write(Datasheet datasheet, Path file) {
    Path target = file.toAbsolutePath();
    try {
      Path folder = target.getParent();
      Path part = Files.createTempFile(folder, ".datasheet", ".part");
      try {
        Files.writeString(part, write(datasheet), StandardCharsets.UTF_8);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new InputException(
          file
              + ": cannot be written ("
              + e.getClass().getSimpleName()
              + "); allowed: a file in a"
              + " folder that exists and is writable",
          null,
          e);
    }
  }

  /**
   * A commented datasheet for a new device of a family, with every parameter's meaning and bounds;
   * values and provenance are empty, to be filled in.
   */
  public static String template(DeviceFamily family) {
    TextSource head = TextSource.resource(TEMPLATE, TEMPLATE);
    if (head == null) {
      throw new IllegalStateException("not bundled: " + TEMPLATE);
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (ParameterSpec spec : family.parameters()) {
      lines.put(spec.name(), "{value: , assumed: \"\"}  # " + describe(spec));
    }
    return head.text()
            .replace("FAMILY", family.name())
            .replace("WRITE", String.format("%-32s", WriteReader.usual(family)))
        + YamlTree.write(lines);
  }

  private static String describe(ParameterSpec spec) {
    return spec.symbol() + ": " + spec.meaning() + "; " + ParameterText.range(spec);
  }

  /** What a material was tuned to for other devices is left out. */
  private static String statement(Parameter parameter, Set<String> facts) {
    Provenance provenance = parameter.provenance();
    List<String> entries = new ArrayList<>();
    entries.add("value: " + Units.format(parameter.value(), parameter.spec().unit()));
    entries.add(provenance.kind().word() + ": " + quote(provenance.note()));
    List<String> tunedTo = provenance.tunedTo().stream().filter(facts::contains).toList();
    if (!tunedTo.isEmpty()) {
      entries.add(StatementReader.TUNED_TO + ": [" + String.join(", ", tunedTo) + "]");
    }
    return mapping(entries);
  }

  /** A YAML mapping on one line. */
  static String mapping(List<String> entries) {
    return "{" + String.join(", ", entries) + "}";
  }

  /** A double-quoted YAML scalar on one line. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isISOControl(c) || c == '\uFEFF' || c == '\u2028' || c == '\u2029') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
