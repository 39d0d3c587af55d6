/**
 * Runs: a float network and its analog twin trained side by side on the same images in the same
 * order, in a folder that holds everything about the run and from which it goes on, bit for bit,
 * after any interruption. Nothing here prints; a {@link org.ferroweave.training.run.RunListener}
 * hears.
 */
@NullMarked
package org.ferroweave.training.run;

import org.jspecify.annotations.NullMarked;
