package org.ferroweave.device;

/**
 * Where the energy taken by a device since its fabrication or reset went. All in J. Source + light
 * = conduction + switching + ionic + change of the energy stored in fields, ions, traps and pairs,
 * as long as the temperature stays the same: heating and cooling the film itself is not booked.
 *
 * @param source work done by the voltage sources, integral of V times the external current
 * @param light energy of the light that was absorbed
 * @param conduction heat of the electronic current
 * @param switching heat of polarization switching
 * @param ionic heat of all that is slow: ions that hop, traps that fill and empty, pairs that
 *     recombine; what photocarriers deliver to a source is taken off
 */
public record EnergyLedger(
    double source, double light, double conduction, double switching, double ionic) {
  /** Nothing spent. */
  public static final EnergyLedger ZERO = new EnergyLedger(0, 0, 0, 0, 0);

  /** In the dark. */
  public EnergyLedger(double source, double conduction, double switching, double ionic) {
    this(source, 0, conduction, switching, ionic);
  }

  /** This ledger less an earlier one: what was spent in between. */
  public EnergyLedger minus(EnergyLedger earlier) {
    return new EnergyLedger(
        source - earlier.source,
        light - earlier.light,
        conduction - earlier.conduction,
        switching - earlier.switching,
        ionic - earlier.ionic);
  }
}
