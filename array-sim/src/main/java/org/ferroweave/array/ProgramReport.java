package org.ferroweave.array;

/**
 * What programming by pulses achieved.
 *
 * @param crosspoints crosspoints programmed
 * @param unreached crosspoints whose weight ended farther from its target than the tolerance
 * @param largestError largest distance of a weight from its target
 * @param spent pulses and energy used
 */
public record ProgramReport(
    int crosspoints, int unreached, double largestError, PulseLedger spent) {}
