package org.ferroweave.device.protocol.eot;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.Grid;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.transistor.GateLoop;
import org.ferroweave.device.protocol.transistor.TransferProtocol;

/**
 * Window of the transfer loop, with its sign, against the equivalent oxide thickness. Nothing but
 * {@code dielectric.thickness} changes from point to point: the same film, the same gate sweep
 * (breakdown of the dielectric is left out).
 *
 * @param first least EOT (m)
 * @param last greatest EOT (m)
 * @param points loops, at least 3
 * @param stairs stairs of each sweep
 */
public record EotProtocol(double first, double last, int points, int stairs) implements Protocol {
  /** 2 to 150 nm, 12 loops of 240 stairs. */
  public static final EotProtocol STANDARD = new EotProtocol(2e-9, 150e-9, 12, 240);

  /** Relative permittivity of SiO2, in which EOT counts. */
  public static final double OXIDE = 3.9;

  private static final String THICKNESS = "dielectric.thickness";
  private static final String PERMITTIVITY = "dielectric.permittivity";

  public EotProtocol {
    if (!(first > 0 && last > first) || points < 3) {
      throw new InputException(
          "eot protocol: "
              + points
              + " points from "
              + first
              + " to "
              + last
              + " m; allowed: at least 3, 0 < first < last");
    }
  }

  @Override
  public String name() {
    return "eot";
  }

  @Override
  public String title() {
    return "Loop direction against the equivalent oxide thickness";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return new TransferProtocol(stairs).appliesTo(model)
        && PulseSettings.has(model, THICKNESS)
        && PulseSettings.has(model, PERMITTIVITY)
        && PulseSettings.has(model, "film.slices");
  }

  @Override
  public EotResult run(DeviceModel model, ProtocolContext context) {
    double[] eot = Grid.logarithmic(first, last, points);
    double[] window = new double[points];
    TransferProtocol transfer = new TransferProtocol(stairs);
    double permittivity = PulseSettings.valueOr(model, PERMITTIVITY, OXIDE);
    for (int i = 0; i < points; i++) {
      DeviceModel one = model.with(THICKNESS, eot[i] * permittivity / OXIDE);
      GateLoop loop =
          transfer.run(one, context.part(i / (double) points, (i + 1.0) / points)).loop();
      Integer direction = loop.direction();
      double shift = loop.sign() * (loop.thresholdUp() - loop.thresholdDown());
      window[i] = direction == null ? Double.NaN : direction == 0 ? 0 : shift;
    }
    return new EotResult(eot, window);
  }
}
