/**
 * The CsPbBr3-CsPbCl3 nanowire that rectifies ions: two halides and their vacancies on one lattice,
 * reactions at two electrodes under the wire, and the field of the vacancies. Facts and gaps:
 * {@link org.ferroweave.device.transport.nanowire.NanowireParameters}.
 */
@NullMarked
package org.ferroweave.device.transport.nanowire;

import org.jspecify.annotations.NullMarked;
