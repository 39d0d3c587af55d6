package org.ferroweave.device.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.PairedPulseProtocol;
import org.ferroweave.device.protocol.Progress;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Protocols;
import org.ferroweave.device.protocol.StdpProtocol;
import org.ferroweave.device.units.Quantity;
import org.ferroweave.device.units.Units;
import org.ferroweave.device.validation.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * The protocols that give some figures, each in its quickest form and once per set of conditions,
 * made in parallel. The figures are those of {@code characterize}; a protocol that fails is a
 * problem of the evaluation, not the end of the calibration.
 */
final class Bench {
  /** Coarser grids of the same ranges, for the search. */
  private static final Map<String, Protocol> COARSE =
      Map.of(
          "ppf", new PairedPulseProtocol(PairedPulseProtocol.Kind.FACILITATION, 0.1, 20, 12),
          "ppd", new PairedPulseProtocol(PairedPulseProtocol.Kind.DEPRESSION, 0.1, 20, 12),
          "stdp", new StdpProtocol(0.05, 20, 12, 0));

  private static final Map<String, Quantity> SI = new ConcurrentHashMap<>();

  private record Run(String protocol, Map<String, Double> conditions) {}

  private final Function<Datasheet, DeviceModel> family;
  private final boolean coarse;
  private final long seed;
  private final Map<Run, Set<FigureKey>> runs = new LinkedHashMap<>();
  private final Set<String> seen = new TreeSet<>();

  /**
   * Finds which protocols give the figures; where none is named, by trying those that apply.
   *
   * @param datasheet the device that is tried
   * @param keys the figures; those that no protocol gives are left out
   * @param coarse whether to use coarser grids
   * @param seed seed of fabricated devices
   */
  Bench(
      Function<Datasheet, DeviceModel> family,
      Datasheet datasheet,
      Collection<FigureKey> keys,
      boolean coarse,
      long seed) {
    this.family = family;
    this.coarse = coarse;
    this.seed = seed;
    Map<Map<String, Double>, Set<FigureKey>> open = new LinkedHashMap<>();
    for (FigureKey key : keys) {
      if (key.protocol().isEmpty()) {
        open.computeIfAbsent(key.conditions(), k -> new LinkedHashSet<>()).add(key);
      } else {
        add(new Run(key.protocol(), key.conditions()), key);
      }
    }
    open.forEach((conditions, wanted) -> find(datasheet, conditions, wanted));
  }

  private void add(Run run, FigureKey key) {
    runs.computeIfAbsent(run, k -> new LinkedHashSet<>()).add(key);
  }

  private void find(Datasheet datasheet, Map<String, Double> conditions, Set<FigureKey> wanted) {
    DeviceModel model = family.apply(Conditions.apply(datasheet, conditions));
    Set<FigureKey> left = new LinkedHashSet<>(wanted);
    for (Protocol protocol : Protocols.of(model)) {
      if (left.isEmpty()) {
        return;
      }
      Run run = new Run(protocol.name(), conditions);
      Outcome outcome = outcome(run, left, model);
      if (outcome.result() == null) {
        continue;
      }
      outcome.result().figures().forEach(figure -> seen.add(figure.quantity()));
      for (FigureKey key : List.copyOf(left)) {
        if (outcome.result().figure(key.figure()).isPresent()) {
          left.remove(key);
          add(run, key);
        }
      }
    }
  }

  /** Names of figures that were met while looking for those without a named protocol. */
  Set<String> seen() {
    return seen;
  }

  /** The figures of a device. */
  Measured measure(Datasheet datasheet) {
    Map<Map<String, Double>, DeviceModel> models = new LinkedHashMap<>();
    Measured all = new Measured();
    for (Run run : runs.keySet()) {
      if (!models.containsKey(run.conditions())) {
        try {
          models.put(run.conditions(), family.apply(Conditions.apply(datasheet, run.conditions())));
        } catch (RuntimeException e) { // values that contradict each other
          all.problems().put("parameters", "refused");
        }
      }
    }
    if (!all.problems().isEmpty()) {
      return all;
    }
    List<Map.Entry<Run, Set<FigureKey>>> entries = new ArrayList<>(runs.entrySet());
    List<Outcome> outcomes =
        entries.parallelStream()
            .map(e -> outcome(e.getKey(), e.getValue(), model(models, e.getKey())))
            .toList();
    for (int i = 0; i < outcomes.size(); i++) {
      note(entries.get(i).getValue(), outcomes.get(i), all);
    }
    return all;
  }

  private static DeviceModel model(Map<Map<String, Double>, DeviceModel> models, Run run) {
    DeviceModel model = models.get(run.conditions());
    if (model == null) {
      throw new IllegalStateException("no model at " + run.conditions());
    }
    return model;
  }

  private static void note(Set<FigureKey> keys, Outcome outcome, Measured all) {
    ProtocolResult result = outcome.result();
    if (result == null) {
      all.problems().put(outcome.protocol(), outcome.problem());
      return;
    }
    for (FigureKey key : keys) {
      Optional<Figure> figure = result.figure(key.figure());
      if (figure.isPresent()) {
        Quantity si = si(figure.get().unit());
        all.values().put(key, figure.get().value() * si.value());
        all.units().put(key, si.unit());
      }
    }
  }

  /** One unit of a figure in SI, for example 0.01 and {@code 1} for {@code %}. */
  private static Quantity si(String unit) {
    return SI.computeIfAbsent(unit, u -> Units.quantity("figure", u.equals("1") ? "1" : "1 " + u));
  }

  private record Outcome(String protocol, @Nullable ProtocolResult result, String problem) {}

  private Outcome outcome(Run run, Set<FigureKey> keys, DeviceModel model) {
    try {
      Protocol protocol =
          coarse && COARSE.containsKey(run.protocol())
              ? COARSE.get(run.protocol())
              : Protocols.byName(run.protocol());
      Set<String> figures = new TreeSet<>();
      keys.forEach(key -> figures.add(key.figure()));
      ProtocolContext context =
          new ProtocolContext(seed, Conditions.temperature(run.conditions()), Progress.NONE);
      return new Outcome(run.protocol(), protocol.narrowedTo(figures).run(model, context), "");
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) { // a parameter set that cannot be simulated is a result
      return new Outcome(run.protocol(), null, e.getClass().getSimpleName());
    }
  }
}
