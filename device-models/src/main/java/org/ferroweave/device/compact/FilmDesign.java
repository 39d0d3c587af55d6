package org.ferroweave.device.compact;

import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/**
 * A design whose instances differ in a few drawn parameters and in the switching elements of their
 * films. Says once how an instance is drawn: geometry and barriers from one random stream, the
 * elements of each film from a stream of its own.
 *
 * @param <P> the parameters of the family
 */
public abstract class FilmDesign<P> implements Design {
  /** Rest at zero bias after fabrication (s). */
  private static final double SETTLE = 1000;

  private final P parameters;
  private final Operation operation;
  private final List<String> names;

  /**
   * @param parameters of the mean device
   * @param datasheet says how it is operated
   * @param names of the random streams of the films, in the order of the body
   */
  protected FilmDesign(P parameters, Datasheet datasheet, String... names) {
    this.parameters = parameters;
    this.operation = Operations.of(datasheet);
    this.names = List.of(names);
  }

  /**
   * Parameters of one instance.
   *
   * @param mean those of the mean device
   * @param geometry stream of the deviations
   */
  protected abstract P draw(P mean, RandomStream geometry);

  /** The films of an instance, in the order of the body. */
  protected abstract List<Film> films(P own);

  /** The physics of an instance at a temperature (K). */
  protected abstract Body body(P own, double temperature);

  /** Slow variables as fabricated. */
  protected double[] slow(P own) {
    return new double[0];
  }

  /** Switching elements of a film in the mean device. */
  protected DomainEnsemble meanField(Film film) {
    return film.meanField();
  }

  /** Rest at zero bias after fabrication (s). */
  protected double settleTime() {
    return SETTLE;
  }

  @Override
  public final Operation operation() {
    return operation;
  }

  @Override
  public final Instance nominal() {
    return instance(parameters, films(parameters).stream().map(this::meanField).toList());
  }

  @Override
  public final Instance fabricate(RandomStream random) {
    P own = draw(parameters, random.split("geometry"));
    List<Film> films = films(own);
    DomainEnsemble[] elements = new DomainEnsemble[films.size()];
    Arrays.setAll(elements, i -> films.get(i).stochastic(random.split(names.get(i))));
    return instance(own, List.of(elements));
  }

  private Instance instance(P own, List<DomainEnsemble> elements) {
    return new Instance(
        temperature -> body(own, temperature),
        elements,
        films(own).stream().mapToDouble(Film::initialOrder).toArray(),
        slow(own),
        settleTime());
  }
}
