/**
 * Ions that hop from layer to layer of a film: one site per layer, one barrier per van der Waals
 * gap.
 *
 * <p>Read in this order: {@link org.ferroweave.device.transport.film.HopLayer} (what a material
 * says of its layers), {@link org.ferroweave.device.transport.film.LayerStack} (layers on each
 * other, a barrier for every gap), {@link org.ferroweave.device.transport.film.StackConduction}
 * (conductivity of the gaps in series, and the same from the transport solver), {@link
 * org.ferroweave.device.transport.film.PhaseBoundary} (what a lower barrier at an interface gives).
 * All barriers come from the material files, from where the ferroionic devices take theirs.
 */
@NullMarked
package org.ferroweave.device.transport.film;

import org.jspecify.annotations.NullMarked;
