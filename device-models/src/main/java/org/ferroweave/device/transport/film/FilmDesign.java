package org.ferroweave.device.transport.film;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.catalog.MaterialFacts;
import org.ferroweave.device.dielectric.DielectricFilm;

/**
 * A film as people write it, {@code CIPS:10,IPS:4,CIPS:10}, put together from the facts of its
 * materials.
 *
 * @param materials facts by name, in the order of first appearance; the first one's ions move
 * @param names material of every layer, from bottom to top
 * @param environment barrier that gaps between two layers of the first material have, for example
 *     {@code cu-excess}
 * @param interfaceKind barrier that gaps between two materials have, for example {@code
 *     type-1-graded}
 */
public record FilmDesign(
    Map<String, MaterialFacts> materials,
    List<String> names,
    String environment,
    String interfaceKind) {
  private static final String GAP = "ion.gap-barrier.";
  private static final String INTERFACE = "ion.interface-barrier.";
  private static final String PLAIN = "ion.out-of-plane-barrier";
  private static final int MOST_LAYERS = 2000;
  private static final Map<String, String> SHORT =
      Map.of("CIPS", "CuInP2S6", "IPS", "In4-3P2S6", "In2Se3", "alpha-In2Se3");

  /** Copies. */
  public FilmDesign {
    materials = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(materials));
    names = List.copyOf(names);
  }

  /**
   * Reads a design.
   *
   * @param stack materials with numbers of layers, from bottom to top
   * @param environment see the record
   * @param interfaceKind see the record
   * @param library facts of a material by its full name
   * @throws InputException if a name, a number or a barrier is not known
   */
  public static FilmDesign of(
      String stack,
      String environment,
      String interfaceKind,
      Function<String, MaterialFacts> library) {
    Map<String, MaterialFacts> materials = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (String part : stack.split(",", -1)) {
      String[] words = part.strip().split(":", -1);
      if (words.length != 2 || !words[1].matches("[1-9][0-9]{0,3}")) {
        throw new InputException(
            "stack has '"
                + part.strip()
                + "'; allowed: MATERIAL:LAYERS, joined by commas, for example CIPS:10,IPS:4,CIPS:10");
      }
      String name = SHORT.getOrDefault(words[0], words[0]);
      materials.computeIfAbsent(name, library);
      for (int i = Integer.parseInt(words[1]); i > 0; i--) {
        names.add(name);
      }
    }
    if (names.size() > MOST_LAYERS) {
      throw new InputException(
          "stack has " + names.size() + " layers; allowed: 2 to " + MOST_LAYERS);
    }
    FilmDesign design = new FilmDesign(materials, names, environment, interfaceKind);
    design.stack();
    return design;
  }

  /** The same film with facts changed. */
  public FilmDesign withMaterial(MaterialFacts changed) {
    Map<String, MaterialFacts> other = new LinkedHashMap<>(materials);
    other.put(changed.name(), changed);
    return new FilmDesign(other, names, environment, interfaceKind);
  }

  /** The material whose ions move, the first one. */
  public MaterialFacts host() {
    return materials.values().iterator().next();
  }

  /** Facts of a material by full or short name. */
  public MaterialFacts material(String name) {
    String full = SHORT.getOrDefault(name, name);
    MaterialFacts facts = materials.get(full);
    if (facts == null) {
      throw new InputException(
          "material is '" + name + "'; allowed: " + String.join(", ", materials.keySet()),
          NearestName.of(full, materials.keySet()));
    }
    return facts;
  }

  /** Key of the barrier of gaps within a material. */
  public String barrierKey(MaterialFacts facts) {
    List<String> environments = suffixes(facts, GAP);
    if (environments.contains(environment)) {
      return GAP + environment;
    }
    if (environments.isEmpty()) {
      return PLAIN;
    }
    if (environments.size() == 1) {
      return GAP + environments.get(0);
    }
    throw new InputException(
        "environment is '"
            + environment
            + "'; allowed for "
            + facts.name()
            + ": "
            + String.join(", ", environments),
        NearestName.of(environment, environments));
  }

  /** One layer of a material. */
  public HopLayer layer(MaterialFacts facts) {
    return HopLayer.of(facts, barrierKey(facts));
  }

  /** The layers with the barrier of every gap. */
  public LayerStack stack() {
    Map<String, HopLayer> layers = new LinkedHashMap<>();
    materials.forEach((name, facts) -> layers.put(name, layer(facts)));
    HopLayer own = layers.values().iterator().next();
    double barrier =
        materials.size() == 1 ? own.barrier() : host().value(INTERFACE + checkedKind());
    return new LayerStack(names.stream().map(layers::get).toList(), barrier, MobileIons.of(host()));
  }

  /** Kinds of interface that the host knows, with their boundaries to the host. */
  public Map<String, PhaseBoundary> boundaries() {
    Map<String, PhaseBoundary> boundaries = new LinkedHashMap<>();
    HopLayer own = layer(host());
    for (String kind : suffixes(host(), INTERFACE)) {
      boundaries.put(
          kind,
          new PhaseBoundary(
              own.barrier(), host().value(INTERFACE + kind), own, MobileIons.of(host())));
    }
    return boundaries;
  }

  private String checkedKind() {
    List<String> kinds = suffixes(host(), INTERFACE);
    if (!kinds.contains(interfaceKind)) {
      throw new InputException(
          "interface is '"
              + interfaceKind
              + "'; allowed: "
              + (kinds.isEmpty()
                  ? "one material, " + host().name() + " knows no interfaces"
                  : String.join(", ", kinds)),
          NearestName.of(interfaceKind, kinds));
    }
    return interfaceKind;
  }

  private static List<String> suffixes(MaterialFacts facts, String prefix) {
    return facts.keys().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .toList();
  }

  /** Relative permittivity of the whole film out of plane: its layers in series (1). */
  public double permittivity(double temperature) {
    Map<String, Double> values = new LinkedHashMap<>();
    materials.forEach(
        (name, facts) -> values.put(name, DielectricFilm.of(facts).permittivity(temperature)));
    double thickness = 0;
    double elastance = 0;
    for (HopLayer layer : stack().layers()) {
      thickness += layer.pitch();
      elastance += layer.pitch() / values.get(layer.material());
    }
    return thickness / elastance;
  }
}
