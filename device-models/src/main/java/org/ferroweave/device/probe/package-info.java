/**
 * Scanning probes that see ions and dipoles, simulated up to the signal that an instrument shows:
 * {@code strain} (electrochemical strain), {@code dielectric} (capacitance gradient and phase over
 * a film) and {@code spectra} (dielectric spectra of a map, and their factorization).
 */
@NullMarked
package org.ferroweave.device.probe;

import org.jspecify.annotations.NullMarked;
