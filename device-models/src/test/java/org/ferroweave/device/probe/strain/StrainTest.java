package org.ferroweave.device.probe.strain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.ferroweave.device.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vegard strain and its compensation against the figures of S001. */
class StrainTest {
  private static final double D = 3e-10;
  private static final double LOW = 250e3;
  private static final double HIGH = 10e6;
  private static final double[] TEMPERATURES = {250, 275, 300, 325, 350, 375, 400};

  private static StrainSeries series(double energy, double lag, boolean follows, long seed) {
    StrainSeries.Sample sample =
        new StrainSeries.Sample(
            new ActivatedDiffusivity(D, energy, 300), 0.25, 0.03, 0.0048, lag, follows);
    Cantilever lever = new Cantilever(16e-12 / (2.5 * 2.5), 0.3, LOW, HIGH, 0.1e-12);
    return StrainSeries.measure(sample, lever, 2.5, 2.5, TEMPERATURES, new RandomStream(seed));
  }

  @Test
  void diffusionLengthsAndConcentrationOfThePaper() {
    double low = VegardStrain.diffusionLength(D, LOW);
    assertThat(low).isCloseTo(13.8e-9, withinPercentage(1));
    assertThat(VegardStrain.diffusionLength(D, HIGH)).isCloseTo(2.2e-9, withinPercentage(1));
    double swing = VegardStrain.swing(5e-12, 0.25, 0.03, low);
    assertThat(swing).isCloseTo(0.005, withinPercentage(5));
    assertThat(VegardStrain.amplitude(0.25, 0.03, swing, low)).isCloseTo(5e-12, within(1e-20));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void compensationReturnsTheEnergyAndTheBareSignalDoesNot(long seed) {
    StrainSeries series = series(27100, 0, true, seed);
    assertThat(series.fit().energy()).isCloseTo(27100, within(2000.0));
    assertThat(series.fit().amplitude()).isCloseTo(5e-12, withinPercentage(5));
    assertThat(series.fitUncompensated().energy()).isLessThan(27100 / 2.0);
    for (double amplitude : series.carrier()) {
      assertThat(amplitude).isCloseTo(16e-12, withinPercentage(4));
    }
    assertThat(series.compensated()[0]).isCloseTo(2e-12, within(0.6e-12));
    assertThat(series.compensated()[6]).isBetween(15e-12, 25e-12);
  }

  @Test
  void anotherEnergyIsFoundAsWell() {
    assertThat(series(23000, 0, true, 1).fit().energy()).isCloseTo(23000, within(2000.0));
  }

  @Test
  void aStrainThatDoesNotTurnOverIsLostInTheMean() {
    StrainSeries series = series(27100, 0, false, 1);
    assertThat(series.compensated()[2]).isCloseTo(0, within(0.5e-12));
    assertThat(series.fit().energy()).isNotCloseTo(27100, within(5000.0));
  }

  @Test
  void quadratureBetweenStrainAndElectrostaticsSpoilsIt() {
    double inPhase = series(27100, 0, true, 1).compensated()[2];
    double lagging = series(27100, Math.PI / 2, true, 1).compensated()[2];
    assertThat(lagging).isLessThan(inPhase / 3); // hypot(16, 5) - 16 instead of 5
    assertThat(lagging).isCloseTo(Math.hypot(16e-12, 4.97e-12) - 16e-12, within(0.4e-12));
  }

  @Test
  void surfacePotentialDropsOut() {
    double[] amplitudes = new double[2];
    for (int i = 0; i < 2; i++) {
      Cantilever lever = new Cantilever(2.5e-12, i * 0.8, LOW, HIGH, 0);
      IonicStrain strain = new IonicStrain(2e-12, LOW, 0, true);
      RandomStream random = new RandomStream(1);
      Compensation reading =
          new Compensation(
              lever.lowFrequency(strain, 2.5, 2.5, random),
              lever.lowFrequency(strain, -2.5, 2.5, random),
              lever.modulatedCarrier(strain, 2.5, 2.5, random));
      assertThat(Math.abs(reading.positive() - reading.negative()))
          .isCloseTo(2 * 2.5e-12 * i * 0.8 * 2.5, within(1e-15));
      amplitudes[i] = reading.compensated();
    }
    assertThat(amplitudes[0]).isCloseTo(5e-12, within(1e-16));
    assertThat(amplitudes[1]).isCloseTo(5e-12, within(1e-16));
  }

  @Test
  void chargeTransferLimitsTheContactAndHidesTheDiffusion() {
    double spreading = ChargeTransfer.spreadingResistance(83, 10e-9);
    assertThat(spreading).isCloseTo(3e5, withinPercentage(2));
    assertThat(ChargeTransfer.limitation(5e10, spreading)).isGreaterThan(0.9999);
    double copper = 7.1e27;
    double cold = ChargeTransfer.swing(2.5, 5e10, 10e-9, copper, D, LOW);
    assertThat(cold).isBetween(0.0025, 0.01);
    double warm = ChargeTransfer.swing(2.5, 5e10, 10e-9, copper, 16 * D, LOW);
    assertThat(warm * VegardStrain.diffusionLength(16 * D, LOW))
        .isCloseTo(cold * VegardStrain.diffusionLength(D, LOW), withinPercentage(1e-6));
  }

  @Test
  void fitOfExactAmplitudesIsExact() {
    double[] amplitudes = new double[TEMPERATURES.length];
    for (int i = 0; i < amplitudes.length; i++) {
      double slope = 20000 / (2 * VegardStrain.GAS_CONSTANT);
      amplitudes[i] = 3e-12 * Math.exp(-slope * (1 / TEMPERATURES[i] - 1 / 300.0));
    }
    ArrheniusFit fit = ArrheniusFit.of(TEMPERATURES, amplitudes, 300);
    assertThat(fit.energy()).isCloseTo(20000, within(0.1));
    assertThat(fit.amplitude()).isCloseTo(3e-12, within(1e-17));
  }
}
