package org.ferroweave.datasets;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person may choose about a data set; begin with {@link #DEFAULTS}.
 *
 * @param folder folder with the files, or null to search; only for data sets that are files
 * @param trainCount training images, the first ones of the set, or {@link #USUAL}
 * @param testCount test images, the first ones of the set, or {@link #USUAL}
 * @param seed seed of generated images
 * @param threads threads to generate with, at least 1; changes nothing but the time
 * @param progress hears of bytes or images
 */
public record DatasetOptions(
    @Nullable Path folder,
    int trainCount,
    int testCount,
    long seed,
    int threads,
    Progress progress) {
  /** As many images as is usual: all of a file, a good default of a generator. */
  public static final int USUAL = 0;

  /** No folder, usual counts, seed 1, one thread, no progress. */
  public static final DatasetOptions DEFAULTS =
      new DatasetOptions(null, USUAL, USUAL, 1, 1, Progress.NONE);

  /**
   * @throws DatasetException if a count is negative or the threads are below 1
   */
  public DatasetOptions {
    Objects.requireNonNull(progress, "progress");
    if (trainCount < 0 || testCount < 0 || threads < 1) {
      throw new DatasetException(
          ("%d training images, %d test images, %d threads; allowed are 1 image and more, 1 thread"
                  + " and more")
              .formatted(trainCount, testCount, threads));
    }
  }

  /** These options with another folder, or with null for none. */
  public DatasetOptions withFolder(@Nullable Path newFolder) {
    return new DatasetOptions(newFolder, trainCount, testCount, seed, threads, progress);
  }

  /** These options with other numbers of training and test images. */
  public DatasetOptions withCounts(int newTrainCount, int newTestCount) {
    return new DatasetOptions(folder, newTrainCount, newTestCount, seed, threads, progress);
  }

  /** These options with another seed. */
  public DatasetOptions withSeed(long newSeed) {
    return new DatasetOptions(folder, trainCount, testCount, newSeed, threads, progress);
  }

  /** These options with another number of threads. */
  public DatasetOptions withThreads(int newThreads) {
    return new DatasetOptions(folder, trainCount, testCount, seed, newThreads, progress);
  }

  /** These options with another listener. */
  public DatasetOptions withProgress(Progress newProgress) {
    return new DatasetOptions(folder, trainCount, testCount, seed, threads, newProgress);
  }
}
