package org.ferroweave.device.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.units.Quantity;
import org.ferroweave.device.units.Units;

/**
 * The facts of one material, by dotted key: what devices made of it and films of it share.
 * Immutable.
 */
public final class MaterialFacts {
  /**
   * One fact.
   *
   * @param value value in the SI unit
   * @param unit SI unit in plain text
   * @param provenance where it comes from
   */
  public record Fact(double value, String unit, Provenance provenance) {}

  private final String name;
  private final String origin;
  private final Map<String, Fact> facts;

  private static final double LOWEST_BARRIER = 0.05;
  private static final double HIGHEST_BARRIER = 3;

  private MaterialFacts(String name, String origin, Map<String, Fact> facts) {
    this.name = name;
    this.origin = origin;
    this.facts = facts;
  }

  static MaterialFacts of(String name, String origin, Collection<Statement> statements) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (Statement statement : statements) {
      String value = statement.value();
      Provenance provenance = statement.provenance();
      if (value != null && provenance != null) {
        Quantity quantity = Units.quantity(statement.name(), value);
        double si = quantity.value();
        checkBarrier(origin + ": " + name + ": ", statement.name(), value, si, quantity.unit());
        facts.put(statement.name(), new Fact(si, quantity.unit(), provenance));
      }
    }
    return new MaterialFacts(name, origin, facts);
  }

  /** Name of the material, for example {@code CuInP2S6}. */
  public String name() {
    return name;
  }

  /** The file that it was read from, for messages. */
  public String origin() {
    return origin;
  }

  /** All keys, in file order. */
  public Collection<String> keys() {
    return java.util.Collections.unmodifiableSet(facts.keySet());
  }

  /** Whether there is a fact under a key. */
  public boolean has(String key) {
    return facts.containsKey(key);
  }

  /**
   * A fact.
   *
   * @param key dotted key, for example {@code film.curie-temperature}
   * @throws InputException if the material says nothing of it
   */
  public Fact fact(String key) {
    Fact fact = facts.get(key);
    if (fact == null) {
      throw new InputException(
          origin
              + ": "
              + name
              + " has no '"
              + key
              + "'; allowed: "
              + String.join(", ", facts.keySet()),
          NearestName.of(key, facts.keySet()));
    }
    return fact;
  }

  /**
   * Value of a fact in SI.
   *
   * @param key dotted key
   * @throws InputException if the material says nothing of it
   */
  public double value(String key) {
    return fact(key).value();
  }

  /**
   * The same material with one fact changed.
   *
   * @param key dotted key of a fact that there is
   * @param text number and unit
   * @param provenance where the new value comes from
   * @throws InputException if there is no such fact, the text has another dimension, or an ion
   *     could not hop over the barrier
   */
  public MaterialFacts with(String key, String text, Provenance provenance) {
    Fact old = fact(key);
    Map<String, Fact> changed = new LinkedHashMap<>(facts);
    double value = Units.parse(key, text, old.unit());
    checkBarrier("", key, text, value, old.unit());
    changed.put(key, new Fact(value, old.unit(), provenance));
    return new MaterialFacts(name, origin, changed);
  }

  /** Below, an ion is not bound to a site; above, it does not hop within the age of the sample. */
  private static void checkBarrier(
      String where, String key, String text, double value, String unit) {
    if (!key.startsWith("ion.") || !key.contains("-barrier") || !unit.equals("J")) {
      return;
    }
    double ev = value / Constants.ELEMENTARY_CHARGE;
    if (!(ev >= LOWEST_BARRIER * (1 - 1e-9) && ev <= HIGHEST_BARRIER * (1 + 1e-9))) {
      throw new InputException(
          where
              + key
              + " is '"
              + text
              + "'; allowed: "
              + LOWEST_BARRIER
              + " eV to "
              + (int) HIGHEST_BARRIER
              + " eV");
    }
  }
}
