/**
 * The distance between simulation and report: every fact of a datasheet is simulated by the
 * protocol that it names, under the conditions that it names, and passes, fails, or is not
 * modelled. A fact is never dropped, and a value that calibration used never counts as a
 * prediction.
 */
@NullMarked
package org.ferroweave.device.validation;

import org.jspecify.annotations.NullMarked;
