package org.ferroweave.device.transport.nanowire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.transport.TransportMonitor;
import org.ferroweave.device.transport.TransportSolver;
import org.ferroweave.device.transport.TransportState;
import org.ferroweave.device.transport.nanowire.BiasSeries.ForwardLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the paper reports of the nanowire (S003), on the standard wire and on coarser ones. */
class NanowireTest {
  private static final double HOUR = 3600;
  private static final double[] FORWARD = {1.5e6, 2e6, 3e6, 4e6};

  /** Shift at zero bias, by mixing alone. */
  private static double spontaneous;

  private static BiasSeries series;

  @BeforeAll
  static void run() {
    series =
        run(
            NanowireParameters.standard(),
            4 * HOUR,
            1.5e6,
            2e6,
            3e6,
            4e6,
            -1.5e6,
            -2e6,
            -3e6,
            -4e6,
            0);
    spontaneous = series.at(0).orElseThrow().migration();
  }

  private static BiasSeries run(NanowireParameters wire, double duration, double... fields) {
    return BiasSeries.run(wire, fields, duration, duration / 8, 2, null, RunWatch.NONE);
  }

  private static NanowireParameters coarse() {
    return NanowireParameters.standard().with("cells", 150);
  }

  private static BiasRun one(NanowireParameters wire, double duration, double field) {
    return run(wire, duration, field).runs().get(0);
  }

  @Test
  void forwardMigrationIsLinearInBiasWithTheReportedMobility() {
    ForwardLine line = series.forwardLine().orElseThrow();
    assertThat(line.r2()).isGreaterThan(0.98);
    // reported 1.7e-13 cm2/(V s); calibrated with exchange-br and vacancy-fraction
    assertThat(line.mobility()).isCloseTo(1.7e-17, within(0.15 * 1.7e-17));
  }

  @Test
  void reverseMigrationIsNearZeroAndTheRatioAsReported() {
    double forward = series.at(4e6).orElseThrow().migration();
    for (double field : FORWARD) {
      double reverse = series.at(-field).orElseThrow().migration();
      assertThat(Math.abs(reverse)).as("at -%s V/m", field).isLessThan(0.1 * forward);
      // beyond what mixes without a bias, it is small against the forward shift of the same field
      assertThat(Math.abs(reverse - spontaneous))
          .as("at -%s V/m", field)
          .isLessThan(0.1 * series.at(field).orElseThrow().migration());
    }
    assertThat(series.rectification().orElseThrow()).isBetween(15.0, 25.0);
  }

  @Test
  void theFrontMovesFartherThanItWidens() {
    BiasRun run = series.at(4e6).orElseThrow();
    TransportState end = run.end();
    assertThat(run.wire().frontWidth(end)).isLessThan(run.migration());
    double far = run.wire().parameters().electrodeWidth() + 0.5 * run.wire().parameters().front();
    int middle = run.wire().grid().cellAt(far);
    double first = run.states().get(0).profile(Nanowire.BROMIDE)[middle];
    assertThat(end.profile(Nanowire.BROMIDE)[middle]).isCloseTo(first, within(0.02));
  }

  @Test
  void theFrontMovesInProportionToTime() {
    BiasRun run = one(coarse(), 8 * HOUR, 4e6);
    assertThat(run.linearityInTime()).isGreaterThan(0.98);
    assertThat(run.shifts()[8] / run.shifts()[4]).isCloseTo(2, within(0.2));
  }

  @Test
  void nothingFollowsTheBiasWithoutSources() {
    NanowireParameters sealed = coarse().with("source-forward", 0).with("source-reverse", 0);
    double mixing = one(sealed, 4 * HOUR, 0).migration();
    BiasSeries biased = run(sealed, 4 * HOUR, 1.5e6, 4e6, -1.5e6, -4e6);
    double moved = series.at(4e6).orElseThrow().migration();
    for (BiasRun run : biased.runs()) {
      assertThat(run.migration()).isCloseTo(mixing, within(0.03 * moved));
    }
    // neither a front near the electrode nor more vacancies bring it back
    for (NanowireParameters other :
        new NanowireParameters[] {
          sealed.with("front", 2e-6), sealed.with("vacancy-fraction", 1e-6)
        }) {
      double own = one(other, 4 * HOUR, 0).migration();
      assertThat(one(other, 4 * HOUR, 4e6).migration()).isCloseTo(own, within(0.03 * moved));
    }
  }

  @Test
  void vacanciesLeaveThePositiveElectrode() {
    NanowireParameters p = NanowireParameters.standard();
    double w = p.electrodeWidth();
    double end = p.length();
    double inside = end - w;
    BiasRun reverse = series.at(-4e6).orElseThrow();
    // reverse: Cl end and the wire beside it are empty, injection is too slow
    assertThat(reverse.wire().vacancyRatio(reverse.end(), inside, end * 0.999)).isLessThan(0.1);
    assertThat(reverse.wire().vacancyRatio(reverse.end(), inside - 1e-6, inside)).isLessThan(0.1);
    assertThat(reverse.wire().vacancyRatio(reverse.end(), 0, w)).isGreaterThan(1);
    // forward: fewer over the electrode, but the wire beside it is kept filled
    BiasRun forward = series.at(4e6).orElseThrow();
    assertThat(forward.wire().vacancyRatio(forward.end(), 0, w)).isLessThan(0.5);
    assertThat(forward.wire().vacancyRatio(forward.end(), w, w + 1e-6)).isGreaterThan(0.5);
  }

  @Test
  void onlyTheRateAtThePositiveElectrodeMatters() {
    double plain = one(coarse(), 4 * HOUR, 4e6).migration();
    for (double factor : new double[] {0.1, 10}) {
      double changed = one(coarse().with("negative-factor", factor), 4 * HOUR, 4e6).migration();
      assertThat(changed / plain).isCloseTo(1, within(0.05));
    }
    double faster = one(coarse().with("source-forward", 2.6e-11), 4 * HOUR, 4e6).migration();
    assertThat(faster / plain).isGreaterThan(1.15);
  }

  @Test
  void moreInjectionMovesFartherAndSmoother() {
    double shift = 0;
    double width = 0;
    for (double source : new double[] {0.65e-11, 1.3e-11, 2.6e-11}) {
      BiasRun run = one(coarse().with("source-forward", source), 4 * HOUR, 4e6);
      assertThat(run.migration()).isGreaterThan(shift);
      assertThat(run.wire().frontWidth(run.end())).isGreaterThan(width);
      shift = run.migration();
      width = run.wire().frontWidth(run.end());
    }
  }

  @Test
  void zeroBiasShowsNoChange() {
    // a microscope resolves about 0.25 um
    assertThat(Math.abs(spontaneous)).isLessThan(0.25e-6);
    BiasRun run = series.at(0).orElseThrow();
    double[] before = run.wire().equilibrium();
    double[] after = run.end().profile(Nanowire.VACANCY);
    // far from the front the equilibrium stays
    assertThat(after[0]).isCloseTo(before[0], within(1e-3 * before[0]));
    int last = after.length - 1;
    assertThat(after[last]).isCloseTo(before[last], within(1e-3 * before[last]));
  }

  @Test
  void sitesAndChargeAreConservedOverARun() {
    Nanowire wire = new Nanowire(coarse(), 4e6);
    TransportSolver solver = wire.start();
    double bromide = solver.amount(Nanowire.BROMIDE);
    double vacancies = solver.amount(Nanowire.VACANCY);
    solver.run(4 * HOUR, TransportMonitor.NONE);
    double made = solver.reacted(Nanowire.VACANCY);
    assertThat((solver.amount(Nanowire.BROMIDE) - solver.reacted(Nanowire.BROMIDE)) / bromide - 1)
        .isCloseTo(0, within(1e-10));
    // against the traces of vacancies themselves, not against all sites
    assertThat((solver.amount(Nanowire.VACANCY) - made) / vacancies - 1)
        .isCloseTo(0, within(1e-10));
    double electrodes = solver.electrodeCharge(0) + solver.electrodeCharge(1);
    assertThat(electrodes + solver.charge())
        .isCloseTo(0, within(1e-10 * Math.abs(solver.electrodeCharge(0))));
  }
}
