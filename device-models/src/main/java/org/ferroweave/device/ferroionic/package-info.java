/**
 * Ferroionic devices: a polarization and mobile ions that act on each other. Ions hop through the
 * film and collect at the contacts, where their charge shifts the barriers; in high field they
 * plate out as a filament. One body, two families: with and without the filament.
 */
@NullMarked
package org.ferroweave.device.ferroionic;

import org.jspecify.annotations.NullMarked;
