package org.ferroweave.device.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.ReportedBehaviour;
import org.ferroweave.device.protocol.Progress;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.validation.CheckedFact.Kind;
import org.ferroweave.device.validation.CheckedFact.Status;

/**
 * Whether the behaviours of a device hang on the exact value of an assumed number, or of one
 * derived from such: each assumed or derived parameter is changed by {@link #SHARE}, up and down,
 * one at a time, and every behaviour is simulated again. A behaviour that turns from pass to fail,
 * or back, is not robust, and the parameters that turn it are named. Zeros, whole numbers that
 * rounding leaves as they are, and values that the family refuses are passed over.
 */
public final class Robustness {
  /** Relative change of a parameter (1). */
  public static final double SHARE = 0.05;

  private static final Provenance CHANGED =
      new Provenance(Provenance.Kind.ASSUMED, "changed to see whether a behaviour hangs on it");

  private final DeviceValidation nominal;
  private final Datasheet behavioural;
  private final Function<Datasheet, DeviceModel> family;
  private final List<? extends Protocol> protocols;
  private final long seed;

  /** Flips by behaviour and parameter: +1 by the increase, -1 by the decrease, 0 by both. */
  private final Map<String, Map<String, Integer>> flips = new LinkedHashMap<>();

  Robustness(
      DeviceValidation nominal,
      Function<Datasheet, DeviceModel> family,
      List<? extends Protocol> protocols,
      long seed) {
    this.nominal = nominal;
    this.family = family;
    this.protocols = protocols;
    this.seed = seed;
    List<ReportedBehaviour> modelled =
        nominal.datasheet().behaviours().stream().filter(b -> b.notModelled().isEmpty()).toList();
    this.behavioural = nominal.datasheet().withFacts(List.of(), modelled);
  }

  /** Id of the device. */
  String device() {
    return behavioural.id();
  }

  /** The parameters to examine, none if no behaviour is modelled. */
  List<Parameter> parameters() {
    return behavioural.behaviours().isEmpty()
        ? List.of()
        : behavioural.parameterList().stream()
            .filter(p -> isOpen(p.provenance().kind()) && p.value() != 0)
            .toList();
  }

  /** What is derived mostly rests on assumed dimensions. */
  private static boolean isOpen(Provenance.Kind kind) {
    return kind == Provenance.Kind.ASSUMED || kind == Provenance.Kind.DERIVED;
  }

  /** Changes one parameter both ways and notes which behaviours turn. */
  void examine(Parameter parameter, Progress progress) {
    for (int sign : new int[] {1, -1}) {
      double value = parameter.value() * (1 + sign * SHARE);
      value = parameter.spec().whole() ? Math.rint(value) : value;
      int part = sign == 1 ? 0 : 1;
      if (value != parameter.value() && parameter.spec().allows(value)) {
        examine(parameter.name(), value, sign, half(progress, part));
      }
      progress.reached((part + 1) / 2.0);
    }
  }

  private void examine(String name, double value, int sign, Progress progress) {
    Datasheet changed = behavioural.with(name, value, CHANGED);
    try {
      PulseSettings.of(family.apply(changed));
    } catch (InputException e) { // no such device, hence nothing to be learnt
      return;
    }
    Measurements measurements = new Measurements(changed, family, protocols, seed, progress);
    for (CheckedFact fact : new FactCheck(changed, measurements).check()) {
      if (fact.status() != status(key(fact))) {
        synchronized (flips) {
          flips
              .computeIfAbsent(key(fact), k -> new TreeMap<>())
              .merge(name, sign, (a, b) -> a.equals(b) ? a : 0);
        }
      }
    }
  }

  private Status status(String key) {
    return nominal.facts().stream()
        .filter(fact -> fact.kind() == Kind.QUALITATIVE && key(fact).equals(key))
        .findFirst()
        .orElseThrow()
        .status();
  }

  /** The facts of the device, the behaviours that are modelled with what turns them. */
  DeviceValidation result() {
    List<CheckedFact> facts = new ArrayList<>();
    for (CheckedFact fact : nominal.facts()) {
      boolean examined = fact.kind() == Kind.QUALITATIVE && fact.status() != Status.NOT_MODELLED;
      facts.add(examined ? fact.withFlippedBy(flippedBy(key(fact))) : fact);
    }
    return new DeviceValidation(nominal.datasheet(), facts, nominal.measurements());
  }

  private List<String> flippedBy(String key) {
    List<String> names = new ArrayList<>();
    flips
        .getOrDefault(key, Map.of())
        .forEach((name, sign) -> names.add(name + (sign > 0 ? " +" : sign < 0 ? " -" : " +/-")));
    return names;
  }

  private static String key(CheckedFact fact) {
    return fact.device() + " " + fact.quantity();
  }

  /** The first (0) or second (1) half of some progress. */
  private static Progress half(Progress whole, int part) {
    return new Progress() {
      @Override
      public void reached(double fraction) {
        whole.reached((part + fraction) / 2);
      }

      @Override
      public boolean cancelled() {
        return whole.cancelled();
      }
    };
  }
}
