package org.ferroweave.device;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A figure that a paper reports of a device, as a target for simulation.
 *
 * @param quantity name as in the fact sheet, for example {@code ppf_time_constant}
 * @param of device or group that the report speaks of, empty: the datasheet's own device
 * @param bound whether the report gives a value or only a bound of it
 * @param value value, or the bound, in SI
 * @param unit SI unit in plain text
 * @param protocol protocol that simulates it, empty: whichever gives a figure of this name
 * @param figure name of the simulated figure, usually the quantity's
 * @param conditions parameters of the device changed for it (SI; {@code temperature} in K), in file
 *     order; usually none
 * @param source citation
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param usedForCalibration true if the datasheet's parameters were fitted or tuned to it; a
 *     simulated value of it is then "calibrated", otherwise a prediction
 * @param notModelled why no simulation can give it, empty if one can
 * @param repeats name of the fact of the same datasheet that this one tells again in other words or
 *     numbers, empty if it stands for itself; what repeats is never counted
 */
public record ReportedFigure(
    String quantity,
    String of,
    Bound bound,
    double value,
    String unit,
    String protocol,
    String figure,
    Map<String, Double> conditions,
    String source,
    String confidence,
    boolean usedForCalibration,
    String notModelled,
    String repeats) {

  /** How a reported number is meant. */
  public enum Bound {
    /** The value itself. */
    VALUE("value"),
    /** The true value is this or more. */
    AT_LEAST("at-least"),
    /** The true value is this or less. */
    AT_MOST("at-most");

    private final String word;

    Bound(String word) {
      this.word = word;
    }

    /** The word in datasheets. */
    public String word() {
      return word;
    }
  }

  private static final Pattern OF_NETWORK = Pattern.compile(".*(accuracy|recognition).*");

  public ReportedFigure {
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }

  /** A value of the datasheet's own device under its own conditions, by any protocol. */
  public ReportedFigure(
      String quantity,
      double value,
      String unit,
      String source,
      String confidence,
      boolean usedForCalibration) {
    this(
        quantity,
        "",
        Bound.VALUE,
        value,
        unit,
        "",
        quantity,
        Map.of(),
        source,
        confidence,
        usedForCalibration,
        "",
        "");
  }

  /** The same figure with a reason why no simulation can give it. */
  public ReportedFigure withNotModelled(String reason) {
    return new ReportedFigure(
        quantity,
        of,
        bound,
        value,
        unit,
        protocol,
        figure,
        conditions,
        source,
        confidence,
        usedForCalibration,
        reason,
        repeats);
  }

  /** The same figure, marked as fitted to or not. */
  public ReportedFigure withUsedForCalibration(boolean used) {
    return new ReportedFigure(
        quantity,
        of,
        bound,
        value,
        unit,
        protocol,
        figure,
        conditions,
        source,
        confidence,
        used,
        notModelled,
        repeats);
  }

  /** Whether a quantity is one of a network, its accuracy, which no protocol measures. */
  public static boolean isOfNetwork(String quantity) {
    return OF_NETWORK.matcher(quantity).matches();
  }

  /** Whether the device is to be simulated as its datasheet has it, nothing changed. */
  public boolean isOfNominalConditions() {
    return conditions.isEmpty();
  }
}
