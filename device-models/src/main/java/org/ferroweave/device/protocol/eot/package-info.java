/**
 * How the loop of a transistor with a ferroelectric channel depends on the equivalent oxide
 * thickness of its gate dielectric, everything else equal.
 */
@NullMarked
package org.ferroweave.device.protocol.eot;

import org.jspecify.annotations.NullMarked;
