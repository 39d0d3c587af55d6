package org.ferroweave.device.fesfet;

import java.util.Arrays;

/** A solution of {@link ChannelPoisson} and what it is the solution for. */
final class ChannelSolution {
  /** Potential at each node (V). */
  final double[] potential;

  /** Electron charge density at each node (C/m3, positive). */
  final double[] electrons;

  private final double[] polarization;
  private double voltage = Double.NaN;
  private double charge;

  ChannelSolution(int slices, int nodes) {
    this.potential = new double[nodes];
    this.electrons = new double[nodes];
    this.polarization = new double[slices];
  }

  /** Whether these very bits were solved for; further polarizations may follow those of slices. */
  boolean isFor(double gate, double[] slices) {
    int n = polarization.length;
    return gate == voltage && Arrays.equals(polarization, 0, n, slices, 0, n);
  }

  /** Makes room for another solution. */
  void forget() {
    voltage = Double.NaN;
  }

  /** The arrays now hold the solution for these arguments; charge of the gate (C/m2). */
  void keep(double gate, double[] slices, double gateCharge) {
    voltage = gate;
    System.arraycopy(slices, 0, polarization, 0, polarization.length);
    charge = gateCharge;
  }

  /** Charge on the gate (C/m2). */
  double charge() {
    return charge;
  }
}
