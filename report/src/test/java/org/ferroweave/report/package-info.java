/**
 * Tests of the report module: what is drawn, what is written, and that nothing is lost silently.
 */
@NullMarked
package org.ferroweave.report;

import org.jspecify.annotations.NullMarked;
