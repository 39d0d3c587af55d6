package org.ferroweave.device.units;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.measure.Dimension;
import javax.measure.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What people call a dimension, how they write it and its SI unit.
 *
 * @param phrase name with article, for example {@code a length}
 * @param unit SI unit in plain text
 * @param example a text of that dimension
 */
record QuantityKind(String phrase, String unit, String example) {
  private static final String[][] TABLE = {
    {"a plain number", "1", "0.3"},
    {"a length", "m", "4 nm"},
    {"an area", "m^2", "25 um^2"},
    {"a volume", "m^3", "10 nm^3"},
    {"a time", "s", "10 ms"},
    {"a rate or frequency", "Hz", "1e13 1/s"},
    {"a temperature", "K", "300 K"},
    {"a voltage", "V", "3 V"},
    {"a current", "A", "10 nA"},
    {"a charge", "C", "2 fC"},
    {"an energy", "J", "0.68 eV"},
    {"a power", "W", "31 pW"},
    {"a conductance", "S", "5 nS"},
    {"a resistance", "ohm", "10 ohm"},
    {"a capacitance", "F", "3 fF"},
    {"a polarization or surface charge", "C/m^2", "3.7 uC/cm^2"},
    {"an electric field", "V/m", "77 kV/cm"},
    {"a permittivity", "F/m", "8.85e-12 F/m"},
    {"a capacitance per area", "F/m^2", "1 uF/cm^2"},
    {"a current density", "A/m^2", "1 A/cm^2"},
    {"a Richardson constant", "A/(m^2 K^2)", "120 A/(cm^2 K^2)"},
    {"a conductivity", "S/m", "1 S/m"},
    {"a concentration", "1/m^3", "1e18 cm^-3"},
    {"an areal density", "1/m^2", "1e13 cm^-2"},
    {"a mobility", "m^2/(V s)", "10 cm^2/(V s)"},
    {"a diffusion coefficient", "m^2/s", "1e-12 cm^2/s"},
    {"a velocity", "m/s", "1e-7 m/s"},
    {"a piezoelectric coefficient", "m/V", "10 pm/V"},
    {"an irradiance", "W/m^2", "10 mW/cm^2"},
    {"an energy per area", "J/m^2", "1 mJ/m^2"},
    {"a mass", "kg", "1 mg"},
    {"a pressure", "Pa", "1 GPa"},
  };

  /** Built at the first error or reported figure; plain parsing does not need it. */
  private static final class Holder {
    static final Map<Dimension, QuantityKind> KINDS = new LinkedHashMap<>();

    static {
      for (String[] row : TABLE) {
        KINDS.put(known(row[1]).getDimension(), new QuantityKind(row[0], row[1], row[2]));
      }
    }
  }

  /** The kind of a unit; dimensions without a name of their own are called by their base units. */
  static QuantityKind of(Unit<?> unit) {
    QuantityKind kind = Holder.KINDS.get(unit.getDimension());
    if (kind != null) {
      return kind;
    }
    String base = baseUnits(unit.getDimension());
    return new QuantityKind("a quantity in " + base, base, "1 " + base);
  }

  /** The same, called by the unit text that a parameter's specification uses. */
  static QuantityKind of(Unit<?> unit, String unitText) {
    QuantityKind kind = Holder.KINDS.get(unit.getDimension());
    return kind != null
        ? kind
        : new QuantityKind("a quantity in " + unitText, unitText, "1 " + unitText);
  }

  /** A unit text of this program's own. */
  static Unit<?> known(String unit) {
    try {
      return UnitExpression.parse(unit);
    } catch (UnitSyntaxException e) {
      throw new IllegalArgumentException("not a unit: " + unit, e);
    }
  }

  private static String baseUnits(Dimension dimension) {
    Map<String, Integer> powers = new TreeMap<>();
    @Nullable Map<? extends Dimension, Integer> product = dimension.getBaseDimensions();
    if (product == null) {
      powers.put(symbol(dimension), 1);
    } else {
      product.forEach((base, power) -> powers.put(symbol(base), power));
    }
    StringBuilder text = new StringBuilder();
    powers.forEach(
        (symbol, power) ->
            text.append(text.isEmpty() ? "" : " ")
                .append(symbol)
                .append(power == 1 ? "" : "^" + power));
    return text.toString();
  }

  private static String symbol(Dimension base) {
    String name = base.toString();
    return switch (name) {
      case "[L]" -> "m";
      case "[M]" -> "kg";
      case "[T]" -> "s";
      case "[I]" -> "A";
      case "[Θ]" -> "K";
      case "[N]" -> "mol";
      case "[J]" -> "cd";
      default -> throw new IllegalStateException("unknown base dimension " + name);
    };
  }
}
