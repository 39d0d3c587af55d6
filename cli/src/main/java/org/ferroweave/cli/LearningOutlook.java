package org.ferroweave.cli;

import java.util.Locale;
import java.util.stream.IntStream;
import org.ferroweave.device.distil.PulseResponse;

/** Whether a network can learn on devices that answer like this. */
final class LearningOutlook {
  private static final double LEAST_RATIO = 1.5;
  private static final double GREATEST_STEP = 0.5;

  private LearningOutlook() {}

  /** Notes in one line, if it is so, that the network will learn little. */
  static void note(PulseResponse response, Console console) {
    int n = response.instances();
    double ratio =
        IntStream.range(0, n)
            .mapToDouble(i -> (double) response.maxConductance(i) / response.minConductance(i))
            .average()
            .orElseThrow();
    double step = 0;
    for (int polarity : new int[] {PulseResponse.POTENTIATION, PulseResponse.DEPRESSION}) {
      step =
          Math.max(
              step,
              IntStream.range(0, n)
                  .mapToDouble(i -> step(response, i, polarity))
                  .average()
                  .orElseThrow());
    }
    String why = "";
    if (ratio < LEAST_RATIO) {
      why = String.format(Locale.ROOT, "greatest over least conductance is only %.3g", ratio);
    }
    if (step > GREATEST_STEP) {
      why +=
          (why.isEmpty() ? "" : " and ")
              + String.format(Locale.ROOT, "one pulse moves %.0f %% of the window", 100 * step);
    }
    if (!why.isEmpty()) {
      console.note("note: " + why + "; the network will learn little");
    }
  }

  /** Mid-window step over the window. */
  private static double step(PulseResponse response, int instance, int polarity) {
    double min = response.minConductance(instance);
    double window = response.maxConductance(instance) - min;
    double middle = min + window / 2;
    return Math.abs(response.stepMean(instance, polarity, PulseResponse.SAME, middle)) / window;
  }
}
