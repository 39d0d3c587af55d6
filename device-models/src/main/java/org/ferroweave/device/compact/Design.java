package org.ferroweave.device.compact;

import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;

/** What a family makes of a checked datasheet: immutable parameters that fabricate instances. */
public interface Design {
  /** The mean device: no spread, mean-field films. */
  Instance nominal();

  /**
   * One instance with device-to-device spread and stochastic films.
   *
   * @param random stream of this instance
   */
  Instance fabricate(RandomStream random);

  /** How the device is written and read. */
  Operation operation();
}
