/**
 * From physics to arrays: a device design and a pulse scheme become a {@link
 * org.ferroweave.device.distil.PulseResponse}, the table of conductance steps that arrays use in
 * place of the device, because training touches far more updates than a physical model can pay for.
 */
@NullMarked
package org.ferroweave.device.distil;

import org.jspecify.annotations.NullMarked;
