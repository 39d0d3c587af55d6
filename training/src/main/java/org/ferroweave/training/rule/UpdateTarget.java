package org.ferroweave.training.rule;

import org.ferroweave.array.SynapseArray;
import org.ferroweave.device.RandomStream;

/**
 * What a rule acts on.
 *
 * @param array array that holds the weights
 * @param stream random stream of this layer's rule; split it, do not advance it
 */
public record UpdateTarget(SynapseArray array, RandomStream stream) {}
