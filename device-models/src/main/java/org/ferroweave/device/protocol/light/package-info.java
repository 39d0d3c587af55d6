/**
 * Measurements with light. One idea: the device sits under its read bias while light goes on and
 * off; what it does at once, what it does slowly and what it keeps are told apart by the clock.
 */
@NullMarked
package org.ferroweave.device.protocol.light;

import org.jspecify.annotations.NullMarked;
