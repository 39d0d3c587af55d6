package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Operation;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;
import org.jspecify.annotations.Nullable;

/** A model of a toy device with known answers; a null stream stands for the mean device. */
final class ToyModel implements DeviceModel {
  /** Makes a toy device of a model. */
  interface Maker extends BiFunction<ToyModel, @Nullable RandomStream, SynapticDevice> {}

  private final Map<String, Double> values;
  private final Maker maker;
  private final @Nullable Operation operation;

  private ToyModel(Map<String, Double> values, Maker maker, @Nullable Operation operation) {
    this.values = values;
    this.maker = maker;
    this.operation = operation;
  }

  /** A model with all pulse settings: 3 V, 10 ms, period 50 ms, 20 pulses. */
  static ToyModel of(Maker maker) {
    Map<String, Double> values = new TreeMap<>();
    values.put("pulse.potentiation", 3.0);
    values.put("pulse.depression", -3.0);
    values.put("pulse.width", 10e-3);
    values.put("pulse.period", 50e-3);
    values.put("pulse.count", 20.0);
    values.put("read.voltage", 0.1);
    values.put("sweep.voltage", 4.0);
    values.put("sweep.rate", 2.0);
    return new ToyModel(values, maker, null);
  }

  /** The same model, written at other terminals. */
  ToyModel written(Terminal potentiation, Terminal depression) {
    return new ToyModel(
        values,
        maker,
        new Operation(potentiation, depression, Stimulus.REST, Stimulus.ofVoltage(0.1)));
  }

  @Override
  public Operation operation() {
    return operation == null ? DeviceModel.super.operation() : operation;
  }

  ToyModel plus(String name, double value) {
    Map<String, Double> more = new TreeMap<>(values);
    more.put(name, value);
    return new ToyModel(more, maker, operation);
  }

  ToyModel without(String name) {
    Map<String, Double> fewer = new TreeMap<>(values);
    fewer.remove(name);
    return new ToyModel(fewer, maker, operation);
  }

  @Override
  public String id() {
    return "toy";
  }

  @Override
  public String family() {
    return "toy";
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> list = new ArrayList<>();
    values.forEach(
        (name, value) ->
            list.add(
                new Parameter(
                    new ParameterSpec(name, name, "1", -1e9, 1e9, false, "toy"),
                    value,
                    new Provenance(Provenance.Kind.ASSUMED, "toy"))));
    return list;
  }

  @Override
  public ToyModel with(String name, double value) {
    if (!values.containsKey(name)) {
      throw new InputException("toy: unknown parameter " + name);
    }
    Map<String, Double> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new ToyModel(changed, maker, operation);
  }

  @Override
  public SynapticDevice fabricate(RandomStream random) {
    return maker.apply(this, random);
  }

  @Override
  public SynapticDevice nominal() {
    return maker.apply(this, null);
  }
}
