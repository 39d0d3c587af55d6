package org.ferroweave.device.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import javax.measure.Unit;

/** Writes SI values in the units of the field, with as few digits as give the same double back. */
final class QuantityText {
  private static final Set<String> PREFIXED =
      Set.of("m", "s", "V", "A", "S", "W", "F", "C", "Hz", "ohm", "Pa", "T");
  private static final String[] PREFIXES = {"a", "f", "p", "n", "u", "m", "", "k", "M", "G", "T"};
  private static final int LEAST_EXPONENT = -18;

  /** Energies below this (J, 624 eV) are written in eV. */
  private static final double LARGEST_IN_EV = 1e-16;

  /** Fields from this on (V/m, 1 MV/cm) are written in V/nm. */
  private static final double LEAST_IN_V_PER_NM = 1e8;

  /** Digits enough for any double, even through a factor with ten digits. */
  static final int ALL_DIGITS = 21;

  private QuantityText() {}

  /** The shortest text that reads back the same double, or one rounded to fewer digits. */
  static String of(double si, String siUnit, int mostDigits) {
    if (Double.isInfinite(si)) {
      return si > 0 ? "unlimited" : "-unlimited";
    }
    if (Double.isNaN(si)) {
      return (si + " " + siUnit).replace(" 1", "");
    }
    Unit<?> base = QuantityKind.known(siUnit);
    String shownUnit = si == 0 ? siUnit : shownUnit(Math.abs(si), siUnit);
    Unit<?> shown = QuantityKind.known(shownUnit);
    BigDecimal exact = Units.convert(new BigDecimal(Double.toString(si)), base, shown);
    BigDecimal number = exact;
    for (int digits = Math.min(3, mostDigits); digits <= mostDigits; digits++) {
      number = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (Units.convert(number, shown, base).doubleValue() == si) {
        break;
      }
    }
    return shownUnit.equals("1") ? decimal(number) : decimal(number) + " " + shownUnit;
  }

  private static String shownUnit(double size, String siUnit) {
    if (PREFIXED.contains(siUnit)) {
      return prefix(size) + siUnit;
    }
    return switch (siUnit) {
      case "J" -> size < LARGEST_IN_EV ? electronVolts(size) : prefix(size) + "J";
      case "m^2" -> size < 1e-15 ? "nm^2" : size < 1e-7 ? "um^2" : "mm^2";
      case "C/m^2" -> "uC/cm^2";
      case "V/m" -> size < LEAST_IN_V_PER_NM ? "kV/cm" : "V/nm";
      case "A/m^2" -> "A/cm^2";
      case "1/m^3" -> "cm^-3";
      case "1/m^2" -> "cm^-2";
      case "m^2/(V s)" -> "cm^2/(V s)";
      case "m/V" -> "pm/V";
      default -> siUnit;
    };
  }

  private static String electronVolts(double size) {
    return size < 1.6e-21 ? "meV" : "eV";
  }

  private static String prefix(double size) {
    int exponent = (int) Math.floor(Math.log10(size) + 1e-12);
    int index = Math.floorDiv(exponent - LEAST_EXPONENT, 3);
    return PREFIXES[Math.max(0, Math.min(PREFIXES.length - 1, index))];
  }

  /** Plain digits for sizes that people read easily, powers of ten for others. */
  private static String decimal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.signum() == 0) {
      return "0";
    }
    int exponent = stripped.precision() - stripped.scale() - 1;
    if (exponent >= -3 && exponent < 6) {
      return stripped.toPlainString();
    }
    BigDecimal mantissa = stripped.movePointLeft(exponent).stripTrailingZeros();
    return mantissa.toPlainString() + "e" + exponent;
  }
}
