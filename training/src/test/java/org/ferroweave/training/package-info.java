/** Devices and data for the tests of training. */
@NullMarked
package org.ferroweave.training;

import org.jspecify.annotations.NullMarked;
