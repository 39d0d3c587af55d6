package org.ferroweave.device.catalog;

import org.ferroweave.device.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one parameter, before its unit is known.
 *
 * @param name dotted key
 * @param value number and unit as written, or null if that is a problem already reported
 * @param provenance where the value comes from, or null if that is a problem already reported
 * @param file file that says it
 * @param line line of the value
 */
record Statement(
    String name, @Nullable String value, @Nullable Provenance provenance, String file, int line) {}
