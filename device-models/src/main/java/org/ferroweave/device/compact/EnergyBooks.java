package org.ferroweave.device.compact;

import org.ferroweave.device.Stimulus;

/**
 * Books the energies of a device. Source work is V dQ of both terminals ({@link ReversibleWork}
 * where the voltages jump) plus V I dt; conduction is V I dt; switching is local field times dP
 * times volume. Light that is absorbed becomes heat of the slow variables but for what the body
 * says that they take up, and for what photocarriers deliver to the source. A current against the
 * voltage that neither light nor photocarriers can pay for is an error of a law, not an energy.
 */
final class EnergyBooks {
  private static final int TERMINALS = 2;

  /** Rounding of a current against the voltage, over all heat of conduction so far. */
  private static final double ROUNDING = 1e-12;

  /** And beside it (J): a millionth of the thermal energy of one electron at 300 K. */
  private static final double LEAST_ENERGY = 4e-27;

  private final CompactState state;
  private final FilmStep films;
  private final SlowStep slow;

  EnergyBooks(CompactState state, FilmStep films, SlowStep slow) {
    this.state = state;
    this.films = films;
    this.slow = slow;
  }

  private static double voltage(int terminal, Stimulus stimulus) {
    return terminal == 0 ? stimulus.voltage() : stimulus.gate();
  }

  /** Another stimulus: fields follow at once, and the source does the reversible work. */
  void change(Body body, Stimulus applied, Stimulus stimulus) {
    films.polarizations(films.start);
    state.sourceWork +=
        new ReversibleWork(body, applied, stimulus, films.start, state.slow).value();
  }

  /**
   * One step, whose start and middle stand in the workspace and whose end is the state.
   *
   * @throws ArithmeticException if the device drives a current against the voltage with more energy
   *     than light and photocarriers have
   */
  void step(Body body, Stimulus stimulus, double duration) {
    double[] now = state.slow;
    double[] p0 = films.start;
    double[] p1 = films.full;
    films.polarizations(p1);
    body.fields(stimulus, p1, now, films.fieldFull);
    double work = 0;
    double light = body.absorbed(stimulus) * duration;
    if (stimulus.voltage() != 0) {
      work = stimulus.voltage() * body.current(stimulus, films.half, slow.half) * duration;
      if (work >= 0) {
        state.conductionHeat += work;
      } else { // photocarriers charge the source
        requirePaid(body, -work, light);
        state.slowHeat += work;
      }
    }
    for (int terminal = 0; terminal < TERMINALS; terminal++) {
      double v = voltage(terminal, stimulus);
      if (v != 0) {
        work +=
            v
                * (body.charge(terminal, stimulus, p1, now)
                    - body.charge(terminal, stimulus, p0, slow.start));
      }
    }
    state.sourceWork += work;
    for (int i = 0; i < p0.length; i++) {
      double step = p1[i] - p0[i];
      if (step != 0) {
        double unbooked = body.unbookedField(i, p0, slow.start) + body.unbookedField(i, p1, now);
        double field = films.fieldStart[i] + films.fieldFull[i];
        state.switchingHeat += body.volume(i) * step * (field - unbooked) / 2;
      }
    }
    state.lightWork += light;
    state.slowHeat += light + body.slowHeat(stimulus, p0, slow.start, p1, now);
  }

  private void requirePaid(Body body, double delivered, double light) {
    double paid = light + body.photocarrierEnergy(slow.start);
    double rounding = ROUNDING * (state.conductionHeat + paid) + LEAST_ENERGY;
    if (delivered > paid + rounding) { // what is not a number the integrator reports
      throw new ArithmeticException(
          "current against the voltage delivers "
              + delivered
              + " J in a step; light and photocarriers have "
              + paid
              + " J");
    }
  }
}
