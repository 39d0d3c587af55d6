package org.ferroweave.device.units;

import static javax.measure.MetricPrefix.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.measure.MetricPrefix;
import javax.measure.Unit;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.Units;

/** The unit symbols and prefixes that people may write. */
final class UnitSymbols {
  /** Symbol of the one affine unit. */
  static final String CELSIUS = "degC";

  /** Elementary charge (C), exact in the SI of 2019. */
  private static final BigDecimal ELEMENTARY_CHARGE = new BigDecimal("1.602176634e-19");

  private static final Map<String, Unit<?>> PREFIXABLE = new LinkedHashMap<>();
  private static final Map<String, Unit<?>> PLAIN = new LinkedHashMap<>();
  private static final Map<String, MetricPrefix> PREFIXES = new LinkedHashMap<>();

  static {
    PREFIXABLE.put("m", Units.METRE);
    PREFIXABLE.put("s", Units.SECOND);
    PREFIXABLE.put("V", Units.VOLT);
    PREFIXABLE.put("A", Units.AMPERE);
    PREFIXABLE.put("S", Units.SIEMENS);
    PREFIXABLE.put("W", Units.WATT);
    PREFIXABLE.put("J", Units.JOULE);
    PREFIXABLE.put("eV", Units.JOULE.multiply(ELEMENTARY_CHARGE));
    PREFIXABLE.put("C", Units.COULOMB);
    PREFIXABLE.put("F", Units.FARAD);
    PREFIXABLE.put("ohm", Units.OHM);
    PREFIXABLE.put("Ω", Units.OHM);
    PREFIXABLE.put("Hz", Units.HERTZ);
    PREFIXABLE.put("K", Units.KELVIN);
    PREFIXABLE.put("N", Units.NEWTON);
    PREFIXABLE.put("Pa", Units.PASCAL);
    PREFIXABLE.put("T", Units.TESLA);
    PREFIXABLE.put("Wb", Units.WEBER);
    PREFIXABLE.put("H", Units.HENRY);
    PREFIXABLE.put("g", Units.GRAM);
    PREFIXABLE.put("mol", Units.MOLE);
    PREFIXABLE.put("cd", Units.CANDELA);
    PREFIXABLE.put("lm", Units.LUMEN);
    PREFIXABLE.put("lx", Units.LUX);
    PREFIXABLE.put("rad", Units.RADIAN);
    PLAIN.put("angstrom", Units.METRE.divide(new BigDecimal("1e10")));
    PLAIN.put("Å", Units.METRE.divide(new BigDecimal("1e10")));
    PLAIN.put(CELSIUS, Units.CELSIUS);
    PLAIN.put("°C", Units.CELSIUS);
    PLAIN.put("%", Units.PERCENT);
    PLAIN.put("min", Units.MINUTE);
    PLAIN.put("h", Units.HOUR);
    PLAIN.put("day", Units.DAY);
    PLAIN.put("year", Units.DAY.multiply(new BigDecimal("365.25")));
    // In the order in which hints prefer them.
    PREFIXES.put("n", NANO);
    PREFIXES.put("u", MICRO);
    PREFIXES.put("m", MILLI);
    PREFIXES.put("k", KILO);
    PREFIXES.put("p", PICO);
    PREFIXES.put("f", FEMTO);
    PREFIXES.put("a", ATTO);
    PREFIXES.put("M", MEGA);
    PREFIXES.put("G", GIGA);
    PREFIXES.put("T", TERA);
    PREFIXES.put("c", CENTI);
    PREFIXES.put("d", DECI);
    PREFIXES.put("P", PETA);
    PREFIXES.put("E", EXA);
    PREFIXES.put("z", ZEPTO);
  }

  /** Words that people write for units, and the symbol to write instead. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("micron", "um"),
          Map.entry("microns", "um"),
          Map.entry("sec", "s"),
          Map.entry("second", "s"),
          Map.entry("seconds", "s"),
          Map.entry("msec", "ms"),
          Map.entry("usec", "us"),
          Map.entry("nsec", "ns"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("days", "day"),
          Map.entry("years", "year"),
          Map.entry("volt", "V"),
          Map.entry("volts", "V"),
          Map.entry("amp", "A"),
          Map.entry("amps", "A"),
          Map.entry("ohms", "ohm"),
          Map.entry("kelvin", "K"),
          Map.entry("celsius", CELSIUS),
          Map.entry("percent", "%"),
          Map.entry("mho", "S"));

  private UnitSymbols() {}

  /** The unit of a symbol, with or without prefix, or null; {@code µ} and {@code μ} are micro. */
  static @Nullable Unit<?> find(String written) {
    String symbol = plain(written);
    if (symbol.equals("1")) {
      return AbstractUnit.ONE;
    }
    Unit<?> unit = PLAIN.get(symbol);
    if (unit == null) {
      unit = PREFIXABLE.get(symbol);
    }
    if (unit == null && symbol.length() > 1) {
      MetricPrefix prefix = PREFIXES.get(symbol.substring(0, 1));
      Unit<?> base = PREFIXABLE.get(symbol.substring(1));
      if (prefix != null && base != null) {
        unit = base.prefix(prefix);
      }
    }
    return unit;
  }

  /** The symbol for a unit written as a word, or null. */
  static @Nullable String forWord(String written) {
    return WORDS.get(written.toLowerCase(java.util.Locale.ROOT));
  }

  /** Every symbol, the likeliest first; for hints. */
  static List<String> all() {
    List<String> symbols = new ArrayList<>(PREFIXABLE.keySet());
    for (String prefix : PREFIXES.keySet()) {
      for (String symbol : PREFIXABLE.keySet()) {
        symbols.add(prefix + symbol);
      }
    }
    symbols.addAll(PLAIN.keySet());
    return symbols;
  }

  /** One code point per sign: both micros become u, the angstrom sign Å, the ohm sign Ω. */
  private static String plain(String written) {
    return written
        .replace('\u00B5', 'u')
        .replace('\u03BC', 'u')
        .replace('\u212B', '\u00C5')
        .replace("A\u030A", "\u00C5")
        .replace('\u2126', '\u03A9');
  }
}
