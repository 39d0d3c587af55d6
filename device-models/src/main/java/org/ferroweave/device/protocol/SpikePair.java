package org.ferroweave.device.protocol;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.Terminal;

/**
 * A pre and a post spike that may overlap. At one terminal their amplitudes add; at different
 * terminals both act at once.
 *
 * @param pre amplitude of the pre spike against time (V, or W/m2 of light)
 * @param post amplitude of the post spike against time (V, or W/m2 of light)
 * @param preTerminal where the pre spike acts
 * @param postTerminal where the post spike acts
 */
record SpikePair(Waveform pre, Waveform post, Terminal preTerminal, Terminal postTerminal) {
  /**
   * The depressing pulse as pre and the potentiating pulse as post spike.
   *
   * @param settings how the device is pulsed
   * @param delay start of the post less start of the pre spike (s)
   */
  static SpikePair of(PulseSettings settings, double delay) {
    Pulse depressing = settings.depressingPulse();
    Pulse potentiating = settings.potentiatingPulse();
    return new SpikePair(
        Waveform.pulse(depressing).delayed(Math.max(0, -delay)),
        Waveform.pulse(potentiating).delayed(Math.max(0, delay)),
        depressing.terminal(),
        potentiating.terminal());
  }

  /** Applies both spikes, from the start of the first to the end of the last. */
  void run(ProbeStation station) {
    Waveform both = pre.plus(post); // for its breakpoints; the sum itself where terminals are equal
    for (int i = 0; i < both.segments(); i++) {
      double middle = both.startTime(i) + 0.5 * both.duration(i);
      station.hold(at(station.rest(), middle), both.duration(i));
    }
  }

  /** What acts at a time (s) since the start of the first spike. */
  Stimulus at(Stimulus rest, double time) {
    double first = pre.voltageAt(time);
    double second = post.voltageAt(time);
    if (preTerminal == postTerminal) {
      return first == 0 && second == 0 ? rest : preTerminal.apply(rest, first + second);
    }
    Stimulus stimulus = first == 0 ? rest : preTerminal.apply(rest, first);
    return second == 0 ? stimulus : postTerminal.apply(stimulus, second);
  }
}
