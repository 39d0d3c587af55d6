/**
 * DL4J layers whose weights live on synapse arrays. The parameters that DL4J sees mirror the
 * weights of the array: DL4J computes what it would like to change, an {@link
 * org.ferroweave.training.rule.UpdateRule} pulses the devices, and what the devices did is written
 * back. Everything else of DL4J (builders, {@code MultiLayerNetwork.fit}, updaters, JSON, {@code
 * ModelSerializer}) works as for any other layer.
 */
@NullMarked
package org.ferroweave.training.layer;

import org.jspecify.annotations.NullMarked;
