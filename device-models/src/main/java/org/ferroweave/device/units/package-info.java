/**
 * The edge where people's units become SI: {@link org.ferroweave.device.units.Units} reads {@code 4
 * nm} or {@code 3.7 uC/cm2} into an SI value and writes an SI value back as such a text. Unit
 * algebra, dimensions and conversion come from the units library (JSR 385); this package adds only
 * the way people write units and the errors they get.
 */
@NullMarked
package org.ferroweave.device.units;

import org.jspecify.annotations.NullMarked;
