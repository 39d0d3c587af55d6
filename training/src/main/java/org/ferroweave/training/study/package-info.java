/**
 * Studies: small, complete trainings repeated over seeds, to compare what the weights live on with
 * everything else alike.
 */
@NullMarked
package org.ferroweave.training.study;

import org.jspecify.annotations.NullMarked;
