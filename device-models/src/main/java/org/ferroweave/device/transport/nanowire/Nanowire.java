package org.ferroweave.device.transport.nanowire;

import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.transport.Electrode;
import org.ferroweave.device.transport.Grid;
import org.ferroweave.device.transport.Reaction;
import org.ferroweave.device.transport.SiteEnergy;
import org.ferroweave.device.transport.TransportProblem;
import org.ferroweave.device.transport.TransportSettings;
import org.ferroweave.device.transport.TransportSolver;
import org.ferroweave.device.transport.TransportState;

/**
 * One nanowire under one bias. The Br end is at z = 0; a positive bias puts the positive electrode
 * there (forward).
 *
 * <p>Vacancies V (+1 against the lattice) and Br are stored, Cl is the filler. Electrodes touch the
 * wire over their width; they impose the potential along a contact line, react over their whole
 * width, and the ends of the wire have no field. Reactions create and destroy vacancies: S_V = r_c
 * (1 - x_V) - r_d x_V with r_c = alpha |E_applied|, and r_d = r_c / x_V,eq(initial, here), so that
 * equilibrium vacancies are left alone; a created vacancy takes Br and Cl in the ratio at the
 * place, a destroyed one returns them so.
 */
public final class Nanowire {
  /** Number of the vacancy among the stored species. */
  public static final int VACANCY = 0;

  /** Number of bromide among the stored species. */
  public static final int BROMIDE = 1;

  private final NanowireParameters parameters;
  private final double field;
  private final Grid grid;
  private final TransportProblem problem;
  private final double[] initialBromide;
  private final double[] equilibrium;

  /**
   * @param parameters the wire
   * @param field voltage over the distance of the contact lines (V/m), above 0 with the positive
   *     electrode on the Br end
   */
  public Nanowire(NanowireParameters parameters, double field) {
    if (!Double.isFinite(field)) {
      throw new InputException("nanowire: field is " + field + " V/m; allowed: finite");
    }
    this.parameters = parameters;
    this.field = field;
    NanowireParameters p = parameters;
    double left = p.electrodeWidth();
    double right = left + p.gap();
    this.grid =
        Grid.refined(
            p.length(), p.cells(), 0.2 * p.length() / p.cells(), left, left + p.front(), right);
    int n = grid.cells();
    this.initialBromide = new double[n];
    this.equilibrium = new double[n];
    for (int i = 0; i < n; i++) {
      double step = 0.5 * (1 - Math.tanh((grid.center(i) - left - p.front()) / p.frontWidth()));
      initialBromide[i] = p.clSide() + (p.brSide() - p.clSide()) * step;
      equilibrium[i] = equilibriumVacancy(initialBromide[i]);
    }
    this.problem = build(left, right);
  }

  /** Equilibrium vacancies of a composition, exponential in the formation energy. */
  private double equilibriumVacancy(double bromide) {
    return parameters.vacancyFraction() * Math.exp(-formation(bromide));
  }

  /** Formation energy in kT against the middle composition, times the exponent. */
  private double formation(double bromide) {
    return parameters.formationExponent()
        * parameters.formationDifference()
        / (Constants.BOLTZMANN * parameters.temperature())
        * (0.5 - bromide);
  }

  private TransportProblem build(double left, double right) {
    NanowireParameters p = parameters;
    double voltage = field * p.span();
    double reach = p.contactLine() * p.electrodeWidth();
    int leftLine = grid.cellAt(left - reach);
    int rightLine = grid.cellAt(right + reach);
    double[] background = new double[grid.cells()];
    Arrays.setAll(background, i -> -Constants.ELEMENTARY_CHARGE * p.siteDensity() * equilibrium[i]);
    TransportProblem.Builder builder =
        TransportProblem.builder(grid, p.temperature())
            .full(p.siteDensity(), "vacancy", 1, List.of("bromide"))
            .permittivity(p.permittivity() * Constants.VACUUM_PERMITTIVITY)
            .fixedCharge(background)
            .mobility(new VacancyDrag(p.exchangeBr(), p.exchangeCl(), p.tracerFactor()))
            .electrode(Electrode.at(leftLine, t -> voltage))
            .electrode(Electrode.at(rightLine, t -> 0))
            .reaction(reaction(0, grid.cellAt(left), field > 0))
            .reaction(reaction(grid.cellAt(right), grid.cells() - 1, field < 0));
    if (p.formationForce()) {
      builder.energy(
          new SiteEnergy() {
            @Override
            public double of(int hopper, int cell, double[] x) {
              // the halide that leaves makes a vacancy here
              return -formation(x[BROMIDE]);
            }

            @Override
            public boolean composed() {
              return true;
            }
          });
    }
    return builder.build();
  }

  private Reaction reaction(int first, int last, boolean positive) {
    double alpha = field > 0 ? parameters.sourceForward() : parameters.sourceReverse();
    double creation = alpha * Math.abs(field) * (positive ? 1 : parameters.negativeFactor());
    return new Reaction() {
      @Override
      public boolean actsIn(int cell) {
        return creation > 0 && cell >= first && cell <= last;
      }

      @Override
      public void add(int cell, double time, double[] x, double potential, double[] rate) {
        double destruction = creation / equilibrium[cell] * x[VACANCY];
        double share = x[BROMIDE] / (1 - x[VACANCY]);
        rate[VACANCY] += creation * (1 - x[VACANCY]) - destruction;
        rate[BROMIDE] += -creation * x[BROMIDE] + destruction * share;
      }
    };
  }

  /** A solver at the start of the bias. */
  public TransportSolver start() {
    double[] x = new double[2 * grid.cells()];
    for (int i = 0; i < grid.cells(); i++) {
      x[2 * i + VACANCY] = equilibrium[i];
      x[2 * i + BROMIDE] = initialBromide[i];
    }
    return resume(new TransportState(0, x, new double[grid.cells()], 0));
  }

  /** A solver that goes on from a kept state. */
  public TransportSolver resume(TransportState state) {
    return new TransportSolver(
        problem, state, TransportSettings.of(1e-3, 1e-4 * parameters.vacancyFraction(), 1e-5));
  }

  /** The cells; place 0 is the Br end. */
  public Grid grid() {
    return grid;
  }

  /** The wire. */
  public NanowireParameters parameters() {
    return parameters;
  }

  /** Applied field (V/m). */
  public double field() {
    return field;
  }

  /** Equilibrium vacancies at the start, per cell. */
  public double[] equilibrium() {
    return equilibrium.clone();
  }

  /**
   * Place of the front (m): where bromide falls through the front level, linear between cells.
   *
   * @param bromide profile
   * @throws InputException if it does so nowhere, since a long bias drove the front out of the wire
   */
  public double front(double[] bromide) {
    double level = parameters.frontLevel();
    for (int i = 1; i < bromide.length; i++) {
      if (bromide[i - 1] >= level && bromide[i] < level) {
        double fraction = (bromide[i - 1] - level) / (bromide[i - 1] - bromide[i]);
        return grid.center(i - 1) + fraction * (grid.center(i) - grid.center(i - 1));
      }
    }
    throw new InputException(
        "nanowire: at "
            + field
            + " V/m the front leaves the wire; allowed: a bias so weak or short that it stays");
  }

  /** How far the front moved towards the Br end since the start (m). */
  public double migration(TransportState state) {
    return front(initialBromide) - front(state.profile(BROMIDE));
  }

  /** Width over which bromide falls from 90 to 10 % of its initial step (m). */
  public double frontWidth(TransportState state) {
    double[] x = state.profile(BROMIDE);
    double high = parameters.clSide() + 0.9 * (parameters.brSide() - parameters.clSide());
    double low = parameters.clSide() + 0.1 * (parameters.brSide() - parameters.clSide());
    return crossing(x, low) - crossing(x, high);
  }

  /**
   * Field along +z at the centers of the cells (V/m): the mean of both faces; the ends of the wire
   * have none.
   */
  public double[] fieldProfile(TransportState state) {
    double[] potential = state.potential();
    int n = potential.length;
    double[] profile = new double[n];
    double before = 0;
    for (int i = 0; i < n; i++) {
      double after =
          i == n - 1
              ? 0
              : (potential[i] - potential[i + 1]) / (grid.center(i + 1) - grid.center(i));
      profile[i] = 0.5 * (before + after);
      before = after;
    }
    return profile;
  }

  /** Vacancies over those of the Cl end at the start, as the paper plots them. */
  public double[] vacancyProfile(TransportState state) {
    double[] profile = state.profile(VACANCY);
    for (int i = 0; i < profile.length; i++) {
      profile[i] /= equilibrium[equilibrium.length - 1];
    }
    return profile;
  }

  /**
   * Vacancies of a stretch of wire over those it had at the start.
   *
   * @param from place (m)
   * @param to place (m)
   */
  public double vacancyRatio(TransportState state, double from, double to) {
    double[] vacancies = state.profile(VACANCY);
    double now = 0;
    double then = 0;
    for (int i = grid.cellAt(from); i <= grid.cellAt(to); i++) {
      now += vacancies[i] * grid.width(i);
      then += equilibrium[i] * grid.width(i);
    }
    return now / then;
  }

  /**
   * Share of the halide sites between the inner edge of the electrode on the Br side and the first
   * place of the front that Cl has taken since the start.
   */
  public double exchangedShare(TransportState state) {
    double[] bromide = state.profile(BROMIDE);
    double sum = 0;
    double length = 0;
    double from = parameters.electrodeWidth();
    int last = grid.cellAt(from + parameters.front());
    for (int i = grid.cellAt(from); i <= last; i++) {
      sum += (initialBromide[i] - bromide[i]) * grid.width(i);
      length += grid.width(i);
    }
    return sum / length;
  }

  private double crossing(double[] x, double level) {
    for (int i = x.length - 1; i > 0; i--) {
      if (x[i - 1] >= level && x[i] < level) {
        double fraction = (x[i - 1] - level) / (x[i - 1] - x[i]);
        return grid.center(i - 1) + fraction * (grid.center(i) - grid.center(i - 1));
      }
    }
    return Double.NaN;
  }
}
