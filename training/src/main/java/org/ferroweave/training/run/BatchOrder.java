package org.ferroweave.training.run;

import org.ferroweave.device.RandomStream;

/** The order of the training images: one permutation per epoch, a function of seed and epoch. */
public final class BatchOrder {
  private final int images;
  private final RandomStream stream;
  private int[] order = new int[0];
  private int epochHeld = -1;

  /**
   * @param images number of training images
   * @param seed equal seeds give equal orders
   */
  public BatchOrder(int images, long seed) {
    this.images = images;
    this.stream = new RandomStream(seed).split("order");
  }

  /** Image indices of an epoch, counted from 0; valid until another epoch is asked for. */
  public int[] epoch(int epoch) {
    if (epoch != epochHeld) {
      RandomStream random = stream.split(epoch);
      order = new int[images];
      for (int i = 0; i < images; i++) {
        int j = random.nextInt(i + 1);
        order[i] = order[j];
        order[j] = i;
      }
      epochHeld = epoch;
    }
    return order;
  }
}
