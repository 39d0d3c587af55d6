/**
 * The ferroelectric core that all families share: a film is an ensemble of switching elements with
 * a distribution of activation fields. Two kinds: the stochastic ensemble of a real, small device,
 * and its mean-field limit.
 */
@NullMarked
package org.ferroweave.device.ferroelectric;

import org.jspecify.annotations.NullMarked;
