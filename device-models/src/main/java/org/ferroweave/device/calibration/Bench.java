package org.ferroweave.device.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.IvProtocol;
import org.ferroweave.device.protocol.PairedPulseProtocol;
import org.ferroweave.device.protocol.PolarizationProtocol;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.RetentionProtocol;
import org.ferroweave.device.protocol.StdpProtocol;
import org.ferroweave.device.protocol.UpdateProtocol;
import org.ferroweave.device.units.Quantity;
import org.ferroweave.device.units.Units;
import org.jspecify.annotations.Nullable;

/**
 * Some protocols made on one model, in parallel. The figures are those of {@code characterize}; a
 * protocol that fails is a problem of the evaluation, not the end of the calibration.
 */
final class Bench {
  /** Mean device, on the grids of the standard protocols. */
  static final Bench STANDARD =
      new Bench(
          List.of(
              IvProtocol.MEAN_DEVICE,
              UpdateProtocol.MEAN_DEVICE,
              PairedPulseProtocol.FACILITATION,
              PairedPulseProtocol.DEPRESSION,
              StdpProtocol.STANDARD,
              PolarizationProtocol.STANDARD,
              RetentionProtocol.STANDARD));

  /** Mean device, on coarser grids of the same ranges. */
  static final Bench QUICK =
      new Bench(
          List.of(
              IvProtocol.MEAN_DEVICE,
              UpdateProtocol.MEAN_DEVICE,
              new PairedPulseProtocol(PairedPulseProtocol.Kind.FACILITATION, 0.1, 20, 12),
              new PairedPulseProtocol(PairedPulseProtocol.Kind.DEPRESSION, 0.1, 20, 12),
              new StdpProtocol(0.05, 20, 12, 0),
              PolarizationProtocol.STANDARD,
              RetentionProtocol.STANDARD));

  private static final Map<String, Quantity> SI = new ConcurrentHashMap<>();

  private final List<? extends Protocol> protocols;

  Bench(List<? extends Protocol> protocols) {
    this.protocols = List.copyOf(protocols);
  }

  /**
   * Only the protocols that give one of the quantities, as found by a measurement of this bench.
   */
  Bench narrowed(DeviceModel model, long seed, Collection<String> quantities) {
    List<Protocol> needed = new ArrayList<>();
    for (Protocol protocol : protocols) {
      Measured given = new Bench(List.of(protocol)).measure(model, seed);
      if (quantities.stream().anyMatch(given::has)) {
        needed.add(protocol);
      }
    }
    return new Bench(needed);
  }

  /** All figures of a model at 300 K. */
  Measured measure(DeviceModel model, long seed) {
    List<Outcome> outcomes =
        protocols.parallelStream().map(protocol -> run(protocol, model, seed)).toList();
    Measured all = new Measured();
    for (Outcome outcome : outcomes) {
      if (outcome.result() == null) {
        all.problems().put(outcome.protocol(), outcome.problem());
        continue;
      }
      for (Figure figure : outcome.result().figures()) {
        all.values().put(figure.quantity(), figure.value() * si(figure.unit()).value());
        all.units().put(figure.quantity(), si(figure.unit()).unit());
      }
    }
    return all;
  }

  /** One unit of a figure in SI, for example 0.01 and {@code 1} for {@code %}. */
  private static Quantity si(String unit) {
    return SI.computeIfAbsent(unit, u -> Units.quantity("figure", u.equals("1") ? "1" : "1 " + u));
  }

  private record Outcome(String protocol, @Nullable ProtocolResult result, String problem) {}

  private static Outcome run(Protocol protocol, DeviceModel model, long seed) {
    try {
      return new Outcome(protocol.name(), protocol.run(model, ProtocolContext.of(seed)), "");
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) { // a parameter set that cannot be simulated is a result
      return new Outcome(protocol.name(), null, e.getClass().getSimpleName());
    }
  }
}
