package org.ferroweave.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Generated handwritten-like digits: 28x28 grey images of 10 classes, drawn as strokes with random
 * style, slant, warp, pen and grain. They need no file and no network and are not MNIST. Image i is
 * determined by the seed and i alone, on every machine and with any number of threads. Every ten
 * consecutive images hold each digit once, in random order.
 */
public final class GeneratedDigits {
  /** The name people select this data set by. */
  public static final String NAME = "digits";

  /** What the images are, to be shown with every result. */
  public static final String DESCRIPTION = "generated handwritten-like digits (not MNIST)";

  /** Height and width of an image (pixels). */
  public static final int SIZE = 28;

  /** Index of the first test image: training and test images are one endless sequence's parts. */
  static final long FIRST_TEST_IMAGE = 1L << 40;

  private static final int IMAGES_PER_STEP = 100;
  private static final long ORDER_STREAM = 0x6F72646572L;

  private final long seed;

  /**
   * @param seed equal seeds give equal images
   */
  public GeneratedDigits(long seed) {
    this.seed = seed;
  }

  /**
   * Training and test images, which share no image.
   *
   * @param trainCount training images, at least 1
   * @param testCount test images, at least 1
   * @param threads threads to draw with, at least 1; changes nothing but the time
   * @param progress hears of drawn images
   * @throws DatasetException if a count or the threads are below 1, or the images exceed 2 GiB
   */
  public TrainTest trainTest(int trainCount, int testCount, int threads, Progress progress) {
    return new TrainTest(
        NAME,
        "%s, seed %d".formatted(DESCRIPTION, seed),
        generate(0, trainCount, threads, progress),
        generate(FIRST_TEST_IMAGE, testCount, threads, progress));
  }

  /**
   * Draws images {@code from} to {@code from + count - 1} of the sequence.
   *
   * @param from index of the first image, not negative
   * @param count images, at least 1
   * @param threads threads to draw with, at least 1; changes nothing but the time
   * @param progress hears of drawn images
   * @throws DatasetException if a number is below its least value or the images exceed 2 GiB
   */
  public LabelledImages generate(long from, int count, int threads, Progress progress) {
    int most = Integer.MAX_VALUE / (SIZE * SIZE);
    if (from < 0 || count < 1 || count > most || threads < 1) {
      throw new DatasetException(
          ("%s: %d images from index %d with %d threads; allowed are 1 to %d images, index 0 and"
                  + " more, 1 thread and more")
              .formatted(NAME, count, from, threads, most));
    }
    byte[] pixels = new byte[count * SIZE * SIZE];
    byte[] labels = new byte[count];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable work =
        () -> {
          Handwriting hand = new Handwriting(SIZE);
          DigitRandom random = new DigitRandom();
          for (int k = next.getAndAdd(IMAGES_PER_STEP);
              k < count && !Thread.currentThread().isInterrupted();
              k = next.getAndAdd(IMAGES_PER_STEP)) {
            int end = Math.min(count, k + IMAGES_PER_STEP);
            for (int i = k; i < end; i++) {
              labels[i] = (byte) label(from + i, random);
              random.begin(seed, from + i);
              hand.write(labels[i], random, pixels, i * SIZE * SIZE);
            }
            done.addAndGet(end - k);
          }
        };
    runOn(threads, work, () -> progress.update("drawing digits", done.get(), count));
    return LabelledImages.owning(SIZE, SIZE, pixels, labels);
  }

  /** Place of the image in its shuffled block of ten. */
  private int label(long index, DigitRandom random) {
    random.begin(seed ^ ORDER_STREAM, index / LabelledImages.CLASSES);
    int place = (int) (index % LabelledImages.CLASSES);
    long order = 0x9876543210L;
    int digit = 0;
    for (int left = LabelledImages.CLASSES; left >= LabelledImages.CLASSES - place; left--) {
      int chosen = 4 * (int) (random.uniform() * left);
      digit = (int) (order >>> chosen) & 0xF;
      order = (order & ((1L << chosen) - 1)) | (order >>> (chosen + 4)) << chosen;
    }
    return digit;
  }

  private static void runOn(int threads, Runnable work, Runnable report) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "digits");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        running.add(pool.submit(work));
      }
      for (Future<?> one : running) {
        waitFor(one, report);
      }
      report.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatasetException("drawing of " + NAME + " was interrupted", null, e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void waitFor(Future<?> one, Runnable report) throws InterruptedException {
    while (true) {
      try {
        one.get(100, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        report.run();
      } catch (ExecutionException e) {
        throw new IllegalStateException("drawing of " + NAME + " failed", e.getCause());
      }
    }
  }
}
