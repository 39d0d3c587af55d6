/**
 * Transistors and memristors whose channel is itself ferroelectric (alpha-In2Se3, Bi2O2Se). The
 * film is cut into slices that switch in their own local field, which comes from Poisson's equation
 * with the carriers, the gap states and the bound charge of the slices; the current is what the
 * slices conduct in parallel. Which surface carries it, how deep the gate reaches, and so the
 * direction of the loop, follow from there.
 */
@NullMarked
package org.ferroweave.device.fesfet;

import org.jspecify.annotations.NullMarked;
