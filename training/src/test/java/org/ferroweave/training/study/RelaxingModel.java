package org.ferroweave.training.study;

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
 * A physical device whose pulse response is known in closed form: above 1 V its conductance relaxes
 * exponentially towards the bound that the sign of the voltage points at, which is soft bounds.
 */
record RelaxingModel(double min, double max, double rate) implements DeviceModel {
  @Override
  public String id() {
    return "relaxing";
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
    return new Device();
  }

  @Override
  public SynapticDevice nominal() {
    return new Device();
  }

  private final class Device implements SynapticDevice {
    private double conductance = (min + max) / 2;
    private double time;
    private double energy;

    @Override
    public DeviceModel model() {
      return RelaxingModel.this;
    }

    @Override
    public void step(Stimulus stimulus, double duration) {
      double v = stimulus.voltage();
      time += duration;
      energy += v * v * conductance * duration;
      if (Math.abs(v) > 1) {
        double bound = v > 0 ? max : min;
        conductance = bound + (conductance - bound) * Math.exp(-rate * duration);
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
      restoreState(new Device().saveState());
    }

    @Override
    public SynapticDevice copy() {
      Device copy = new Device();
      copy.restoreState(saveState());
      return copy;
    }

    @Override
    public DeviceState saveState() {
      return new DeviceState(new double[] {conductance, time, energy}, new long[0]);
    }

    @Override
    public void restoreState(DeviceState state) {
      conductance = state.values()[0];
      time = state.values()[1];
      energy = state.values()[2];
    }
  }
}
