package org.ferroweave.device.ferroelectric;

/**
 * How the elements of a film switch (see {@link org.ferroweave.device.physics.MerzLaw}).
 *
 * @param activationField median activation field (V/m)
 * @param activationSpread standard deviation of the logarithm of the activation field (1)
 * @param exponent exponent n of the switching law (1)
 * @param attemptTime attempt time (s)
 * @param elements number of switching elements in the film
 * @param sizeSpread standard deviation of the logarithm of the element size (1)
 */
public record SwitchingParameters(
    double activationField,
    double activationSpread,
    double exponent,
    double attemptTime,
    int elements,
    double sizeSpread) {}
