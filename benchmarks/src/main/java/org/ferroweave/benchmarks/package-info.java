/**
 * How fast it is: JMH benchmarks of the steps that decide the time of a run, each beside a plain
 * baseline that is measured in the same run, so that the ratios outlive the machine. {@link
 * org.ferroweave.benchmarks.BenchmarkSuite} runs them, {@link
 * org.ferroweave.benchmarks.BenchmarkTable} writes them down.
 */
@NullMarked
package org.ferroweave.benchmarks;

import org.jspecify.annotations.NullMarked;
