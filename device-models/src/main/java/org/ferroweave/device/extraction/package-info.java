/**
 * From curves to parameters: exponential fits with standard errors, nonlinearity of weight update
 * in both of the field's conventions, threshold crossings and spreads. A fit either converges or
 * throws {@link org.ferroweave.device.extraction.FitException}; it never returns a silent guess.
 */
@NullMarked
package org.ferroweave.device.extraction;

import org.jspecify.annotations.NullMarked;
