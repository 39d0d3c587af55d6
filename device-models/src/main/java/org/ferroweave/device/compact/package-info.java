/**
 * One integrator for all compact models. A family writes its physics as a {@link
 * org.ferroweave.device.compact.Body}: fields, rates and current as stateless functions; the state
 * (polarizations and slow variables), its error-controlled integration, energy book-keeping,
 * copying and saving live here once.
 */
@NullMarked
package org.ferroweave.device.compact;

import org.jspecify.annotations.NullMarked;
