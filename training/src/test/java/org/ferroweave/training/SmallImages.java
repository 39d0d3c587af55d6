package org.ferroweave.training;

import org.ferroweave.datasets.LabelledImages;
import org.ferroweave.datasets.TrainTest;
import org.ferroweave.device.RandomStream;

/** Ten random 6x6 patterns under noise: learned in seconds, but not at once. */
public final class SmallImages {
  private static final int SIZE = 6;

  private SmallImages() {}

  public static TrainTest trainTest(int train, int test, double noise) {
    RandomStream root = new RandomStream(77);
    return new TrainTest(
        "patterns",
        "random patterns",
        images(train, root.split("train"), noise),
        images(test, root.split("test"), noise));
  }

  private static LabelledImages images(int count, RandomStream random, double noise) {
    byte[] pixels = new byte[count * SIZE * SIZE];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(LabelledImages.CLASSES);
      RandomStream pattern = new RandomStream(1000 + labels[i]);
      for (int p = 0; p < SIZE * SIZE; p++) {
        double level = (pattern.nextDouble() < 0.3 ? 200 : 0) + noise * random.nextGaussian();
        pixels[i * SIZE * SIZE + p] = (byte) Math.max(0, Math.min(255, level));
      }
    }
    return LabelledImages.of(SIZE, SIZE, pixels, labels);
  }
}
