/**
 * Calibration as a program. The parameters that a datasheet calls calibrated are found so that the
 * figures it marks {@code use: calibration} come out of the same protocols that characterize the
 * device: first those of the mean device, by an evolution strategy within stated bounds and under
 * stated requirements; then the spread, one parameter at a time. Figures marked {@code use:
 * prediction} never enter the objective.
 */
@NullMarked
package org.ferroweave.device.calibration;

import org.jspecify.annotations.NullMarked;
