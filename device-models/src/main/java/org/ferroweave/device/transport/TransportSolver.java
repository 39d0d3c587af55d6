package org.ferroweave.device.transport;

import java.util.Arrays;
import org.ferroweave.device.InputException;

/**
 * Steps a {@link TransportProblem} in time: TR-BDF2 (trapezoid to t + gamma h, then the backward
 * formula to t + h; order 2, L-stable), Newton with block-tridiagonal solves, step length from the
 * embedded third-order error estimate. Sources: Bank et al., IEEE Trans. CAD 4, 436 (1985); Hosea
 * and Shampine, Appl. Numer. Math. 20, 21 (1996).
 *
 * <p>A step that does not converge, or that would make a fraction negative by more than the
 * absolute tolerance, is repeated shorter; a smaller deficit is filled from the nearest cells that
 * have some. A run that cannot go on is an error that names species and place, never a result.
 * Fluxes leave one cell and enter the next with the same number, and full Newton steps keep linear
 * invariants, so site numbers are conserved to rounding.
 *
 * <p>Voltages may jump only between calls of {@link #run}: a segment sees the value at its start
 * and the limit from the left at its end.
 */
public final class TransportSolver {
  private static final double GAMMA = 2 - Math.sqrt(2);
  private static final double D = GAMMA / 2;
  private static final double W = Math.sqrt(2) / 4;
  private static final int MAX_NEWTON = 12;
  private static final double NEWTON_TOLERANCE = 1e-3;

  private final TransportProblem problem;
  private final TransportSettings settings;
  private final Assembler assembler;
  private final BlockTridiagonal matrix;
  private final int cells;
  private final int species;
  private final double[] absolute;

  private double time;
  private double step;
  private double segmentEnd;
  private double[] x;
  private double[] psi;
  private double[] xNext;
  private double[] psiNext;
  private final double[] f0;
  private final double[] f1;
  private final double[] f2;
  private final double[] s0;
  private final double[] s1;
  private final double[] s2;
  private final double[] base;
  private final double[] poisson;
  private final double[] update;
  private final double[] reacted;
  private final double[] filled;
  private final double[] filling;
  private long accepted;
  private long rejected;
  private long solves;
  private String trouble = "";

  /**
   * @param problem what moves
   * @param start where to begin; its potential is computed anew
   * @param settings tolerances, one absolute one per stored species
   * @throws InputException if sizes do not fit or a fraction is not in 0 to 1
   */
  public TransportSolver(
      TransportProblem problem, TransportState start, TransportSettings settings) {
    this.problem = problem;
    this.settings = settings;
    this.assembler = new Assembler(problem);
    this.cells = assembler.cells;
    this.species = assembler.species;
    this.matrix = new BlockTridiagonal(cells, species + 1);
    this.absolute = settings.absolute();
    this.time = start.time();
    this.step = start.step();
    this.x = start.fraction();
    this.psi = start.potential();
    if (x.length != cells * species || psi.length != cells || absolute.length != species) {
      throw new InputException(
          "transport state has "
              + x.length
              + " fractions, "
              + psi.length
              + " potentials and "
              + absolute.length
              + " tolerances; allowed: "
              + cells * species
              + ", "
              + cells
              + " and "
              + species);
    }
    for (int i = 0; i < cells; i++) {
      psi[i] /= assembler.thermal;
    }
    this.xNext = new double[x.length];
    this.psiNext = new double[cells];
    this.f0 = new double[x.length];
    this.f1 = new double[x.length];
    this.f2 = new double[x.length];
    this.s0 = new double[x.length];
    this.s1 = new double[x.length];
    this.s2 = new double[x.length];
    this.base = new double[x.length];
    this.poisson = new double[cells];
    this.update = new double[cells * (species + 1)];
    this.reacted = new double[species];
    this.filled = new double[species];
    this.filling = new double[species];
    int bad = firstForbidden(x);
    if (bad >= 0) {
      throw new InputException(
          "transport: fraction of "
              + problem.names.get(bad % species)
              + " in cell "
              + bad / species
              + " is "
              + x[bad]
              + "; allowed: 0 to 1, all of a lattice together at most 1");
    }
  }

  /**
   * A state at time 0 with equal fractions in all cells.
   *
   * @param fraction of each stored species
   */
  public static TransportState uniform(TransportProblem problem, double... fraction) {
    int cells = problem.grid.cells();
    double[] x = new double[cells * fraction.length];
    for (int i = 0; i < cells; i++) {
      System.arraycopy(fraction, 0, x, i * fraction.length, fraction.length);
    }
    return new TransportState(0, x, new double[cells], 0);
  }

  /**
   * Runs to a time.
   *
   * @param until (s)
   * @param monitor told every accepted step
   * @return whether the time was reached; false if the monitor stopped the run
   * @throws IllegalStateException if no step converges
   */
  public boolean run(double until, TransportMonitor monitor) {
    segmentEnd = until;
    settlePotential();
    assembler.setTime(time);
    assembler.rightSide(x, psi, f0, s0, poisson);
    if (!(step > 0)) {
      step = firstStep(until);
    }
    while (time < until) {
      double left = until - time;
      double h = Math.min(Math.min(step, settings.maxStep()), left);
      if (h < left && h > 0.5 * left) {
        h = 0.5 * left;
      }
      if (h < Math.ulp(time) * 4 || h < 1e-30) {
        throw new IllegalStateException(
            "transport: no step converges at t = " + time + " s (" + trouble + ")");
      }
      double error = tryStep(h);
      if (!(error <= 1)) {
        rejected++;
        step = h * (Double.isFinite(error) ? Math.max(0.2, 0.8 * Math.pow(error, -1 / 3.0)) : 0.25);
        continue;
      }
      accept(h, until);
      double growth = 0.85 * Math.pow(Math.max(error, 1e-6), -1 / 3.0);
      double proposed = h * Math.min(4, Math.max(0.5, growth));
      // a step cut short by the end says nothing against the longer one planned before
      step = h < step ? Math.max(step, proposed) : proposed;
      if (!monitor.stepped(this)) {
        return time >= until;
      }
    }
    return true;
  }

  private double firstStep(double until) {
    double fastest = 0;
    for (int j = 0; j < x.length; j++) {
      fastest = Math.max(fastest, Math.abs(f0[j]) / tolerance(j, x));
    }
    return Math.min(until - time, fastest > 0 ? 0.1 / fastest : 1e-3 * (until - time));
  }

  private double tolerance(int j, double[] at) {
    return absolute[j % species] + settings.relative() * Math.abs(at[j]);
  }

  private double clampTime(double t) {
    return t >= segmentEnd ? Math.nextDown(segmentEnd) : t;
  }

  /** Error of a step over what is allowed; infinite if it failed. */
  private double tryStep(double h) {
    System.arraycopy(x, 0, xNext, 0, x.length);
    System.arraycopy(psi, 0, psiNext, 0, cells);
    for (int j = 0; j < x.length; j++) {
      base[j] = x[j] + D * h * f0[j];
    }
    assembler.setTime(clampTime(time + GAMMA * h));
    if (!newton(D * h)) {
      return Double.POSITIVE_INFINITY;
    }
    assembler.rightSide(xNext, psiNext, f1, s1, poisson);
    for (int j = 0; j < x.length; j++) {
      base[j] = x[j] + W * h * (f0[j] + f1[j]);
    }
    assembler.setTime(clampTime(time + h));
    if (!newton(D * h)) {
      return Double.POSITIVE_INFINITY;
    }
    fillDeficits();
    int bad = firstForbidden(xNext);
    if (bad >= 0) {
      trouble = problem.names.get(bad % species) + " in cell " + bad / species + " leaves 0 to 1";
      return Double.POSITIVE_INFINITY;
    }
    assembler.rightSide(xNext, psiNext, f2, s2, poisson);
    return error(h);
  }

  private double error(double h) {
    Arrays.fill(update, 0);
    int n = species + 1;
    for (int i = 0; i < cells; i++) {
      for (int k = 0; k < species; k++) {
        int j = i * species + k;
        update[i * n + k] =
            h * (((1 - W) / 3 - W) * f0[j] + ((3 * W + 1) / 3 - W) * f1[j] + (D / 3 - D) * f2[j]);
      }
    }
    // filtered: the raw estimate would punish stiff parts that the method damps
    matrix.solve(update);
    double worst = 0;
    for (int i = 0; i < cells; i++) {
      for (int k = 0; k < species; k++) {
        int j = i * species + k;
        double scale = Math.max(tolerance(j, x), tolerance(j, xNext));
        worst = Math.max(worst, Math.abs(update[i * n + k]) / scale);
      }
    }
    return worst;
  }

  /** Solves x = base + weight f(x), Poisson = 0, from xNext and psiNext, into them. */
  private boolean newton(double weight) {
    int n = species + 1;
    double before = Double.POSITIVE_INFINITY;
    for (int iteration = 0; iteration < MAX_NEWTON; iteration++) {
      assembler.rightSide(xNext, psiNext, f2, s2, poisson);
      for (int i = 0; i < cells; i++) {
        for (int k = 0; k < species; k++) {
          int j = i * species + k;
          update[i * n + k] = base[j] + weight * f2[j] - xNext[j];
        }
        update[i * n + species] = poisson[i];
      }
      assembler.jacobian(xNext, psiNext, weight, matrix);
      if (!matrix.factor()) {
        trouble = "singular matrix";
        return false;
      }
      matrix.solve(update);
      solves++;
      double size = 0;
      for (int i = 0; i < cells; i++) {
        for (int k = 0; k < species; k++) {
          int j = i * species + k;
          xNext[j] += update[i * n + k];
          size = Math.max(size, Math.abs(update[i * n + k]) / tolerance(j, xNext));
        }
        psiNext[i] += update[i * n + species];
        // a potential error acts on fluxes through exp: a thousandth of kT/e is small
        size =
            Math.max(size, Math.abs(update[i * n + species]) / Math.max(1, Math.abs(psiNext[i])));
      }
      if (!Double.isFinite(size)) {
        trouble = "not finite";
        return false;
      }
      if (size < NEWTON_TOLERANCE) {
        return true;
      }
      if (iteration > 3 && size > 2 * before) {
        break;
      }
      before = size;
    }
    trouble = "Newton did not converge";
    return false;
  }

  private void accept(double h, double until) {
    for (int k = 0; k < species; k++) {
      filled[k] += filling[k];
    }
    for (int i = 0; i < cells; i++) {
      double width = problem.grid.width(i);
      for (int k = 0; k < species; k++) {
        int j = i * species + k;
        reacted[k] += h * width * (W * (s0[j] + s1[j]) + D * s2[j]);
      }
    }
    double[] swap = x;
    x = xNext;
    xNext = swap;
    swap = psi;
    psi = psiNext;
    psiNext = swap;
    System.arraycopy(f2, 0, f0, 0, f0.length);
    System.arraycopy(s2, 0, s0, 0, s0.length);
    time = h == until - time ? until : time + h;
    accepted++;
  }

  /**
   * Fills fractions that a step left below zero by less than the absolute tolerance, from the
   * nearest cells that have some: a cell that empties exponentially ends there, and steps short
   * enough to follow it would never end. Amounts are conserved; a larger deficit stays and is
   * refused.
   */
  private void fillDeficits() {
    for (int k = 0; k < species; k++) {
      filling[k] = 0;
      for (int i = 0; i < cells; i++) {
        double deficit = -xNext[i * species + k];
        if (!(deficit > 0 && deficit <= absolute[k])) {
          continue;
        }
        double missing = deficit * problem.grid.width(i);
        for (int reach = 1; reach < cells && missing > 0; reach++) {
          missing = take(i - reach, k, missing);
          missing = take(i + reach, k, missing);
        }
        filling[k] += deficit * problem.grid.width(i) - missing;
        // what nobody could give stays as a deficit
        xNext[i * species + k] = missing > 0 ? -missing / problem.grid.width(i) : 0;
      }
    }
  }

  /** Takes an amount (m) from a cell as far as it has it; returns what is still missing. */
  private double take(int cell, int kind, double missing) {
    if (cell < 0 || cell >= cells || !(missing > 0)) {
      return missing;
    }
    double width = problem.grid.width(cell);
    double has = xNext[cell * species + kind] * width;
    if (!(has > 0)) {
      return missing;
    }
    if (has <= missing) {
      xNext[cell * species + kind] = 0;
      return missing - has;
    }
    xNext[cell * species + kind] = (has - missing) / width;
    return 0;
  }

  private int firstForbidden(double[] at) {
    for (int j = 0; j < at.length; j++) {
      if (!(at[j] >= 0)) {
        return j;
      }
    }
    for (int[] lattice : problem.fillers) {
      for (int i = 0; i < cells; i++) {
        double sum = 0;
        for (int k : lattice) {
          sum += at[i * species + k];
        }
        if (!(sum <= 1)) {
          return i * species + lattice[0];
        }
      }
    }
    return -1;
  }

  /** Potential for the present charge and voltages; the fractions stay. */
  private void settlePotential() {
    // from zero, so that it is a function of the fractions alone and a resumed run has the same
    // bits
    Arrays.fill(psi, 0);
    assembler.setTime(time);
    assembler.rightSide(x, psi, f0, s0, poisson);
    assembler.jacobian(x, psi, 0, matrix);
    int n = species + 1;
    for (int i = 0; i < cells; i++) {
      for (int k = 0; k < species; k++) {
        update[i * n + k] = 0;
      }
      update[i * n + species] = poisson[i];
    }
    if (!matrix.factor()) {
      throw new IllegalStateException("transport: the potential is not determined");
    }
    matrix.solve(update);
    for (int i = 0; i < cells; i++) {
      psi[i] += update[i * n + species];
    }
  }

  /** Time reached (s). */
  public double time() {
    return time;
  }

  /** Where the run stands, to keep and resume from. */
  public TransportState state() {
    double[] potential = new double[cells];
    for (int i = 0; i < cells; i++) {
      potential[i] = psi[i] * assembler.thermal;
    }
    return new TransportState(time, x, potential, step);
  }

  /** Fraction of a stored species in a cell. */
  public double fraction(int kind, int cell) {
    return x[cell * species + kind];
  }

  /**
   * Amount of a species on the whole line, as a length of full sites (m): the sum of fraction times
   * width.
   */
  public double amount(int kind) {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < cells; i++) {
      double part = x[i * species + kind] * problem.grid.width(i) - lost;
      double next = sum + part;
      lost = (next - sum) - part;
      sum = next;
    }
    return sum;
  }

  /** What reactions have added to {@link #amount} since this solver began (m). */
  public double reacted(int kind) {
    return reacted[kind];
  }

  /**
   * What was moved since this solver began (m) to fill cells that a step had left below zero by
   * less than the tolerance; against {@link #amount} it tells how much the result owes to that.
   */
  public double filled(int kind) {
    return filled[kind];
  }

  /** Flux of every hopper through an inner face (m/s times fraction). */
  public double[] flux(int face) {
    double[] flux = new double[problem.hoppers];
    assembler.fluxes(face, x, psi, flux);
    return flux;
  }

  /** Charge (C/m2) on an electrode, by its number; the ends' fields are those at the electrodes. */
  public double electrodeCharge(int electrode) {
    assembler.setTime(clampTime(time));
    return assembler.electrodeCharge(problem.electrodes.get(electrode), x, psi);
  }

  /** Mobile and fixed charge between the ends (C/m2). */
  public double charge() {
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += problem.chargeDensity(i, x, i * species) * problem.grid.width(i);
    }
    return sum;
  }

  /** Accepted steps so far. */
  public long acceptedSteps() {
    return accepted;
  }

  /** Repeated steps so far. */
  public long rejectedSteps() {
    return rejected;
  }

  /** Linear systems solved so far. */
  public long linearSolves() {
    return solves;
  }
}
