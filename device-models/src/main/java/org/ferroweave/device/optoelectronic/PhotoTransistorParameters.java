package org.ferroweave.device.optoelectronic;

import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.Constants;

/**
 * Parameters of a three-terminal optoelectronic device, all SI; see {@link PhotoTransistorFamily}.
 *
 * @param film ferroelectric film between gate and interlayer
 * @param interlayer thickness over permittivity of the layer between film and channel (V m2/C)
 * @param channel channel
 * @param absorber what absorbs
 * @param surface charge at the interface of film and interlayer
 * @param traps traps of holes in the channel
 * @param builtIn gate voltage without charge and field, Fermi level at the conduction band (V)
 * @param spread device-to-device spread
 */
record PhotoTransistorParameters(
    Film film,
    double interlayer,
    Channel channel,
    Absorber absorber,
    Interface surface,
    TrappedCharge traps,
    double builtIn,
    Spread spread) {

  /**
   * The channel.
   *
   * @param width width (m)
   * @param length length (m)
   * @param electronMass effective mass of electrons over the free one (1)
   * @param holeMass effective mass of holes over the free one (1)
   * @param gap band gap (J)
   * @param mobility mobility of electrons (m2/(V s))
   * @param leakage conductance beside the channel (S)
   */
  record Channel(
      double width,
      double length,
      double electronMass,
      double holeMass,
      double gap,
      double mobility,
      double leakage) {
    /** Area (m2). */
    double area() {
      return width * length;
    }
  }

  /**
   * Donors at the interface, positive when empty, and fixed charge.
   *
   * @param fixedCharge fixed charge per area (C/m2)
   * @param donors donors per area (1/m2)
   * @param level level of the donors below the conduction band of the channel (J)
   * @param barrier barrier of emission into the channel (J)
   * @param attemptFrequency attempt frequency of emission (1/s)
   * @param yield pairs whose electron an empty donor catches, of those that recombine while all
   *     donors are empty (1)
   */
  record Interface(
      double fixedCharge,
      double donors,
      double level,
      double barrier,
      double attemptFrequency,
      double yield) {}

  /**
   * Device-to-device standard deviations.
   *
   * @param thickness relative, of the film thickness (1)
   * @param builtIn of the built-in voltage (V)
   * @param mobility relative, of the mobility (1)
   */
  record Spread(double thickness, double builtIn, double mobility) {
    /** The deviations of one instance: factor, voltage (V), factor. */
    Spread draw(RandomStream geometry) {
      return new Spread(
          Math.exp(thickness * geometry.nextGaussian()),
          builtIn * geometry.nextGaussian(),
          Math.exp(mobility * geometry.nextGaussian()));
    }
  }

  /**
   * The parameters of a datasheet.
   *
   * @throws InputException if more carriers would be caught than pairs recombine
   */
  static PhotoTransistorParameters of(Datasheet sheet) {
    Channel channel =
        new Channel(
            sheet.value("channel.width"),
            sheet.value("channel.length"),
            sheet.value("channel.effective-mass"),
            sheet.value("channel.hole-mass"),
            sheet.value("channel.band-gap"),
            sheet.value("channel.carrier-mobility"),
            sheet.value("channel.leakage"));
    Interface surface =
        new Interface(
            sheet.value("interface.fixed-charge"),
            sheet.value("interface.donor-density"),
            sheet.value("interface.donor-level"),
            sheet.value("interface.emission-barrier"),
            sheet.value("interface.attempt-frequency"),
            sheet.value("interface.capture-yield"));
    TrappedCharge traps = TrappedCharge.of(sheet);
    if (surface.yield() + traps.yield() > 1) {
      throw new InputException(
          "interface.capture-yield and trap.yield are "
              + surface.yield()
              + " and "
              + traps.yield()
              + "; allowed: 1 in sum, one event for each recombining pair");
    }
    return new PhotoTransistorParameters(
        Film.of(sheet, "film", "switching"),
        sheet.value("interlayer.thickness")
            / (sheet.value("interlayer.permittivity") * Constants.VACUUM_PERMITTIVITY),
        channel,
        Absorber.of(sheet, "channel", channel.area()),
        surface,
        traps,
        sheet.value("gate.built-in"),
        new Spread(
            sheet.value("spread.thickness"),
            sheet.value("spread.built-in"),
            sheet.value("spread.mobility")));
  }

  /** One fabricated instance. */
  PhotoTransistorParameters instance(Spread drawn) {
    return new PhotoTransistorParameters(
        film.withThickness(film.thickness() * drawn.thickness()),
        interlayer,
        new Channel(
            channel.width(),
            channel.length(),
            channel.electronMass(),
            channel.holeMass(),
            channel.gap(),
            channel.mobility() * drawn.mobility(),
            channel.leakage()),
        absorber,
        surface,
        traps,
        builtIn + drawn.builtIn(),
        spread);
  }
}
