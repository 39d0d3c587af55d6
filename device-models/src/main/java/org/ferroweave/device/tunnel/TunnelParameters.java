package org.ferroweave.device.tunnel;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.JunctionSpread;

/**
 * Numbers of one vertical tunnel junction, SI.
 *
 * @param film the ferroelectric, which is the barrier
 * @param area junction area (m2)
 * @param mass effective mass in the film over the electron mass (1)
 * @param topBarrier graphene work function less electron affinity of the film (J)
 * @param bottomBarrier metal work function less electron affinity of the film (J)
 * @param velocity Fermi velocity of the graphene (m/s)
 * @param level Fermi level of the graphene above its Dirac point without polarization charge (J)
 * @param bottomScreening Thomas-Fermi length of the metal over its permittivity (m)
 * @param spread device-to-device spread
 */
record TunnelParameters(
    Film film,
    double area,
    double mass,
    double topBarrier,
    double bottomBarrier,
    double velocity,
    double level,
    double bottomScreening,
    JunctionSpread spread) {

  static TunnelParameters of(Datasheet sheet) {
    double affinity = sheet.value("film.electron-affinity");
    return new TunnelParameters(
        Film.of(sheet, "film", "switching"),
        sheet.value("film.area"),
        sheet.value("film.effective-mass"),
        sheet.value("contact.top.work-function") - affinity,
        sheet.value("contact.bottom.work-function") - affinity,
        sheet.value("contact.top.fermi-velocity"),
        sheet.value("contact.top.fermi-level"),
        sheet.value("contact.bottom.screening-length"),
        JunctionSpread.of(sheet));
  }

  /** One fabricated instance. */
  TunnelParameters instance(JunctionSpread drawn) {
    return new TunnelParameters(
        film.withThickness(film.thickness() * drawn.thickness()),
        area * drawn.area(),
        mass,
        topBarrier + drawn.barrier(),
        bottomBarrier + drawn.barrier(),
        velocity,
        level,
        bottomScreening,
        spread);
  }
}
