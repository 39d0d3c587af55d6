package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.validation.CheckedFact;
import org.ferroweave.device.validation.Conditions;
import org.ferroweave.device.validation.DeviceValidation;
import org.ferroweave.device.validation.Measurement;
import org.ferroweave.report.Plot;
import org.ferroweave.report.PlotWriter;

/**
 * The page of one device: sketch, facts beside their simulation, curves, parameters. The same
 * device gives the same text, so that a page changes only where the device does.
 */
final class DevicePage {
  /** A page stays light: so many curves, those that the most facts come from. */
  private static final int MOST_CURVES = 5;

  private final DeviceValidation validation;
  private final Datasheet sheet;

  DevicePage(DeviceValidation validation) {
    this.validation = validation;
    this.sheet = validation.datasheet();
  }

  /** Writes {@code <id>.md} and, beside it, the folder {@code <id>} with its drawings. */
  void write(Path folder) {
    Path drawings = folder.resolve(sheet.id());
    TextFolder.clear(drawings, ".svg");
    TextFolder.write(drawings.resolve("structure.svg"), StructureSketch.svg(sheet.structure()));
    List<Plot> plots = plots();
    for (Plot plot : plots) {
      PlotWriter.svg(plot, drawings.resolve(plot.id() + ".svg"));
    }
    TextFolder.write(folder.resolve(sheet.id() + ".md"), markdown(plots));
  }

  private String markdown(List<Plot> plots) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(sheet.title()).append("\n\n");
    out.append("![").append(sheet.structure()).append("](");
    out.append(sheet.id()).append("/structure.svg)\n\n");
    out.append("`").append(sheet.id()).append("`, family `").append(sheet.family()).append("`");
    out.append(sheet.structure().isEmpty() ? "" : ": " + sheet.structure()).append(".");
    out.append(sheet.reference().isEmpty() ? "" : " " + sheet.reference() + ".");
    out.append(" The drawing is not to scale. [All devices](index.md)\n");
    if (!validation.facts().isEmpty()) {
      out.append("\n## Reported and simulated\n\n");
      out.append(ValidationTables.full(validation).toMarkdown());
    }
    if (!plots.isEmpty()) {
      out.append("\n## Curves\n");
      for (Plot plot : plots) {
        out.append("\n![").append(plot.title()).append("](");
        out.append(sheet.id()).append('/').append(plot.id()).append(".svg)\n\n");
        out.append(plot.title()).append(". ").append(plot.caption()).append('\n');
      }
    }
    out.append("\n## Parameters\n\n");
    out.append(DatasheetTables.parameters(sheet.parameterList()).toMarkdown());
    out.append("\nWritten by `ferroweave devices page`; do not edit by hand.\n");
    return out.toString();
  }

  /** One curve per measurement: that of the measurements that the most facts come from. */
  private List<Plot> plots() {
    List<Measurement> used = new ArrayList<>();
    for (Measurement measurement : validation.measurements()) {
      ProtocolResult result = measurement.result();
      if (result != null && !result.series().isEmpty() && facts(measurement) > 0) {
        used.add(measurement);
      }
    }
    List<Measurement> chosen =
        used.stream()
            .sorted(
                Comparator.comparing((Measurement m) -> !m.conditions().isEmpty())
                    .thenComparing(m -> -facts(m)))
            .limit(MOST_CURVES)
            .toList();
    List<Plot> plots = new ArrayList<>();
    for (Measurement measurement : used) {
      ProtocolResult result = measurement.result();
      if (result != null && chosen.contains(measurement)) {
        Series series = telling(result.series());
        String id = "curve-" + (plots.size() + 1) + "-" + series.id();
        plots.add(ValidationPage.plot(validation, measurement, series, id));
      }
    }
    return plots;
  }

  /** How many reported figures and criteria of behaviours a measurement serves. */
  private long facts(Measurement measurement) {
    long figures =
        validation.facts().stream()
            .filter(fact -> fact.kind() == CheckedFact.Kind.QUANTITATIVE)
            .filter(fact -> serves(measurement, fact.protocol(), fact.conditions()))
            .count();
    long criteria =
        sheet.behaviours().stream()
            .flatMap(behaviour -> behaviour.criteria().stream())
            .filter(
                c ->
                    serves(measurement, c.protocol(), c.conditions())
                        || (c.over() != null
                            && serves(measurement, c.overProtocol(), c.overConditions())))
            .count();
    return figures + criteria;
  }

  private boolean serves(Measurement measurement, String protocol, Map<String, Double> conditions) {
    return protocol.equals(measurement.protocol())
        && Conditions.changes(sheet, conditions).equals(measurement.conditions());
  }

  /** Of several series, the one with a logarithmic scale, which shows on and off at once. */
  private static Series telling(List<Series> series) {
    return series.stream().filter(s -> s.id().endsWith("-log")).findFirst().orElse(series.get(0));
  }
}
