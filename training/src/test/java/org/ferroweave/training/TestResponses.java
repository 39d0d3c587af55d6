package org.ferroweave.training;

import org.ferroweave.device.RandomStream;
import org.ferroweave.device.distil.ClosedFormDevice;
import org.ferroweave.device.distil.ClosedFormResponses;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.device.distil.PulseScheme;

/** Closed-form devices for tests. */
public final class TestResponses {
  private TestResponses() {}

  /** Soft bounds with spread between devices and cycles. */
  public static PulseResponse softBounds() {
    PulseScheme scheme = new PulseScheme(3, -3, 1e-3, 2e-3, 0.1, 300);
    return ClosedFormResponses.softBounds(
        ClosedFormDevice.noiseless(scheme, 1e-7, 1e-6, 2000).withSpread(0.001, 0.1, 0.1, 8),
        new RandomStream(4));
  }
}
