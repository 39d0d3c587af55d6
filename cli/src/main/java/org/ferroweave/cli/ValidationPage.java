package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.validation.CheckedFact;
import org.ferroweave.device.validation.Conditions;
import org.ferroweave.device.validation.DeviceValidation;
import org.ferroweave.device.validation.Measurement;
import org.ferroweave.report.HtmlPage;
import org.ferroweave.report.Plot;

/** The page of a validation: summary, table of all facts, and per device the curves behind them. */
final class ValidationPage {
  private ValidationPage() {}

  /**
   * Builds the page.
   *
   * @param validations devices in order, facts already chosen
   * @param lead one line under the title
   */
  static HtmlPage of(List<DeviceValidation> validations, String lead) {
    List<CheckedFact> facts = validations.stream().flatMap(v -> v.facts().stream()).toList();
    HtmlPage page = HtmlPage.titled("Simulated devices beside published ones").lead(lead);
    page.section("Summary").table(ValidationTables.summary(facts));
    page.details("Tolerances", ValidationTables.tolerances());
    for (DeviceValidation validation : validations) {
      describe(page, validation);
    }
    return page;
  }

  private static void describe(HtmlPage page, DeviceValidation validation) {
    String structure = validation.datasheet().structure();
    page.section(validation.datasheet().id());
    page.paragraph(
        validation.datasheet().title() + (structure.isEmpty() ? "" : " (" + structure + ")"));
    page.table(ValidationTables.full(validation));
    List<Plot> plots = new ArrayList<>();
    for (int i = 0; i < validation.measurements().size(); i++) {
      Measurement measurement = validation.measurements().get(i);
      ProtocolResult result = measurement.result();
      if (result == null) {
        continue;
      }
      for (Series series : result.series()) {
        String id = "curve-" + validation.datasheet().id() + "-" + i + "-" + series.id();
        plots.add(plot(validation, measurement, series, id));
      }
    }
    page.figures(plots);
  }

  /** A curve captioned with the conditions and with the reported figures beside it. */
  static Plot plot(DeviceValidation validation, Measurement measurement, Series series, String id) {
    Plot plot = SeriesFigures.plot(series);
    List<String> caption = new ArrayList<>();
    caption.add(
        measurement.title()
            + Conditions.text(validation.datasheet(), measurement.conditions(), " at ")
            + ".");
    for (CheckedFact fact : validation.facts()) {
      if (fact.kind() == CheckedFact.Kind.QUANTITATIVE
          && fact.protocol().equals(measurement.protocol())
          && fact.conditions().equals(measurement.conditions())) {
        String simulated = ValidationTables.simulated(fact);
        caption.add(
            fact.quantity()
                + ": reported "
                + ValidationTables.reported(fact)
                + ", simulated "
                + (simulated == null ? "none" : simulated)
                + ".");
      }
    }
    return new Plot(id, plot.title(), plot.x(), plot.y(), plot.curves(), String.join(" ", caption));
  }
}
