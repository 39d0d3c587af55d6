package org.ferroweave.device;

/**
 * Where the electrical energy taken by a device since its fabrication or reset went. All in J. Work
 * done by the source = conduction + switching + ionic + change of the energy stored in fields, as
 * long as the temperature stays the same: heating and cooling the film itself is not booked.
 *
 * @param source work done by the voltage source, integral of V times the external current
 * @param conduction heat of the electronic (leakage) current
 * @param switching heat of polarization switching
 * @param ionic heat of ion hopping
 */
public record EnergyLedger(double source, double conduction, double switching, double ionic) {
  /** Nothing spent. */
  public static final EnergyLedger ZERO = new EnergyLedger(0, 0, 0, 0);

  /** This ledger less an earlier one: what was spent in between. */
  public EnergyLedger minus(EnergyLedger earlier) {
    return new EnergyLedger(
        source - earlier.source,
        conduction - earlier.conduction,
        switching - earlier.switching,
        ionic - earlier.ionic);
  }
}
