package org.ferroweave.datasets;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures how hard a data set is: {@code digits TRAIN TEST SEED LINEAR_EPOCHS MLP_EPOCHS} or
 * {@code mnist DIR TRAIN TEST LINEAR_EPOCHS MLP_EPOCHS}.
 */
final class DigitsHardness {
  private DigitsHardness() {}

  public static void main(String[] args) {
    boolean generated = args[0].equals(GeneratedDigits.NAME);
    int train = Integer.parseInt(args[generated ? 1 : 2]);
    int test = Integer.parseInt(args[generated ? 2 : 3]);
    long start = System.nanoTime();
    TrainTest data =
        generated
            ? new GeneratedDigits(Long.parseLong(args[3])).trainTest(train, test, 1, Progress.NONE)
            : Mnist.ofThisMachine().load(Path.of(args[1]), Progress.NONE);
    say("%s; ready in %.2f s", data.description(), seconds(start));
    LabelledImages few = data.train().first(train);
    LabelledImages judged = data.test().first(test);
    measure("softmax", 0, few, judged, Integer.parseInt(args[4]), 0.02f);
    measure("softmax, slow", 0, few, judged, 2 * Integer.parseInt(args[4]), 0.005f);
    measure("784-256-10", 256, few, judged, Integer.parseInt(args[5]), 0.03f);
  }

  private static void measure(
      String what, int hidden, LabelledImages train, LabelledImages test, int epochs, float rate) {
    long start = System.nanoTime();
    PlainNetwork network = new PlainNetwork(train.pixelCount(), hidden, 1);
    network.train(train, epochs, rate, 2);
    say(
        "%-12s %d/%d images, %d epochs: train %.2f %%, test %.2f %% (%.1f s)",
        what,
        train.count(),
        test.count(),
        epochs,
        100 * network.accuracy(train),
        100 * network.accuracy(test),
        seconds(start));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) * 1e-9;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
