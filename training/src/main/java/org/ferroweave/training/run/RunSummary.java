package org.ferroweave.training.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What came of a run.
 *
 * @param finished whether all epochs were trained
 * @param dataset what the images are
 * @param device source of the device's pulse response
 * @param iterations parameter updates of each network
 * @param floatAccuracy test accuracy of the float network at the last evaluation, NaN before the
 *     first
 * @param analogAccuracy test accuracy of the analog network at the last evaluation
 * @param pulsesPotentiating device pulses that raised a conductance
 * @param pulsesDepressing device pulses that lowered a conductance
 * @param energy electrical energy of these pulses (J)
 * @param seconds time spent, interruptions not counted (s)
 */
public record RunSummary(
    boolean finished,
    String dataset,
    String device,
    long iterations,
    double floatAccuracy,
    double analogAccuracy,
    long pulsesPotentiating,
    long pulsesDepressing,
    @JsonProperty("pulse_energy_J") double energy,
    @JsonProperty("time_s") double seconds) {}
