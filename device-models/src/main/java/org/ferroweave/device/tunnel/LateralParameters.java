package org.ferroweave.device.tunnel;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.JunctionSpread;

/**
 * Numbers of one lateral tunnel junction, SI.
 *
 * @param film the ferroelectric; its thickness is that across the layers, not along P
 * @param length distance between the write electrodes, along P (m)
 * @param width width of the film at its edge (m)
 * @param area area of the tunnelling electrode over the edge (m2)
 * @param valence valence-band edge above the Fermi level, without edge charge (J)
 * @param gap band gap of the film (J)
 * @param edgeScreening screening length of the edge charge over the permittivity (m)
 * @param barrier thickness of the tunnel barrier between film and electrode (m)
 * @param mass effective mass in that barrier over the electron mass (1)
 * @param topHeight barrier above the Fermi level of the tunnelling electrode (J)
 * @param filmHeight barrier above the Fermi level of the film, without edge charge (J)
 * @param spread device-to-device spread; the thickness is that of the tunnel barrier
 */
record LateralParameters(
    Film film,
    double length,
    double width,
    double area,
    double valence,
    double gap,
    double edgeScreening,
    double barrier,
    double mass,
    double topHeight,
    double filmHeight,
    JunctionSpread spread) {

  static LateralParameters of(Datasheet sheet) {
    return new LateralParameters(
        Film.of(sheet, "film", "switching"),
        sheet.value("film.length"),
        sheet.value("film.width"),
        sheet.value("barrier.area"),
        sheet.value("film.valence-edge"),
        sheet.value("film.band-gap"),
        sheet.value("edge.screening-length"),
        sheet.value("barrier.thickness"),
        sheet.value("barrier.effective-mass"),
        sheet.value("barrier.top-height"),
        sheet.value("barrier.film-height"),
        JunctionSpread.of(sheet));
  }

  /** Cross-section of the film at its edge (m2). */
  double edge() {
    return width * film.thickness();
  }

  /** One fabricated instance; the thickness drawn is that of the barrier. */
  LateralParameters instance(JunctionSpread drawn) {
    return new LateralParameters(
        film,
        length,
        width,
        area * drawn.area(),
        valence,
        gap,
        edgeScreening,
        barrier * drawn.thickness(),
        mass,
        topHeight + drawn.barrier(),
        filmHeight + drawn.barrier(),
        spread);
  }
}
