package org.ferroweave.device.tunnel;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;

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
    Spread spread) {

  /**
   * Device-to-device spread.
   *
   * @param thickness relative, of the thickness (1)
   * @param area relative, of the area (1)
   * @param barrier of both barriers together (J)
   */
  record Spread(double thickness, double area, double barrier) {
    static Spread of(Datasheet sheet) {
      return new Spread(
          sheet.value("spread.thickness"),
          sheet.value("spread.area"),
          sheet.value("spread.barrier"));
    }
  }

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
        Spread.of(sheet));
  }

  /** One fabricated instance: factors on thickness and area, a shift of both barriers (J). */
  TunnelParameters instance(double thicknessFactor, double areaFactor, double barrierShift) {
    return new TunnelParameters(
        film.withThickness(film.thickness() * thicknessFactor),
        area * areaFactor,
        mass,
        topBarrier + barrierShift,
        bottomBarrier + barrierShift,
        velocity,
        level,
        bottomScreening,
        spread);
  }
}
