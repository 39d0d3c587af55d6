/**
 * Transistors with a ferroelectric in the gate stack. One electrostatic problem serves them all:
 * gate / ferroelectric / (internal metal) / insulator / charge sheet, solved for the surface
 * potential at source and drain ({@link org.ferroweave.device.fefet.SurfacePotential}), with the
 * drain current as the exact integral along the sheet ({@link
 * org.ferroweave.device.fefet.Channel}).
 *
 * <p>The families differ in what the film is: domains that switch by nucleation ({@link
 * org.ferroweave.device.fefet.FefetFamily}), or one Landau dipole whose negative capacitance the
 * stack may stabilize ({@link org.ferroweave.device.fefet.NcFetFamily}). Neither knows a hysteresis
 * direction: polarization follows the gate field and attracts carriers, trapped electrons screen
 * it, and what wins decides.
 */
@NullMarked
package org.ferroweave.device.fefet;

import org.jspecify.annotations.NullMarked;
