package org.ferroweave.training.run;

/**
 * Which batches are trained in one go. Pieces end where something may have to be done: an
 * evaluation, the end of an epoch, or often enough to show progress, to save and to be stopped.
 *
 * @param batches batches per epoch
 * @param epochs passes over the training images
 * @param evaluations evaluations per epoch
 */
record RunSchedule(int batches, int epochs, int evaluations) {
  private static final int PIECE = 20;

  /** Parameter updates in all. */
  long iterations() {
    return (long) batches * epochs;
  }

  /** End of the piece that begins at a batch: the batch after its last. */
  int pieceEnd(int batch) {
    int end = Math.min(batch + PIECE - batch % PIECE, batches);
    for (int b = batch + 1; b < end; b++) {
      if (evaluatesAfter(b)) {
        return b;
      }
    }
    return end;
  }

  /** Whether there is an evaluation when so many batches of an epoch are done. */
  boolean evaluatesAfter(int batch) {
    int part = Math.min(evaluations, batches);
    long k = Math.round((double) batch * part / batches);
    return k >= 1 && Math.round((double) k * batches / part) == batch;
  }
}
