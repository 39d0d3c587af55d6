/**
 * Dielectric nanospectroscopy: a spectrum at every pixel, made of few relaxations that overlap, and
 * non-negative matrix factorization, which finds them and says where they sit.
 */
@NullMarked
package org.ferroweave.device.probe.spectra;

import org.jspecify.annotations.NullMarked;
