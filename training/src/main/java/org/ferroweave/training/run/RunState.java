package org.ferroweave.training.run;

/**
 * Where a run stands, but for the networks themselves.
 *
 * @param iteration parameter updates so far
 * @param floatLossSum sum of the float network's losses since the last evaluation
 * @param analogLossSum the same of the analog network
 * @param lossImages images in these sums
 * @param seconds time spent so far (s)
 * @param floatSeconds of these, spent in the float network (s)
 * @param analogSeconds of these, spent in the analog network (s)
 * @param configDigest SHA-256 of the config.json that the run was trained under
 * @param responseDigest SHA-256 of the pulse response that the run was trained with
 */
record RunState(
    long iteration,
    double floatLossSum,
    double analogLossSum,
    long lossImages,
    double seconds,
    double floatSeconds,
    double analogSeconds,
    String configDigest,
    String responseDigest) {}
