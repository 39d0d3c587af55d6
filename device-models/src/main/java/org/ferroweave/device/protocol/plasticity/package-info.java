/**
 * Plasticity beside pairs and trains: the answer to one pulse, and how it depends on rate,
 * amplitude and number of pulses; the levels that can be told apart; how many cycles the window
 * lasts, and up to which temperature. All act through the terminals that the model names,
 * electrodes, gate or light.
 */
@NullMarked
package org.ferroweave.device.protocol.plasticity;

import org.jspecify.annotations.NullMarked;
