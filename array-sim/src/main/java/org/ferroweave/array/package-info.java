/**
 * Arrays of synapses: conductances of differential pairs, pulse updates, converters and the
 * matrix-vector product. An array sees devices only through a {@link
 * org.ferroweave.device.distil.PulseResponse} or, for validation, through physical devices.
 *
 * <p>Two roles are kept apart. A {@link org.ferroweave.array.SynapseArray} holds conductances and
 * is written by pulses; what changes the devices (faults, drift, disturb) belongs there. An {@link
 * org.ferroweave.array.AnalogMatrix} reads it and multiplies; what changes the currents on their
 * way (converters, read noise, wires) belongs there.
 */
@NullMarked
package org.ferroweave.array;

import org.jspecify.annotations.NullMarked;
