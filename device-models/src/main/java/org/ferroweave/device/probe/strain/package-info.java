/**
 * Electrochemical strain microscopy: the Vegard strain of ions that follow the voltage of a tip,
 * the electrostatic signal that hides it, and the compensation that takes that signal away again.
 */
@NullMarked
package org.ferroweave.device.probe.strain;

import org.jspecify.annotations.NullMarked;
