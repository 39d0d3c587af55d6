package org.ferroweave.device.protocol;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;

/**
 * Records time, voltage, gate voltage, electronic current, displacement and polarization. The
 * current of the whole external circuit is the electronic one plus electrode area times the time
 * derivative of the displacement; the area belongs to the model, so that sum is left to the reader
 * of the trace.
 */
public final class TraceMonitor implements Monitor {
  private final Samples time = new Samples();
  private final Samples voltage = new Samples();
  private final Samples gate = new Samples();
  private final Samples current = new Samples();
  private final Samples displacement = new Samples();
  private final Samples polarization = new Samples();

  @Override
  public void sample(double sampleTime, Stimulus stimulus, SynapticDevice device) {
    time.add(sampleTime);
    voltage.add(stimulus.voltage());
    gate.add(stimulus.gate());
    current.add(device.current(stimulus));
    displacement.add(device.displacement());
    polarization.add(device.polarization());
  }

  /** Number of samples. */
  public int size() {
    return time.size();
  }

  /** Time since the run began (s), {@code [size]}, a copy. */
  public double[] time() {
    return time.toArray();
  }

  /** Voltage that acted during the step (V), {@code [size]}, a copy. */
  public double[] voltage() {
    return voltage.toArray();
  }

  /** Gate voltage that acted during the step (V), {@code [size]}, a copy. */
  public double[] gate() {
    return gate.toArray();
  }

  /** Electronic current at the end of the step (A), {@code [size]}, a copy. */
  public double[] current() {
    return current.toArray();
  }

  /** Displacement at the end of the step (C/m2), {@code [size]}, a copy. */
  public double[] displacement() {
    return displacement.toArray();
  }

  /** Switched polarization at the end of the step (C/m2), {@code [size]}, a copy. */
  public double[] polarization() {
    return polarization.toArray();
  }
}
