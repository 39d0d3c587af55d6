package org.ferroweave.device.dielectric;

/**
 * What the dipoles did at one temperature.
 *
 * @param temperature (K)
 * @param susceptibility from the fluctuations within the phase where the dipoles spent most of the
 *     time, by the fluctuation formula (1)
 * @param susceptibilityError standard error (1)
 * @param polarization mean of the magnitude of the polarization, in all phases (C/m2)
 * @param polarizationError standard error (C/m2)
 * @param nonPolar share of the time in the non-polar phase (1)
 * @param nonPolarError standard error (1)
 * @param mixed susceptibility from the fluctuations of the magnitude in both phases together, which
 *     peaks where they take turns (1)
 */
public record DipoleSample(
    double temperature,
    double susceptibility,
    double susceptibilityError,
    double polarization,
    double polarizationError,
    double nonPolar,
    double nonPolarError,
    double mixed) {}
