/**
 * Arrays of synapses: conductances of differential pairs, pulse updates, converters and the
 * matrix-vector product. An array sees devices only through a {@link
 * org.ferroweave.device.distil.PulseResponse} or, for validation, through physical devices.
 */
@NullMarked
package org.ferroweave.array;

import org.jspecify.annotations.NullMarked;
