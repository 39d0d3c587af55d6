/**
 * Labelled images and measured tables, from files or generated: every way in ends in a plain
 * immutable value ({@link org.ferroweave.datasets.TrainTest}, {@link
 * org.ferroweave.datasets.MeasuredTable}), and no data set ever stands in silently for another.
 * Nothing here knows devices, arrays or networks.
 */
@NullMarked
package org.ferroweave.datasets;

import org.jspecify.annotations.NullMarked;
