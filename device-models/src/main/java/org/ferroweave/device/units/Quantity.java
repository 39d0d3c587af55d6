package org.ferroweave.device.units;

/**
 * A value in SI with its unit.
 *
 * @param value value in the unit
 * @param unit SI unit in plain text, for example {@code s}, {@code C/m^2} or {@code 1}
 */
public record Quantity(double value, String unit) {}
