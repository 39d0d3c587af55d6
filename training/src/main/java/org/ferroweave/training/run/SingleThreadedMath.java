package org.ferroweave.training.run;

import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Keeps ND4J at one thread: the order of its sums would otherwise depend on the machine, and small
 * matrices are slower with more. Parallel work is done over whole networks instead.
 */
public final class SingleThreadedMath {
  private SingleThreadedMath() {}

  /**
   * Sets ND4J and its BLAS to one thread, for the whole process.
   *
   * @throws IllegalStateException if the native library keeps more than one thread
   */
  public static void ensure() {
    Environment environment = Nd4j.getEnvironment();
    environment.setMaxMasterThreads(1);
    Nd4j.factory().blas().setMaxThreads(1);
    if (environment.maxMasterThreads() != 1 || Nd4j.factory().blas().getMaxThreads() != 1) {
      throw new IllegalStateException(
          "ND4J keeps "
              + environment.maxThreads()
              + " threads and BLAS "
              + Nd4j.factory().blas().getMaxThreads()
              + "; start Java with OMP_NUM_THREADS=1 in its environment");
    }
  }
}
