/**
 * Ferroelectric devices that light writes. One idea: every absorbed photon makes one electron-hole
 * pair, and what the device remembers of the light is what recombining pairs leave behind: trapped
 * charge that shifts a barrier (fades in seconds), ions on other sites (fade in hours), interface
 * charge that stops screening the polarization, which then reverses (stays). Below the gap nothing
 * is absorbed and nothing happens. Two families: a junction of two electrodes, and a transistor
 * whose channel absorbs.
 */
@NullMarked
package org.ferroweave.device.optoelectronic;

import org.jspecify.annotations.NullMarked;
