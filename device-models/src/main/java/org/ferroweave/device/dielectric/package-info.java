/**
 * Permittivity of a ferroelectric film against temperature, twice: from the Landau free energy and
 * from the fluctuations of dipoles.
 *
 * <p>Read in this order: {@link org.ferroweave.device.dielectric.DielectricFilm} (Landau), {@link
 * org.ferroweave.device.dielectric.CurieWeissFit} (the constants read back from a curve), {@link
 * org.ferroweave.device.dielectric.DipoleModel} (dipoles in four wells whose coupling follows from
 * the Landau coefficients), {@link org.ferroweave.device.dielectric.DipoleMonteCarlo} (their
 * fluctuations).
 */
@NullMarked
package org.ferroweave.device.dielectric;

import org.jspecify.annotations.NullMarked;
