package org.ferroweave.device.protocol;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;

/** Looks at a device while a {@link Drive} runs it. Monitors must not change the device. */
@FunctionalInterface
public interface Monitor {
  /**
   * Called after each step.
   *
   * @param time time since the run began, at the end of the step (s)
   * @param stimulus what acted during the step; on a ramp its voltage is the middle of the step, so
   *     that it agrees with the film field and the displacement of the device
   * @param device the device after the step
   */
  void sample(double time, Stimulus stimulus, SynapticDevice device);
}
