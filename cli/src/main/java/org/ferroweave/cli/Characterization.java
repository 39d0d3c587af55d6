package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.ferroweave.cli.DeviceOptions.ChosenDevice;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.protocol.FigureComparison;
import org.ferroweave.device.protocol.Progress;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.report.CsvWriter;
import org.ferroweave.report.HtmlPage;
import org.ferroweave.report.Plot;
import org.ferroweave.report.PlotWriter;
import org.ferroweave.report.TextTable;

/** Protocols run on a device, with each result on disk as soon as it is there. */
final class Characterization {
  private final ChosenDevice device;
  private final List<Protocol> protocols;
  private final List<ProtocolResult> results = new ArrayList<>();

  /**
   * @param device what is measured
   * @param protocols how, in this order
   */
  Characterization(ChosenDevice device, List<Protocol> protocols) {
    this.device = device;
    this.protocols = List.copyOf(protocols);
  }

  /**
   * Runs the protocols; writes one CSV, PNG and SVG file per series.
   *
   * @param seed seed of the fabricated devices
   * @param folder where the files go
   * @param line progress line, counted over {@code from} to {@code to} of its whole
   * @param interruption asked between steps
   * @throws CancellationException if interrupted; finished protocols stay on disk
   */
  void run(
      long seed,
      ResultFolder folder,
      ProgressLine line,
      double from,
      double to,
      Interruption interruption) {
    for (int i = 0; i < protocols.size(); i++) {
      Protocol protocol = protocols.get(i);
      double share = (to - from) / protocols.size();
      line.stage(
          "characterizing " + device.sheet().id() + ": " + protocol.name(),
          from + i * share,
          from + (i + 1) * share);
      Progress progress =
          new Progress() {
            @Override
            public void reached(double fraction) {
              line.reached(fraction);
            }

            @Override
            public boolean cancelled() {
              return interruption.asked();
            }
          };
      ProtocolResult result =
          protocol.run(device.model(), new ProtocolContext(seed, device.temperature(), progress));
      if (interruption.asked()) { // the process is ending: no time for plots
        throw new CancellationException("characterization cancelled");
      }
      for (Series series : result.series()) {
        Plot plot = SeriesFigures.plot(series);
        CsvWriter.write(plot, folder.file(series.id() + ".csv"));
        PlotWriter.both(plot, folder.path());
      }
      results.add(result);
    }
  }

  /** Simulated beside reported figures. */
  List<FigureComparison> figures() {
    List<ReportedFigure> reported =
        device.sheet().figures().stream().map(this::withSilence).toList();
    return FigureComparison.of(results, reported, device.isChanged());
  }

  /** The report as not modelled if its protocol says nothing about it on this device. */
  private ReportedFigure withSilence(ReportedFigure report) {
    return protocols.stream()
        .filter(protocol -> protocol.name().equals(report.protocol()))
        .findFirst()
        .flatMap(protocol -> protocol.silentOn(device.model(), report.figure()))
        .map(report::withNotModelled)
        .orElse(report);
  }

  /** Adds tables and plots to a page. */
  void describe(HtmlPage page) {
    List<FigureComparison> figures = figures();
    page.section("Simulated and reported");
    if (device.isChanged()) {
      page.paragraph("Changed: " + device.changes() + ". Calibration marks no longer hold.");
    }
    TextTable compared = FigureTables.compared(figures);
    if (compared.size() > 0) {
      page.table(compared).meanings(FigureTables.meanings(figures));
    } else {
      page.paragraph("No figures were reported of this device.");
    }
    for (int i = 0; i < results.size(); i++) {
      page.section(protocols.get(i).title());
      page.figures(results.get(i).series().stream().map(SeriesFigures::plot).toList());
    }
    TextTable alone = FigureTables.alone(figures);
    if (alone.size() > 0) {
      page.section("Further figures of merit").table(alone);
    }
    page.details("Parameters", DatasheetTables.parameters(device.model().parameters()));
  }
}
