package org.ferroweave.device.probe.strain;

import org.ferroweave.device.physics.Constants;

/**
 * What limits the ions under the tip: their transfer through the contact, or their diffusion away.
 *
 * <pre>
 *   R_D   = 1 / (4 sigma a)                     spreading resistance of a disc
 *   I     = U / (R_CT + R_D)
 *   dc/c  = I L_D / (pi a^2 e c D),  L_D = sqrt(D / omega)
 * </pre>
 *
 * <p>a contact radius (m), sigma ionic conductivity (S/m), R_CT charge-transfer resistance (ohm), U
 * voltage amplitude (V), c concentration of mobile ions (1/m3), D chemical diffusion coefficient
 * (m2/s). The last line is Fick's law for a flux that oscillates at the surface of a half space.
 *
 * <p>With it the strain of Eq. 3 is d1 = 2 (1 + nu) beta I / (pi a^2 e c omega): where transfer
 * limits, D drops out and the slope against 1/T is that of R_CT, not that of D. Validity: L_D below
 * the diameter of the contact; linear transfer resistance. Sources: R. Holm, Electric Contacts
 * (Springer 1967) for R_D; S001 for the limit R_D far below R_CT.
 */
public final class ChargeTransfer {
  private ChargeTransfer() {}

  /**
   * Spreading resistance (ohm) of a disc-shaped contact.
   *
   * @param conductivity ionic conductivity (S/m)
   * @param radius contact radius (m)
   */
  public static double spreadingResistance(double conductivity, double radius) {
    return 1 / (4 * conductivity * radius);
  }

  /**
   * Part of the voltage that falls across the charge transfer, 0 to 1.
   *
   * @param transfer charge-transfer resistance (ohm)
   * @param spreading spreading resistance (ohm)
   */
  public static double limitation(double transfer, double spreading) {
    return transfer / (transfer + spreading);
  }

  /**
   * Relative change of concentration at the contact that the current through it makes.
   *
   * @param voltage amplitude of the drive (V)
   * @param resistance total resistance (ohm)
   * @param radius contact radius (m)
   * @param concentration concentration of mobile ions (1/m3)
   * @param diffusivity chemical diffusion coefficient (m2/s)
   * @param frequency drive frequency (Hz)
   */
  public static double swing(
      double voltage,
      double resistance,
      double radius,
      double concentration,
      double diffusivity,
      double frequency) {
    double flux = voltage / resistance / (Math.PI * radius * radius * Constants.ELEMENTARY_CHARGE);
    double length = VegardStrain.diffusionLength(diffusivity, frequency);
    return flux * length / (diffusivity * concentration);
  }
}
