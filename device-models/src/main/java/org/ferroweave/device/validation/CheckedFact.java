package org.ferroweave.device.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.ReportedFigure.Bound;
import org.ferroweave.device.protocol.FigureComparison.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A reported fact beside its simulation.
 *
 * @param device device or group that the report speaks of
 * @param datasheet id of the device that was simulated
 * @param quantity name of the quantity or behaviour
 * @param kind whether it is a number
 * @param bound whether the number is a value or a bound of it
 * @param reported reported number in SI, NaN of a behaviour
 * @param simulated simulated number in SI, NaN if there is none
 * @param unit SI unit of both, empty of a behaviour
 * @param statement what is reported of a behaviour, empty of a number
 * @param finding what the simulation shows of a behaviour, empty of a number
 * @param deviation as {@link Tolerance#deviation} gives it, NaN if there is none
 * @param tolerance what is accepted, for people
 * @param basis whether the parameters were fitted to the fact
 * @param status outcome
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param source citation
 * @param protocol protocols that were run for it, separated by commas
 * @param conditions parameters changed for it (SI; {@code temperature} in K), without those that
 *     the datasheet has anyway
 * @param note how it was obtained, why it failed, or why it is not modelled
 * @param repeats name of the fact of the same device that this one tells again, empty if it stands
 *     for itself; what repeats is never counted
 * @param flippedBy parameters of which a small change turns the outcome, as {@link Robustness}
 *     found them, empty if none does; null if that was not examined
 */
public record CheckedFact(
    String device,
    String datasheet,
    String quantity,
    Kind kind,
    Bound bound,
    double reported,
    double simulated,
    String unit,
    String statement,
    String finding,
    double deviation,
    String tolerance,
    Mark basis,
    Status status,
    String confidence,
    String source,
    String protocol,
    Map<String, Double> conditions,
    String note,
    String repeats,
    @Nullable List<String> flippedBy) {
  public CheckedFact {
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    flippedBy = flippedBy == null ? null : List.copyOf(flippedBy);
  }

  /** The same fact with the parameters that turn its outcome. */
  public CheckedFact withFlippedBy(List<String> parameters) {
    return new CheckedFact(
        device,
        datasheet,
        quantity,
        kind,
        bound,
        reported,
        simulated,
        unit,
        statement,
        finding,
        deviation,
        tolerance,
        basis,
        status,
        confidence,
        source,
        protocol,
        conditions,
        note,
        repeats,
        parameters);
  }

  /** What is reported. */
  public enum Kind {
    /** A number. */
    QUANTITATIVE("quantitative"),
    /** A behaviour. */
    QUALITATIVE("qualitative");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in tables and files. */
    public String word() {
      return word;
    }
  }

  /** Outcome. */
  public enum Status {
    /** Simulation and report agree. */
    PASS("pass"),
    /** They do not, or the simulation gives nothing. */
    FAIL("fail"),
    /** The datasheet says why no simulation can give it. */
    NOT_MODELLED("not-modelled");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** The word in tables and files. */
    public String word() {
      return word;
    }
  }
}
