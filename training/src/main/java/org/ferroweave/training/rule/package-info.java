/**
 * Update rules: how the change of weight that training asks for becomes pulses on the devices of an
 * array. A rule is an immutable description; what it needs from step to step lives in the {@link
 * org.ferroweave.training.rule.ArrayUpdater} that it makes for one array.
 */
@NullMarked
package org.ferroweave.training.rule;

import org.jspecify.annotations.NullMarked;
