package org.ferroweave.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The range of an axis, its ticks and its printed title. */
final class Scale {
  /**
   * A mark on an axis.
   *
   * @param value place, in the unit of the data
   * @param text label; empty for a minor tick
   * @param raised exponent that follows the label; empty for none
   */
  record Tick(double value, String text, String raised) {
    boolean isMinor() {
      return text.isEmpty();
    }
  }

  private static final double LEAST_DECADES = 0.5;

  private final boolean log;
  private final double low;
  private final double high;
  private final int power;
  private final String title;
  private final List<Tick> ticks;

  private Scale(boolean log, double low, double high, int power, String title, List<Tick> ticks) {
    this.log = log;
    this.low = low;
    this.high = high;
    this.power = power;
    this.title = title;
    this.ticks = List.copyOf(ticks);
  }

  /**
   * A scale that shows a range of data.
   *
   * @param axis label, unit, kind
   * @param min least value shown; above zero on a log axis
   * @param max greatest value shown; when below {@code min} there are no data
   * @param pad share of the range added at each end
   * @param wanted about how many labelled ticks
   */
  static Scale of(Axis axis, double min, double max, double pad, int wanted) {
    if (min > max) {
      return axis.log() ? log(axis, 0.1, 10, 0) : linear(axis, 0, 1, 0, wanted);
    }
    return axis.log() ? log(axis, min, max, pad) : linear(axis, min, max, pad, wanted);
  }

  private static Scale linear(Axis axis, double min, double max, double pad, int wanted) {
    double low = min;
    double high = max;
    double size = Math.max(Math.abs(min), Math.abs(max));
    if (high - low <= 1e-9 * size || size == 0) {
      double room = size == 0 ? 0.5 : 0.1 * size;
      low -= room;
      high += room;
    } else if (pad > 0) {
      double room = pad * (high - low);
      low = min >= 0 && min <= 0.2 * max ? 0 : min - room;
      high = max <= 0 && max >= 0.2 * min ? 0 : max + room;
    }
    String unit = SiFormat.prettyUnit(axis.unit());
    int exponent = (int) Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high))) + 1e-9);
    int prefix = SiFormat.takesPrefix(unit) ? SiFormat.engineering(exponent, unit) : 0;
    int rest = exponent - prefix;
    int power = rest >= 5 || rest < -2 ? Math.floorDiv(rest, 3) * 3 : 0;
    String shown = prefix == 0 ? unit : SiFormat.prefix(prefix) + unit;
    if (power != 0) {
      String times = "10" + SiFormat.superscript(Integer.toString(power));
      shown = shown.isEmpty() ? "×" + times : times + " " + shown;
    }
    int shift = prefix + power;
    List<Tick> ticks = ticks(low, high, shift, wanted);
    return new Scale(false, low, high, shift, join(axis.label(), shown), ticks);
  }

  private static List<Tick> ticks(double low, double high, int exponent, int wanted) {
    BigDecimal step = step((high - low) / wanted);
    double size = step.doubleValue();
    List<Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor(high / size + 1e-6);
    for (long k = (long) Math.ceil(low / size - 1e-6); k <= last; k++) {
      BigDecimal value = step.multiply(BigDecimal.valueOf(k));
      BigDecimal shown = value.movePointLeft(exponent);
      int decimals = Math.max(0, step.movePointLeft(exponent).stripTrailingZeros().scale());
      String text = k == 0 ? "0" : shown.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
      ticks.add(new Tick(value.doubleValue(), text.replace('-', '−'), ""));
    }
    return ticks;
  }

  /** The step of 1, 2 or 5 times a power of ten that is next to the given one. */
  private static BigDecimal step(double rough) {
    int exponent = (int) Math.floor(Math.log10(rough));
    double lead = rough / Math.pow(10, exponent);
    int digit = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10;
    return BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
  }

  private static Scale log(Axis axis, double min, double max, double pad) {
    double low = Math.log10(min);
    double high = Math.log10(max);
    double room = Math.max(pad * (high - low), (LEAST_DECADES - (high - low)) / 2);
    low -= Math.max(0, room);
    high += Math.max(0, room);
    String title = join(axis.label(), SiFormat.prettyUnit(axis.unit()));
    return new Scale(true, Math.pow(10, low), Math.pow(10, high), 0, title, decades(low, high));
  }

  private static List<Tick> decades(double low, double high) {
    int first = (int) Math.ceil(low - 1e-9);
    int last = (int) Math.floor(high + 1e-9);
    int stride = Math.max(1, (last - first + 8) / 8);
    boolean plain = low >= -3.001 && high <= 4.001;
    boolean labelAll = last - first < 1;
    List<Tick> ticks = new ArrayList<>();
    for (int n = first - 1; n <= last; n++) {
      for (int digit = 1; digit <= 9; digit++) {
        double place = n + Math.log10(digit);
        if (place < low - 1e-9 || place > high + 1e-9) {
          continue;
        }
        boolean labelled =
            digit == 1 ? Math.floorMod(n, stride) == 0 : labelAll && (digit == 2 || digit == 5);
        if (labelled) {
          ticks.add(label(digit, n, plain));
        } else if (stride == 1) {
          ticks.add(new Tick(digit * Math.pow(10, n), "", ""));
        }
      }
    }
    return ticks;
  }

  private static Tick label(int digit, int n, boolean plain) {
    double value = digit * Math.pow(10, n);
    if (plain) {
      BigDecimal exact = BigDecimal.valueOf(digit).scaleByPowerOfTen(n);
      return new Tick(value, exact.stripTrailingZeros().toPlainString(), "");
    }
    String raised = Integer.toString(n).replace('-', '−');
    return new Tick(value, digit == 1 ? "10" : digit + "×10", raised);
  }

  private static String join(String label, String unit) {
    if (unit.isEmpty()) {
      return label;
    }
    return label.isEmpty() ? unit : label + " (" + unit + ")";
  }

  /** The same range with labelled ticks at the given places. */
  Scale withTicksAt(double[] values) {
    List<Tick> at = new ArrayList<>();
    for (double value : values) {
      at.add(new Tick(value, number(value), ""));
    }
    return new Scale(log, low, high, power, title, at);
  }

  /** A value in the unit of the title, with up to four digits. */
  String number(double value) {
    return number(value, 4);
  }

  /** A value in the unit of the title, with up to this many digits. */
  String number(double value, int digits) {
    return SiFormat.number(value * Math.pow(10, -power), digits).replace('-', '−');
  }

  /** Place of a value between 0 (low end) and 1 (high end). */
  double fraction(double value) {
    return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  }

  boolean isLog() {
    return log;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  String title() {
    return title;
  }

  List<Tick> ticks() {
    return ticks;
  }
}
