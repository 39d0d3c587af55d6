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
 * @param spread device-to-device spread
 */
record FefetParameters(
    Film film,
    GateStack stack,
    ChannelParameters channel,
    TrapParameters traps,
    TransistorSpread spread) {

  /** The parameters of a datasheet. */
  static FefetParameters of(Datasheet sheet) {
    return new FefetParameters(
        Film.of(sheet, "film", "switching"),
        GateStack.of(sheet),
        ChannelParameters.of(sheet),
        TrapParameters.of(sheet),
        TransistorSpread.of(sheet));
  }

  /** One fabricated instance. */
  FefetParameters instance(TransistorSpread drawn) {
    return new FefetParameters(
        film.withThickness(film.thickness() * drawn.thickness()),
        stack.withFlatBand(stack.flatBand() + drawn.flatBand()),
        channel.withWidth(channel.width() * drawn.width()),
        traps,
        spread);
  }
}
