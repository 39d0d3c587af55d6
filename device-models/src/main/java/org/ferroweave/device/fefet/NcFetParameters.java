package org.ferroweave.device.fefet;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.physics.FirstOrderLandau;

/**
 * Parameters of one negative-capacitance transistor.
 *
 * @param thickness film thickness (m)
 * @param landau field of the film at a displacement
 * @param damping Landau-Khalatnikov damping rho (ohm m)
 * @param stack the rest of the gate stack; its area ratio is 1
 * @param channel the channel
 * @param spread device-to-device spread
 */
record NcFetParameters(
    double thickness,
    FirstOrderLandau landau,
    double damping,
    GateStack stack,
    ChannelParameters channel,
    TransistorSpread spread) {

  /** The parameters of a datasheet. */
  static NcFetParameters of(Datasheet sheet) {
    return new NcFetParameters(
        sheet.value("film.thickness"),
        new FirstOrderLandau(
            sheet.value("film.curie-temperature"),
            sheet.value("film.curie-weiss-temperature"),
            sheet.value("film.spontaneous-polarization"),
            sheet.value("film.reference-temperature"),
            sheet.value("film.curie-constant")),
        sheet.value("film.damping"),
        GateStack.of(sheet),
        ChannelParameters.of(sheet),
        TransistorSpread.of(sheet));
  }

  /** One fabricated instance. */
  NcFetParameters instance(TransistorSpread drawn) {
    return new NcFetParameters(
        thickness * drawn.thickness(),
        landau,
        damping,
        stack.withFlatBand(stack.flatBand() + drawn.flatBand()),
        channel.withWidth(channel.width() * drawn.width()),
        spread);
  }
}
