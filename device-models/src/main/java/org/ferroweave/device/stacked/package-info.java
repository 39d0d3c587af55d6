/**
 * Devices with two polarizations that act on each other: two ferroelectric films stacked in the
 * gate of a transistor, an out-of-plane and an in-plane component written by two electrodes, and a
 * ferroelectric semiconductor on a polar semimetal. The films are coupled by the continuity of the
 * displacement and by the locking of their dipoles ({@link
 * org.ferroweave.device.physics.DipoleLocking}); wider loops and longer retention come out of that.
 */
@NullMarked
package org.ferroweave.device.stacked;

import org.jspecify.annotations.NullMarked;
