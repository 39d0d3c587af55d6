/**
 * The vocabulary of the device side: a {@link org.ferroweave.device.DeviceModel} (immutable
 * parameters) is fabricated into {@link org.ferroweave.device.SynapticDevice}s (small mutable
 * state), which answer to a {@link org.ferroweave.device.Stimulus}. Nothing here knows a particular
 * device family, a file format or a protocol.
 */
@NullMarked
package org.ferroweave.device;

import org.jspecify.annotations.NullMarked;
