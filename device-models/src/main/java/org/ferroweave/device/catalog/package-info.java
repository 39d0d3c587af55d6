/**
 * Datasheets: one YAML file per device, with units and provenance on every number, read into {@link
 * org.ferroweave.device.catalog.Datasheet} and built into a model. A person's own file works like a
 * bundled one.
 */
@NullMarked
package org.ferroweave.device.catalog;

import org.jspecify.annotations.NullMarked;
