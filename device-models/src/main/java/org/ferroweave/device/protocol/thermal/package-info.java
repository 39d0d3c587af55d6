/** How far a device works as it warms up. */
@NullMarked
package org.ferroweave.device.protocol.thermal;

import org.jspecify.annotations.NullMarked;
