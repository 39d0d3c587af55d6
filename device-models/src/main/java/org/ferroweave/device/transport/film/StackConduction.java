package org.ferroweave.device.transport.film;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.transport.Electrode;
import org.ferroweave.device.transport.Grid;
import org.ferroweave.device.transport.HopWeight;
import org.ferroweave.device.transport.Mobility;
import org.ferroweave.device.transport.Reaction;
import org.ferroweave.device.transport.TransportProblem;
import org.ferroweave.device.transport.TransportSettings;
import org.ferroweave.device.transport.TransportSolver;

/**
 * Steady ionic conduction through a stack between contacts that exchange ions.
 *
 * <p>In low field every gap is a resistance: one over the conductivity of the stack is the mean of
 * one over that of the gaps, weighted by their lengths, so that the highest barrier decides and a
 * few easy gaps help little. {@link #simulated} gets the same number from the transport solver,
 * where ions pile up before the slow gaps until each has its share of the voltage; it holds in high
 * field too, where hops follow a sinh.
 */
public final class StackConduction {
  private static final double PER_GAP = 1e-3;
  private static final double TOLERANCE = 1e-10;
  private static final double EXCHANGE = 1e5;
  private static final double SETTLED = 1e3;
  private static final int MOST_STEPS = 20_000;
  private static final double AGREEMENT = 0.01;

  private final LayerStack stack;

  /** Conduction of a stack. */
  public StackConduction(LayerStack stack) {
    this.stack = stack;
  }

  /** Diffusivity of one ion through the whole stack (m2/s): gaps in series. */
  public double diffusivity(double temperature) {
    double length = 0;
    double resistance = 0;
    for (int g = 0; g < stack.gaps(); g++) {
      length += stack.hop(g);
      resistance += stack.hop(g) / stack.diffusivity(g, temperature);
    }
    return length / resistance;
  }

  /** Conductivity of the stack in low field (S/m): gaps in series. */
  public double conductivity(double temperature) {
    return stack.ions().conductivity(diffusivity(temperature), temperature);
  }

  /** Conductivity of one gap in low field (S/m). */
  public double conductivity(int gap, double temperature) {
    return stack.ions().conductivity(stack.diffusivity(gap, temperature), temperature);
  }

  /** Slope of ln(conductivity times temperature) against -1/kT at a temperature (J). */
  public double activationEnergy(double temperature) {
    double h = 0.01;
    double low = Math.log(diffusivity(temperature - h));
    double high = Math.log(diffusivity(temperature + h));
    return Constants.BOLTZMANN * temperature * temperature * (high - low) / (2 * h);
  }

  /**
   * Conductivity in low field by the transport solver (S/m).
   *
   * @throws IllegalStateException as {@link #simulated(double, BooleanSupplier)}
   */
  public double simulated(double temperature) {
    return simulated(temperature, () -> false);
  }

  /**
   * Conductivity in low field by the transport solver (S/m), which gaps in series must confirm.
   *
   * @param temperature (K)
   * @param stop asked after every step whether to stop
   * @throws CancellationException if asked to stop
   * @throws IllegalStateException if the steady state is not reached, or is more than 1 % off
   *     {@link #conductivity(double)}
   */
  public double simulated(double temperature, BooleanSupplier stop) {
    double voltage = PER_GAP * Constants.thermalVoltage(temperature) * stack.gaps();
    double solved = simulated(temperature, voltage, stop);
    double series = conductivity(temperature);
    if (!(Math.abs(solved - series) <= AGREEMENT * series)) {
      throw new IllegalStateException(
          "conductivity at "
              + temperature
              + " K is "
              + solved
              + " S/m by the transport solver and "
              + series
              + " S/m by gaps in series; they must agree within 1 %");
    }
    return solved;
  }

  /**
   * Current density over mean field in the steady state, by the transport solver (S/m).
   *
   * @param temperature (K)
   * @param voltage between the electrodes (V)
   * @throws IllegalStateException if the steady state is not reached
   */
  public double simulated(double temperature, double voltage) {
    return simulated(temperature, voltage, () -> false);
  }

  private double simulated(double temperature, double voltage, BooleanSupplier stop) {
    TransportProblem problem = problem(temperature, voltage);
    TransportSolver solver =
        new TransportSolver(
            problem,
            TransportSolver.uniform(problem, stack.ions().occupancy()),
            TransportSettings.of(1e-6, TOLERANCE));
    boolean reached =
        solver.run(
            SETTLED * slowest(temperature),
            s -> {
              if (stop.getAsBoolean()) {
                throw new CancellationException("film stopped");
              }
              return s.acceptedSteps() < MOST_STEPS;
            });
    if (!reached) {
      throw new IllegalStateException(
          "transport through the gaps at "
              + temperature
              + " K is not steady after "
              + MOST_STEPS
              + " steps");
    }
    int last = stack.layers().size() - 1;
    double flux = 0;
    double length = 0;
    for (int g = 0; g < stack.gaps(); g++) {
      length += stack.hop(g);
      flux += solver.flux(g + 1)[0] / stack.gaps();
    }
    double[] potential = solver.state().potential();
    double field = (potential[0] - potential[last]) / length;
    return stack.ions().charge()
        * Constants.ELEMENTARY_CHARGE
        * stack.ions().siteDensity()
        * flux
        / field;
  }

  /** Longest dielectric relaxation of a gap, or time of a hop over it (s). */
  private double slowest(double temperature) {
    double slowest = 0;
    for (int g = 0; g < stack.gaps(); g++) {
      double hop = stack.hop(g) * stack.hop(g) / stack.diffusivity(g, temperature);
      slowest = Math.max(slowest, hop);
    }
    return slowest * stack.gaps();
  }

  private TransportProblem problem(double temperature, double voltage) {
    int cells = stack.layers().size();
    double[] faces = new double[cells + 1];
    double[] permittivity = new double[cells];
    double[] diffusivity = new double[cells];
    double fastest = 0;
    for (int i = 0; i < cells; i++) {
      HopLayer layer = stack.layers().get(i);
      faces[i + 1] = faces[i] + layer.pitch();
      permittivity[i] = layer.permittivity() * Constants.VACUUM_PERMITTIVITY;
      if (i > 0) {
        diffusivity[i] = stack.diffusivity(i - 1, temperature);
        fastest = Math.max(fastest, diffusivity[i] / (layer.pitch() * layer.pitch()));
      }
    }
    MobileIons ions = stack.ions();
    double[] background = new double[cells];
    Arrays.fill(
        background,
        -ions.charge() * Constants.ELEMENTARY_CHARGE * ions.siteDensity() * ions.occupancy());
    return TransportProblem.builder(new Grid(faces), temperature)
        .sparse(ions.siteDensity(), java.util.List.of("ion"), ions.charge())
        .permittivity(permittivity)
        .fixedCharge(background)
        .mobility(Mobility.perFace(diffusivity))
        .weight(HopWeight.SITES)
        .reaction(new Reservoir(cells - 1, EXCHANGE * fastest, ions.occupancy()))
        .electrode(Electrode.left(t -> voltage))
        .electrode(Electrode.right(t -> 0))
        .build();
  }

  /** Contacts that keep the first and the last layer filled as the film is without voltage. */
  private record Reservoir(int last, double rate, double occupancy) implements Reaction {
    @Override
    public boolean actsIn(int cell) {
      return cell == 0 || cell == last;
    }

    @Override
    public void add(int cell, double time, double[] x, double potential, double[] result) {
      result[0] += rate * (occupancy - x[0]);
    }
  }
}
