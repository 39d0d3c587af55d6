package org.ferroweave.array;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.DeviceState;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;

/**
 * The simplest device with a state, for tests: above 1 V the conductance relaxes towards the bound
 * that the sign of the voltage points at, at a given rate; below it nothing happens. Under pulses
 * of one width it has soft bounds exactly.
 *
 * @param min lower bound (S)
 * @param max upper bound (S)
 * @param rate relaxation rate above threshold (1/s)
 * @param stepNoise standard deviation of the conductance after a step (S)
 * @param startSpread largest distance of the conductance as fabricated from the middle (S)
 */
record ThresholdModel(double min, double max, double rate, double stepNoise, double startSpread)
    implements DeviceModel {
  private static final double THRESHOLD = 1;

  @Override
  public String id() {
    return "threshold";
  }

  @Override
  public String family() {
    return "test";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public DeviceModel with(String name, double value) {
    throw new InputException("unknown parameter '" + name + "'; allowed: none");
  }

  @Override
  public SynapticDevice fabricate(RandomStream random) {
    double start = (min + max) / 2 + (2 * random.nextDouble() - 1) * startSpread;
    return new Device(start, random.state());
  }

  @Override
  public SynapticDevice nominal() {
    return new ThresholdModel(min, max, rate, 0, 0).fabricate(new RandomStream(0));
  }

  private final class Device implements SynapticDevice {
    private final double start;
    private final long startState;
    private final RandomStream random;
    private double conductance;
    private double time;
    private double energy;

    Device(double start, long randomState) {
      this.start = start;
      this.startState = randomState;
      this.random = new RandomStream(randomState);
      this.conductance = start;
    }

    @Override
    public DeviceModel model() {
      return ThresholdModel.this;
    }

    @Override
    public void step(Stimulus stimulus, double duration) {
      double v = stimulus.voltage();
      energy += v * v * conductance * duration;
      time += duration;
      if (Math.abs(v) > THRESHOLD) {
        double bound = v > 0 ? max : min;
        double next = bound + (conductance - bound) * Math.exp(-rate * duration);
        next += stepNoise > 0 ? stepNoise * random.nextGaussian() : 0;
        conductance = Math.min(Math.max(next, min), max);
      }
    }

    @Override
    public double current(Stimulus stimulus) {
      return conductance * stimulus.voltage();
    }

    @Override
    public double time() {
      return time;
    }

    @Override
    public double displacement() {
      return 0;
    }

    @Override
    public double polarization() {
      return 0;
    }

    @Override
    public EnergyLedger energy() {
      return new EnergyLedger(energy, energy, 0, 0);
    }

    @Override
    public void reset() {
      conductance = start;
      time = 0;
      energy = 0;
      random.restore(startState);
    }

    @Override
    public SynapticDevice copy() {
      Device copy = new Device(start, startState);
      copy.restoreState(saveState());
      return copy;
    }

    @Override
    public DeviceState saveState() {
      return new DeviceState(new double[] {conductance, time, energy}, new long[] {random.state()});
    }

    @Override
    public void restoreState(DeviceState state) {
      conductance = state.values()[0];
      time = state.values()[1];
      energy = state.values()[2];
      random.restore(state.words()[0]);
    }
  }
}
