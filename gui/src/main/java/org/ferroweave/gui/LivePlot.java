package org.ferroweave.gui;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.IvProtocol;
import org.ferroweave.device.protocol.PairedPulseProtocol;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.StdpProtocol;
import org.ferroweave.device.protocol.UpdateProtocol;
import org.ferroweave.report.Curve;
import org.ferroweave.report.Plot;

/**
 * The plots of the workbench. Each shows the mean device and needs well under a second: the
 * protocols are run with the smallest population they allow, and the figures that this population
 * would give are left out (see {@link #ofMeanDevice}).
 */
enum LivePlot {
  /** Current against voltage. */
  IV("Current-voltage loop", List.of(new IvProtocol(2, 2, 1, 80))) {
    @Override
    Plot plot(List<ProtocolResult> results) {
      Series loop = SeriesPlots.series(results.get(0), "iv-loop-log");
      return SeriesPlots.plot(
          title(), "current magnitude", loop, SeriesPlots.curves(loop, List.of("")));
    }
  },

  /** Conductance against pulse number. */
  UPDATE("Potentiation and depression", List.of(new UpdateProtocol(2, 2))) {
    @Override
    Plot plot(List<ProtocolResult> results) {
      Series update = SeriesPlots.series(results.get(0), "ltp-ltd");
      List<String> names = List.of("LTP", "LTD", "LTP peak", "LTD peak");
      return SeriesPlots.plot(title(), "conductance", update, SeriesPlots.curves(update, names));
    }
  },

  /** Paired-pulse facilitation and depression. */
  PAIRED(
      "Paired pulses", List.of(PairedPulseProtocol.FACILITATION, PairedPulseProtocol.DEPRESSION)) {
    @Override
    Plot plot(List<ProtocolResult> results) {
      Series up = SeriesPlots.series(results.get(0), "ppf-ratio");
      Series down = SeriesPlots.series(results.get(1), "ppd-ratio");
      List<Curve> first = SeriesPlots.curves(up, List.of("PPF", "PPF fit"));
      List<Curve> second = SeriesPlots.curves(down, List.of("PPD", "PPD fit"));
      List<Curve> curves = new ArrayList<>(List.of(first.get(0), second.get(0)));
      curves.addAll(first.subList(1, first.size()));
      curves.addAll(second.subList(1, second.size()));
      return SeriesPlots.plot(title(), "A2/A1", up, curves);
    }
  },

  /** Weight change against spike timing. */
  STDP("Spike timing (STDP)", List.of(StdpProtocol.STANDARD)) {
    @Override
    Plot plot(List<ProtocolResult> results) {
      Series stdp = SeriesPlots.series(results.get(0), "stdp");
      List<String> names = new ArrayList<>();
      for (org.ferroweave.device.protocol.Curve curve : stdp.curves()) {
        boolean before = curve.x()[0] < 0;
        boolean points = curve.style() == org.ferroweave.device.protocol.Curve.Style.POINTS;
        names.add(points ? "simulated" : before ? "fit, post first" : "fit, pre first");
      }
      return SeriesPlots.plot(title(), "weight change", stdp, SeriesPlots.curves(stdp, names));
    }
  };

  /** What gives the figures that need many fabricated devices or cycles. */
  static final List<Protocol> POPULATION = List.of(IvProtocol.STANDARD, UpdateProtocol.STANDARD);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of immutable protocols
  private final List<Protocol> protocols;

  LivePlot(String title, List<Protocol> protocols) {
    this.title = title;
    this.protocols = protocols;
  }

  /** Heading. */
  String title() {
    return title;
  }

  /** The protocols whose results are drawn. */
  List<Protocol> protocols() {
    return protocols;
  }

  /** The plot of the protocols' results. */
  abstract Plot plot(List<ProtocolResult> results);

  /**
   * Whether a figure is that of the mean device. Set and reset voltages, variations and numbers of
   * states come from fabricated devices, of which the live protocols make too few.
   */
  static boolean ofMeanDevice(Figure figure) {
    String quantity = figure.quantity();
    return !quantity.equals("set_voltage")
        && !quantity.equals("reset_voltage")
        && !quantity.endsWith("_variation")
        && !quantity.startsWith("distinguishable_states")
        && !quantity.equals("conductance_levels");
  }
}
