/**
 * What is measured on transistors: transfer curves with their hysteresis, output curves, and the
 * time in which the channel answers a gate pulse. Figures are read off the curves alone; nothing
 * here knows why a threshold moved.
 */
@NullMarked
package org.ferroweave.device.protocol.transistor;

import org.jspecify.annotations.NullMarked;
