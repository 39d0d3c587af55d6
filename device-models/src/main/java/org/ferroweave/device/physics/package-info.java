/**
 * Stateless laws, one class per law, each with its equation, symbols, units, range of validity and
 * source. Families combine them; no law knows a device.
 */
@NullMarked
package org.ferroweave.device.physics;

import org.jspecify.annotations.NullMarked;
