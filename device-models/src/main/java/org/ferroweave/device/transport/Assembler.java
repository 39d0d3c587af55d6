package org.ferroweave.device.transport;

import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.physics.Constants;

/**
 * Right sides and Jacobian of a problem on its cells. The unknowns of a cell are the stored
 * fractions and the potential in units of kT/e.
 */
final class Assembler {
  private static final double DIFFERENCE = 1e-6;

  final TransportProblem problem;
  final int cells;
  final int species;
  final double thermal;

  private final int hoppers;
  private final double[] width;
  private final double[] distance;
  private final double[] faceCapacity;
  private final double[] poissonScale;
  private final double[] pin;
  private final boolean[] pinned;
  private final double[][] faceMobility;
  private final Reaction[][] reacting;

  // workspace of one face or cell
  private final double[] m;
  private final double[] mShifted;
  private final double[] mean;
  private final double[] force;
  private final double[] byField;
  private final double[] byLeft;
  private final double[] byRight;
  private final double[] cellLeft;
  private final double[] cellRight;
  private final double[] rate;
  private final double[] rateShifted;

  Assembler(TransportProblem problem) {
    this.problem = problem;
    this.cells = problem.grid.cells();
    this.species = problem.names.size();
    this.hoppers = problem.hoppers;
    this.thermal = Constants.thermalVoltage(problem.temperature);
    this.width = new double[cells];
    this.distance = new double[cells + 1];
    this.faceCapacity = new double[cells + 1];
    this.poissonScale = new double[cells];
    this.pin = new double[cells];
    this.pinned = new boolean[cells];
    this.m = new double[hoppers * hoppers];
    this.mShifted = new double[hoppers * hoppers];
    this.mean = new double[hoppers];
    this.force = new double[hoppers];
    this.byField = new double[hoppers];
    this.byLeft = new double[hoppers * species];
    this.byRight = new double[hoppers * species];
    this.cellLeft = new double[species];
    this.cellRight = new double[species];
    this.rate = new double[species];
    this.rateShifted = new double[species];
    for (int i = 0; i < cells; i++) {
      width[i] = problem.grid.width(i);
      poissonScale[i] = width[i] / (problem.permittivity[i] * thermal);
    }
    for (int f = 1; f < cells; f++) {
      distance[f] = 0.5 * (width[f - 1] + width[f]);
      faceCapacity[f] =
          1
              / (0.5 * width[f - 1] / problem.permittivity[f - 1]
                  + 0.5 * width[f] / problem.permittivity[f]);
    }
    for (Electrode electrode : problem.electrodes) {
      switch (electrode.place()) {
        case LEFT -> faceCapacity[0] = problem.permittivity[0] / (0.5 * width[0]);
        case RIGHT ->
            faceCapacity[cells] = problem.permittivity[cells - 1] / (0.5 * width[cells - 1]);
        case CELL -> pinned[electrode.cell()] = true;
      }
    }
    this.faceMobility = new double[problem.mobility.composed() ? 0 : cells][];
    for (int f = 1; f < faceMobility.length; f++) {
      faceMobility[f] = new double[hoppers * hoppers];
      problem.mobility.evaluate(f, mean, faceMobility[f]);
    }
    this.reacting = new Reaction[cells][];
    for (int i = 0; i < cells; i++) {
      int cell = i;
      List<Reaction> here = problem.reactions.stream().filter(r -> r.actsIn(cell)).toList();
      reacting[i] = here.toArray(new Reaction[0]);
    }
  }

  /** Reads the voltages (V) at a time (s); call before the other methods when time changes. */
  void setTime(double time) {
    leftVoltage = 0;
    rightVoltage = 0;
    for (Electrode electrode : problem.electrodes) {
      double value = electrode.voltage().applyAsDouble(time) / thermal;
      switch (electrode.place()) {
        case LEFT -> leftVoltage = value;
        case RIGHT -> rightVoltage = value;
        case CELL -> pin[electrode.cell()] = value;
      }
    }
    this.time = time;
  }

  private double time;
  private double leftVoltage;
  private double rightVoltage;

  /**
   * dx/dt (1/s) and the residual of Poisson's equation, scaled.
   *
   * @param x fractions
   * @param psi potential over kT/e
   * @param dx result, fluxes and reactions
   * @param reacted result, reactions alone; may be the same length as dx
   * @param poisson result, per cell
   */
  void rightSide(double[] x, double[] psi, double[] dx, double[] reacted, double[] poisson) {
    Arrays.fill(dx, 0);
    for (int f = 1; f < cells; f++) {
      forces(f, x, psi, false);
      for (int a = 0; a < hoppers; a++) {
        double flux = 0;
        for (int b = 0; b < hoppers; b++) {
          flux += m[a * hoppers + b] * force[b];
        }
        flux /= distance[f];
        double[] gain = problem.gain[a];
        for (int k = 0; k < species; k++) {
          dx[(f - 1) * species + k] -= gain[k] * flux / width[f - 1];
          dx[f * species + k] += gain[k] * flux / width[f];
        }
      }
    }
    for (int i = 0; i < cells; i++) {
      Arrays.fill(rate, 0);
      if (reacting[i].length > 0) {
        load(x, i, cellLeft);
        react(i, cellLeft, psi[i], rate);
      }
      for (int k = 0; k < species; k++) {
        reacted[i * species + k] = rate[k];
        dx[i * species + k] += rate[k];
      }
      poisson[i] = poissonResidual(i, x, psi);
    }
  }

  private double poissonResidual(int i, double[] x, double[] psi) {
    if (pinned[i]) {
      return pin[i] - psi[i];
    }
    double left = i > 0 ? psi[i - 1] : leftVoltage;
    double right = i < cells - 1 ? psi[i + 1] : rightVoltage;
    double displacement =
        faceCapacity[i + 1] * (right - psi[i]) - faceCapacity[i] * (psi[i] - left);
    return (displacement * thermal + problem.chargeDensity(i, x, i * species) * width[i])
        * poissonScale[i];
  }

  /** Charge (C/m2) that the source put on an electrode: the field that begins there. */
  double electrodeCharge(Electrode electrode, double[] x, double[] psi) {
    return switch (electrode.place()) {
      case LEFT -> faceCapacity[0] * (leftVoltage - psi[0]) * thermal;
      case RIGHT -> faceCapacity[cells] * (rightVoltage - psi[cells - 1]) * thermal;
      case CELL -> {
        int i = electrode.cell();
        double left = i > 0 ? psi[i - 1] : leftVoltage;
        double right = i < cells - 1 ? psi[i + 1] : rightVoltage;
        double displacement =
            faceCapacity[i + 1] * (right - psi[i]) - faceCapacity[i] * (psi[i] - left);
        yield -displacement * thermal - problem.chargeDensity(i, x, i * species) * width[i];
      }
    };
  }

  /** Flux of every hopper through a face (m/s times fraction). */
  void fluxes(int face, double[] x, double[] psi, double[] flux) {
    forces(face, x, psi, false);
    for (int a = 0; a < hoppers; a++) {
      flux[a] = 0;
      for (int b = 0; b < hoppers; b++) {
        flux[a] += m[a * hoppers + b] * force[b] / distance[face];
      }
    }
  }

  private void load(double[] x, int cell, double[] to) {
    System.arraycopy(x, cell * species, to, 0, species);
  }

  private void react(int cell, double[] x, double psi, double[] result) {
    for (Reaction reaction : reacting[cell]) {
      reaction.add(cell, time, x, psi * thermal, result);
    }
  }

  /** Fitted forces and mobilities of a face; with slopes when asked. */
  private void forces(int f, double[] x, double[] psi, boolean slopes) {
    load(x, f - 1, cellLeft);
    load(x, f, cellRight);
    double dPsi = psi[f] - psi[f - 1];
    SiteEnergy energy = problem.energy;
    HopWeight weight = problem.weight;
    for (int h = 0; h < hoppers; h++) {
      double ownLeft = value(problem.ownConstant[h], problem.own[h], cellLeft);
      double ownRight = value(problem.ownConstant[h], problem.own[h], cellRight);
      double partnerLeft = value(problem.partnerConstant[h], problem.partner[h], cellLeft);
      double partnerRight = value(problem.partnerConstant[h], problem.partner[h], cellRight);
      mean[h] = 0.5 * (ownLeft + ownRight);
      double energyLeft = energy.of(h, f - 1, cellLeft);
      double energyRight = energy.of(h, f, cellRight);
      double u = problem.hopCharge[h] * dPsi + energyRight - energyLeft;
      double there = weight.weight(u);
      double back = weight.weight(-u);
      force[h] = ownLeft * partnerRight * there - ownRight * partnerLeft * back;
      if (!slopes) {
        continue;
      }
      double byU =
          ownLeft * partnerRight * weight.slope(u) + ownRight * partnerLeft * weight.slope(-u);
      byField[h] = problem.hopCharge[h] * byU;
      for (int k = 0; k < species; k++) {
        byLeft[h * species + k] =
            problem.own[h][k] * partnerRight * there - ownRight * problem.partner[h][k] * back;
        byRight[h * species + k] =
            ownLeft * problem.partner[h][k] * there - problem.own[h][k] * partnerLeft * back;
        if (energy.composed()) {
          byLeft[h * species + k] -= byU * slope(energy, h, f - 1, cellLeft, k, energyLeft);
          byRight[h * species + k] += byU * slope(energy, h, f, cellRight, k, energyRight);
        }
      }
    }
    if (problem.mobility.composed()) {
      Arrays.fill(m, 0);
      problem.mobility.evaluate(f, mean, m);
    } else {
      System.arraycopy(faceMobility[f], 0, m, 0, m.length);
    }
  }

  private static double slope(
      SiteEnergy energy, int hopper, int cell, double[] x, int k, double here) {
    double kept = x[k];
    x[k] = kept + DIFFERENCE;
    double there = energy.of(hopper, cell, x);
    x[k] = kept;
    return (there - here) / DIFFERENCE;
  }

  private static double value(double constant, double[] coefficient, double[] x) {
    double sum = constant;
    for (int k = 0; k < x.length; k++) {
      sum += coefficient[k] * x[k];
    }
    return sum;
  }

  /**
   * Matrix of a stage equation: rows of fractions hold 1 - weight * d(dx/dt), rows of the potential
   * minus the slope of the Poisson residual.
   */
  void jacobian(double[] x, double[] psi, double weight, BlockTridiagonal matrix) {
    int n = species + 1;
    int nn = n * n;
    Arrays.fill(matrix.lower, 0);
    Arrays.fill(matrix.diagonal, 0);
    Arrays.fill(matrix.upper, 0);
    for (int i = 0; i < cells; i++) {
      for (int k = 0; k < species; k++) {
        matrix.diagonal[i * nn + k * n + k] = 1;
      }
      poissonRow(i, matrix);
      if (reacting[i].length > 0) {
        reactionBlock(i, x, psi, weight, matrix);
      }
    }
    for (int f = 1; f < cells; f++) {
      forces(f, x, psi, true);
      faceBlocks(f, weight, matrix);
    }
  }

  private void poissonRow(int i, BlockTridiagonal matrix) {
    int n = species + 1;
    int row = i * n * n + species * n;
    if (pinned[i]) {
      matrix.diagonal[row + species] = 1;
      return;
    }
    double scale = poissonScale[i];
    matrix.diagonal[row + species] = (faceCapacity[i] + faceCapacity[i + 1]) * thermal * scale;
    matrix.lower[row + species] = i > 0 ? -faceCapacity[i] * thermal * scale : 0;
    matrix.upper[row + species] = i < cells - 1 ? -faceCapacity[i + 1] * thermal * scale : 0;
    for (int k = 0; k < species; k++) {
      matrix.diagonal[row + k] =
          -Constants.ELEMENTARY_CHARGE
              * problem.chargeNumber[k]
              * problem.density[k]
              * width[i]
              * scale;
    }
  }

  private void reactionBlock(
      int i, double[] x, double[] psi, double weight, BlockTridiagonal matrix) {
    int n = species + 1;
    load(x, i, cellLeft);
    Arrays.fill(rate, 0);
    react(i, cellLeft, psi[i], rate);
    for (int column = 0; column < n; column++) {
      Arrays.fill(rateShifted, 0);
      double step;
      if (column < species) {
        double kept = cellLeft[column];
        step = 1e-7 * Math.max(Math.abs(kept), 1e-9);
        cellLeft[column] = kept + step;
        step = cellLeft[column] - kept;
        react(i, cellLeft, psi[i], rateShifted);
        cellLeft[column] = kept;
      } else {
        step = DIFFERENCE;
        react(i, cellLeft, psi[i] + step, rateShifted);
      }
      for (int k = 0; k < species; k++) {
        matrix.diagonal[i * n * n + k * n + column] -= weight * (rateShifted[k] - rate[k]) / step;
      }
    }
  }

  private void faceBlocks(int f, double weight, BlockTridiagonal matrix) {
    int n = species + 1;
    for (int column = 0; column < n; column++) {
      for (int a = 0; a < hoppers; a++) {
        double byL = 0;
        double byR = 0;
        for (int b = 0; b < hoppers; b++) {
          double mobility = m[a * hoppers + b];
          if (column < species) {
            byL += mobility * byLeft[b * species + column];
            byR += mobility * byRight[b * species + column];
          } else {
            byL -= mobility * byField[b];
            byR += mobility * byField[b];
          }
        }
        scatter(f, a, column, weight * byL / distance[f], weight * byR / distance[f], matrix);
      }
    }
    if (!problem.mobility.composed()) {
      return;
    }
    for (int h = 0; h < hoppers; h++) {
      double kept = mean[h];
      mean[h] = kept + DIFFERENCE;
      Arrays.fill(mShifted, 0);
      problem.mobility.evaluate(f, mean, mShifted);
      mean[h] = kept;
      for (int a = 0; a < hoppers; a++) {
        double sum = 0;
        for (int b = 0; b < hoppers; b++) {
          sum += (mShifted[a * hoppers + b] - m[a * hoppers + b]) * force[b];
        }
        double half = 0.5 * weight * sum / (DIFFERENCE * distance[f]);
        for (int k = 0; k < species; k++) {
          double part = half * problem.own[h][k];
          if (part != 0) {
            scatter(f, a, k, part, part, matrix);
          }
        }
      }
    }
  }

  /** Puts the slope of one flux into the four blocks around its face. */
  private void scatter(
      int f,
      int hopper,
      int column,
      double byLeftCell,
      double byRightCell,
      BlockTridiagonal matrix) {
    int n = species + 1;
    int left = (f - 1) * n * n;
    int right = f * n * n;
    double[] gain = problem.gain[hopper];
    for (int k = 0; k < species; k++) {
      if (gain[k] == 0) {
        continue;
      }
      int at = k * n + column;
      matrix.diagonal[left + at] += gain[k] * byLeftCell / width[f - 1];
      matrix.upper[left + at] += gain[k] * byRightCell / width[f - 1];
      matrix.lower[right + at] -= gain[k] * byLeftCell / width[f];
      matrix.diagonal[right + at] -= gain[k] * byRightCell / width[f];
    }
  }
}
