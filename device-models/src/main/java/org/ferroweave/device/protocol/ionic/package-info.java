/**
 * Measurements in which slow ions show: priming, fading memory, conditioning, the way from short to
 * long memory, current compliance, forming, switching time and thresholds. They run on any device
 * that is written and read as its model says.
 */
@NullMarked
package org.ferroweave.device.protocol.ionic;

import org.jspecify.annotations.NullMarked;
