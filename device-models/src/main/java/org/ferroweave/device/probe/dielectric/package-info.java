/**
 * Scanning dielectric microscopy: the capacitance gradient of a tip over a film whose permittivity
 * is complex. The tip is a set of charges on its axis, the film answers with its images, and both
 * the amplitude and the phase at twice the drive frequency follow from one complex number.
 */
@NullMarked
package org.ferroweave.device.probe.dielectric;

import org.jspecify.annotations.NullMarked;
