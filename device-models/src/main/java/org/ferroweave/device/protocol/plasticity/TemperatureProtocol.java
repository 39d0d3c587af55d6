package org.ferroweave.device.protocol.plasticity;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * Operation of the mean device at rising temperature: at each temperature a new device gets a train
 * of potentiating and one of depressing pulses, each read at the end of its last pause. The device
 * operates while the logarithm of the ratio of both reads exceeds half of that at the lowest
 * temperature. The edge, where there is one, is narrowed by bisection between two temperatures of
 * the scan. The temperature of the context does not matter here.
 *
 * @param lowest first temperature (K), above 0
 * @param highest last temperature (K), above the first
 * @param step step of the scan (K), above 0
 * @param resolution width to which the edge is narrowed (K), above 0
 */
public record TemperatureProtocol(double lowest, double highest, double step, double resolution)
    implements Protocol {
  /** From 300 K to 500 K in steps of 10 K, the edge to 1 K. */
  public static final TemperatureProtocol STANDARD = new TemperatureProtocol(300, 500, 10, 1);

  public TemperatureProtocol {
    if (!(lowest > 0 && highest > lowest && step > 0 && resolution > 0)
        || !Double.isFinite(highest)
        || !Double.isFinite(step)) {
      throw new InputException(
          "temperature protocol: from "
              + lowest
              + " K to "
              + highest
              + " K by "
              + step
              + " K, edge to "
              + resolution
              + " K; allowed: 0 < lowest < highest, step and resolution above 0");
    }
  }

  @Override
  public String name() {
    return "temperature";
  }

  @Override
  public String title() {
    return "Window of pulse trains against temperature";
  }

  @Override
  public TemperatureResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    int steps = Math.max(1, (int) Math.ceil((highest - lowest) / step - 1e-9));
    List<Double> temperatures = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      double temperature = Math.min(lowest + i * step, highest);
      temperatures.add(temperature);
      ratios.add(onOff(model, settings, temperature));
      context.reached((i + 1) / (steps + 2.0));
    }
    double half = Math.log(ratios.get(0)) / 2;
    double edge = half > 0 ? edge(model, settings, temperatures, ratios, half) : Double.NaN;
    context.reached(1);
    return new TemperatureResult(
        Curve.points("mean device", toArray(temperatures), toArray(ratios)), edge, resolution);
  }

  /** Highest temperature below the first failure (K); the last of the scan if there is none. */
  private double edge(
      DeviceModel model,
      PulseSettings settings,
      List<Double> temperatures,
      List<Double> ratios,
      double half) {
    int failed = 0;
    while (failed < ratios.size() && Math.log(ratios.get(failed)) > half) {
      failed++;
    }
    double good = temperatures.get(failed - 1); // the first operates: half > 0
    if (failed == ratios.size()) {
      return good;
    }
    double bad = temperatures.get(failed);
    while (bad - good > resolution) {
      double middle = (good + bad) / 2;
      if (Math.log(onOff(model, settings, middle)) > half) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good;
  }

  private static double onOff(DeviceModel model, PulseSettings settings, double temperature) {
    ProbeStation station = new ProbeStation(model.nominal(), settings, temperature);
    station.train(settings.potentiatingPulse(), settings.count());
    double on = station.read();
    station.train(settings.depressingPulse(), settings.count());
    return on / station.read();
  }

  private static double[] toArray(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
