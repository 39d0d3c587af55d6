/**
 * Ferroelectric tunnel junctions: the polarization charge shifts the barrier of a film thin enough
 * to tunnel through, or the band edges at the rim of a film that is read by tunnelling. The current
 * is the Tsu-Esaki integral, so tunnelling, field and thermionic emission need no switch.
 */
@NullMarked
package org.ferroweave.device.tunnel;

import org.jspecify.annotations.NullMarked;
