package org.ferroweave.device.compact;

import org.ferroweave.device.DeviceState;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.Illumination;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.ferroelectric.DomainEnsemble;
import org.jspecify.annotations.Nullable;

/**
 * All that changes in a device on the shared integrator: plain data that copies and saves itself.
 */
final class CompactState {
  private static final int SCALARS = 14;

  final DomainEnsemble[] films;
  final double[] slow;
  final @Nullable RandomStream noise;

  Stimulus applied = Stimulus.REST;
  double temperature;
  double time;
  double sourceWork;
  double lightWork;
  double conductionHeat;
  double switchingHeat;
  double slowHeat;

  /** Length to try next (s), while the stimulus stays. */
  double nextStep = Double.POSITIVE_INFINITY;

  /** Share of its variance that each slow variable is still owed, 0 without noise. */
  final double[] unspread;

  /** Good first step after the last change to rest, and to a bias (s). */
  final double[] firstStep = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};

  CompactState(
      DomainEnsemble[] films, double[] slow, @Nullable RandomStream noise, double temperature) {
    this.films = films;
    this.slow = slow;
    this.noise = noise;
    this.unspread = new double[slow.length];
    this.temperature = temperature;
  }

  CompactState copy() {
    DomainEnsemble[] filmCopies = new DomainEnsemble[films.length];
    for (int i = 0; i < films.length; i++) {
      filmCopies[i] = films[i].copy();
    }
    RandomStream noiseCopy = noise == null ? null : new RandomStream(noise.state());
    CompactState copy = new CompactState(filmCopies, slow.clone(), noiseCopy, temperature);
    copy.applied = applied;
    copy.time = time;
    copy.sourceWork = sourceWork;
    copy.lightWork = lightWork;
    copy.conductionHeat = conductionHeat;
    copy.switchingHeat = switchingHeat;
    copy.slowHeat = slowHeat;
    copy.nextStep = nextStep;
    System.arraycopy(firstStep, 0, copy.firstStep, 0, firstStep.length);
    System.arraycopy(unspread, 0, copy.unspread, 0, unspread.length);
    return copy;
  }

  /** Starts the books: time and energies count from here, steps are found anew. */
  void startBooks() {
    time = 0;
    sourceWork = 0;
    lightWork = 0;
    conductionHeat = 0;
    switchingHeat = 0;
    slowHeat = 0;
    nextStep = Double.POSITIVE_INFINITY;
    firstStep[0] = Double.POSITIVE_INFINITY;
    firstStep[1] = Double.POSITIVE_INFINITY;
  }

  EnergyLedger energy() {
    return new EnergyLedger(sourceWork, lightWork, conductionHeat, switchingHeat, slowHeat);
  }

  DeviceState save() {
    double[] values = new double[values()];
    values[0] = time;
    values[1] = sourceWork;
    values[2] = conductionHeat;
    values[3] = switchingHeat;
    values[4] = slowHeat;
    values[5] = nextStep;
    values[6] = firstStep[0];
    values[7] = firstStep[1];
    values[8] = temperature;
    values[9] = applied.voltage();
    values[10] = applied.gate();
    values[11] = applied.light().wavelength();
    values[12] = applied.light().irradiance();
    values[13] = lightWork;
    System.arraycopy(slow, 0, values, SCALARS, slow.length);
    System.arraycopy(unspread, 0, values, SCALARS + slow.length, slow.length);
    int k = SCALARS + 2 * slow.length;
    long[] words = new long[words()];
    for (int i = 0; i < films.length; i++) {
      films[i].save(values, k);
      k += films[i].stateSize();
      words[i] = films[i].randomState();
    }
    if (noise != null) {
      words[films.length] = noise.state();
    }
    return new DeviceState(values, words);
  }

  /**
   * Goes back to a snapshot.
   *
   * @param id name of the device, for the message
   * @throws InputException if the snapshot has another layout
   */
  void restore(String id, DeviceState state) {
    double[] values = state.values();
    long[] words = state.words();
    if (values.length != values() || words.length != words()) {
      throw new InputException(
          id
              + ": saved state has "
              + values.length
              + " values and "
              + words.length
              + " words; allowed: "
              + values()
              + " and "
              + words()
              + " as this device has");
    }
    time = values[0];
    sourceWork = values[1];
    conductionHeat = values[2];
    switchingHeat = values[3];
    slowHeat = values[4];
    lightWork = values[13];
    nextStep = values[5];
    firstStep[0] = values[6];
    firstStep[1] = values[7];
    temperature = values[8];
    Illumination light = new Illumination(values[11], values[12]);
    applied = new Stimulus(values[9], values[10], light, temperature);
    System.arraycopy(values, SCALARS, slow, 0, slow.length);
    System.arraycopy(values, SCALARS + slow.length, unspread, 0, slow.length);
    int k = SCALARS + 2 * slow.length;
    for (int i = 0; i < films.length; i++) {
      films[i].load(values, k);
      films[i].setRandomState(words[i]);
      k += films[i].stateSize();
    }
    if (noise != null) {
      noise.restore(words[films.length]);
    }
  }

  /** Doubles in a snapshot. */
  private int values() {
    int size = SCALARS + 2 * slow.length;
    for (DomainEnsemble film : films) {
      size += film.stateSize();
    }
    return size;
  }

  /** Random-stream states in a snapshot: one per film, one more of the noise. */
  private int words() {
    return films.length + (noise == null ? 0 : 1);
  }
}
