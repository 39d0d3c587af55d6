package org.ferroweave.device.compact;

import org.ferroweave.device.Stimulus;

/**
 * Books the energies of a device: source work is V dQ of both terminals plus V I dt; conduction is
 * V I dt; switching is local field times dP times volume; the heat of slow variables is the body's.
 */
final class EnergyBooks {
  private static final int TERMINALS = 2;

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
    for (int terminal = 0; terminal < TERMINALS; terminal++) {
      double v0 = voltage(terminal, applied);
      double v1 = voltage(terminal, stimulus);
      if (v0 != 0 || v1 != 0) {
        double step =
            body.charge(terminal, stimulus, films.start, state.slow)
                - body.charge(terminal, applied, films.start, state.slow);
        state.sourceWork += step * (v0 + v1) / 2;
      }
    }
  }

  /** One step, whose start and middle stand in the workspace and whose end is the state. */
  void step(Body body, Stimulus stimulus, double duration) {
    double[] now = state.slow;
    double[] p0 = films.start;
    double[] p1 = films.full;
    films.polarizations(p1);
    body.fields(stimulus, p1, now, films.fieldFull);
    double work = 0;
    if (stimulus.voltage() != 0) {
      work = stimulus.voltage() * body.current(stimulus, films.half, slow.half) * duration;
      state.conductionHeat += work;
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
    state.slowHeat += body.slowHeat(stimulus, p0, slow.start, p1, now);
  }
}
