/**
 * From arrays to trained networks. {@link org.ferroweave.training.layer} puts a synapse array
 * behind an ordinary DL4J layer, {@link org.ferroweave.training.rule} turns gradients into pulses,
 * {@link org.ferroweave.training.run} trains such a network beside its float twin in a folder that
 * survives any interruption, and {@link org.ferroweave.training.study} compares devices on small
 * networks.
 */
@NullMarked
package org.ferroweave.training;

import org.jspecify.annotations.NullMarked;
