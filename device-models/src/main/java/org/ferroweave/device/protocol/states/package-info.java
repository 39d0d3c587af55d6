/**
 * Measurements on devices with more than one polarization: how many states can be told apart and
 * reached from each other, how high the barrier is in each, and which of two polarizations a sweep
 * moves.
 */
@NullMarked
package org.ferroweave.device.protocol.states;

import org.jspecify.annotations.NullMarked;
