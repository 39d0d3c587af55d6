package org.ferroweave.device.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroweave.device.ReportedFigure.Bound;
import org.ferroweave.device.protocol.FigureComparison.Mark;

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
    String note) {
  public CheckedFact {
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
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
