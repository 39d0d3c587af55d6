package org.ferroweave.benchmarks;
