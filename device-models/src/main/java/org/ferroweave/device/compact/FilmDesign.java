package org.ferroweave.device.compact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/**
 * A design whose instances differ in a few drawn parameters and in the switching elements of their
 * films: geometry and barriers come from one random stream, the elements of each film from a stream
 * of its own. A family says what is its own:
 *
 * <pre>
 *   FilmDesign.of(TunnelParameters.of(sheet), sheet)
 *       .drawn((mean, geometry) -&gt; mean.instance(mean.spread().draw(geometry)))
 *       .film("film", TunnelParameters::film)
 *       .body(TunnelBody::new)
 * </pre>
 *
 * @param <P> the parameters of the family
 */
public final class FilmDesign<P> {
  /** Rest at zero bias after fabrication (s), where a family says nothing else. */
  private static final double SETTLE = 1000;

  private final P mean;
  private final Operation operation;
  private final List<NamedFilm<P>> films = new ArrayList<>();
  private BiFunction<P, RandomStream, P> draw = (parameters, geometry) -> parameters;
  private Function<Film, DomainEnsemble> meanField = Film::meanField;
  private Function<P, double[]> slow = own -> new double[0];
  private double settleTime = SETTLE;

  private record NamedFilm<P>(String name, Function<P, Film> of) {}

  /**
   * The physics of an instance.
   *
   * @param <P> the parameters of the family
   */
  @FunctionalInterface
  public interface Laws<P> {
    /** A body with these parameters at a temperature (K). */
    Body at(P own, double temperature);
  }

  private FilmDesign(P mean, Operation operation) {
    this.mean = mean;
    this.operation = operation;
  }

  /**
   * Begins a design.
   *
   * @param mean parameters of the mean device
   * @param sheet says how the device is operated
   */
  public static <P> FilmDesign<P> of(P mean, Datasheet sheet) {
    return new FilmDesign<>(mean, Operations.of(sheet));
  }

  /** How the parameters of an instance are drawn, from those of the mean device. */
  public FilmDesign<P> drawn(BiFunction<P, RandomStream, P> drawing) {
    draw = drawing;
    return this;
  }

  /** The next film of the body, and the name of its random stream. */
  public FilmDesign<P> film(String name, Function<P, Film> film) {
    films.add(new NamedFilm<>(name, film));
    return this;
  }

  /** How many classes of activation fields the films of the mean device have. */
  public FilmDesign<P> classes(int classes) {
    meanField = film -> film.meanField(classes);
    return this;
  }

  /** Slow variables as fabricated; none, where nothing is said. */
  public FilmDesign<P> slow(Function<P, double[]> start) {
    slow = start;
    return this;
  }

  /** Rest at zero bias after fabrication (s). */
  public FilmDesign<P> settled(double time) {
    settleTime = time;
    return this;
  }

  /** The design, with the physics of its instances. */
  public Design body(Laws<P> laws) {
    return new Design() {
      @Override
      public Operation operation() {
        return operation;
      }

      @Override
      public Instance nominal() {
        return instance(mean, laws, film -> meanField.apply(film.of().apply(mean)));
      }

      @Override
      public Instance fabricate(RandomStream random) {
        P own = draw.apply(mean, random.split("geometry"));
        return instance(
            own, laws, film -> film.of().apply(own).stochastic(random.split(film.name())));
      }
    };
  }

  private Instance instance(P own, Laws<P> laws, Function<NamedFilm<P>, DomainEnsemble> elements) {
    return new Instance(
        temperature -> laws.at(own, temperature),
        films.stream().map(elements).toList(),
        films.stream().mapToDouble(film -> film.of().apply(own).initialOrder()).toArray(),
        slow.apply(own),
        settleTime);
  }
}
