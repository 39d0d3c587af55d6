/**
 * Ferroelectric diodes: one ferroelectric film between two metal contacts whose Schottky barriers
 * are shifted by the incompletely screened polarization charge. State: the directions of the
 * switching elements and the displacement of the mobile Cu ions. The family's equations stand in
 * {@link org.ferroweave.device.ferrodiode.FerroDiodeBody}.
 */
@NullMarked
package org.ferroweave.device.ferrodiode;

import org.jspecify.annotations.NullMarked;
