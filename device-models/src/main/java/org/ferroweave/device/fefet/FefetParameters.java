package org.ferroweave.device.fefet;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;

/**
 * Parameters of one transistor with a ferroelectric of domains in the gate.
 *
 * @param film the ferroelectric
 * @param stack the rest of the gate stack
 * @param channel the channel
 * @param traps electron traps
 */
record FefetParameters(
    Film film, GateStack stack, ChannelParameters channel, TrapParameters traps) {

  /** The parameters of a datasheet. */
  static FefetParameters of(Datasheet sheet) {
    return new FefetParameters(
        Film.of(sheet, "film", "switching"),
        GateStack.of(sheet),
        ChannelParameters.of(sheet),
        TrapParameters.of(sheet));
  }

  /**
   * One fabricated instance.
   *
   * @param thickness factor on the film thickness
   * @param flatBand shift of the flat-band voltage (V)
   * @param width factor on the channel width
   */
  FefetParameters instance(double thickness, double flatBand, double width) {
    return new FefetParameters(
        film.withThickness(film.thickness() * thickness),
        stack.withFlatBand(stack.flatBand() + flatBand),
        channel.withWidth(channel.width() * width),
        traps);
  }
}
