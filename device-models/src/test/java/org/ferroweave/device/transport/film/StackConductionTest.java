package org.ferroweave.device.transport.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.MaterialFacts;
import org.ferroweave.device.physics.Constants;
import org.junit.jupiter.api.Test;

class StackConductionTest {
  private static final double EV = Constants.ELEMENTARY_CHARGE;
  private static final MaterialFacts CIPS = Catalog.material("CuInP2S6");
  private static final MaterialFacts IPS = Catalog.material("In4-3P2S6");
  private static final MobileIons COPPER = MobileIons.of(CIPS);
  private static final Provenance ASSUMED = new Provenance(Provenance.Kind.ASSUMED, "a test");
  private static final HopLayer LAYER = HopLayer.of(CIPS, "ion.gap-barrier.cu-excess");

  private static LayerStack heterostructure(String kind) {
    List<HopLayer> layers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      layers.add(i >= 4 && i < 7 ? HopLayer.of(IPS, "ion.gap-barrier.free-standing") : LAYER);
    }
    return new LayerStack(layers, CIPS.value("ion.interface-barrier." + kind), COPPER);
  }

  @Test
  void gapsInSeriesConductAsTheTransportSolverSays() {
    for (double temperature : new double[] {300, 350, 400}) {
      StackConduction film = new StackConduction(LayerStack.film(LAYER, 15, COPPER));
      assertThat(film.simulated(temperature))
          .isCloseTo(film.conductivity(temperature), withPercentage(0.1));
      for (String kind : List.of("type-1-abrupt", "type-1-graded", "type-2-graded")) {
        StackConduction stack = new StackConduction(heterostructure(kind));
        assertThat(stack.simulated(temperature))
            .as("%s at %s K", kind, temperature)
            .isCloseTo(stack.conductivity(temperature), withPercentage(0.1));
      }
    }
  }

  @Test
  void vacanciesOfIndiumSelenideUseTheSameChain() {
    MaterialFacts selenide = Catalog.material("alpha-In2Se3");
    HopLayer layer = HopLayer.of(selenide, "ion.out-of-plane-barrier");
    StackConduction film = new StackConduction(LayerStack.film(layer, 10, MobileIons.of(selenide)));
    assertThat(film.simulated(350)).isCloseTo(film.conductivity(350), withPercentage(0.1));
    double rate = 1e13 * Math.exp(-1.0 * EV / (Constants.BOLTZMANN * 350));
    assertThat(film.diffusivity(350)).isCloseTo(9.615e-10 * 9.615e-10 * rate, withPercentage(1e-6));
  }

  @Test
  void highFieldDrivesHopsByTheSinhLaw() {
    int layers = 10;
    StackConduction film = new StackConduction(LayerStack.film(LAYER, layers, COPPER));
    double perGap = 4 * Constants.thermalVoltage(300);
    double field = perGap / LAYER.pitch();
    double gain = film.simulated(300, field * LAYER.pitch() * layers) / film.conductivity(300);
    assertThat(gain).isCloseTo(Math.sinh(2) / 2, withPercentage(1));
  }

  @Test
  void theHighestBarrierDecidesHoweverLowTheInterface() {
    StackConduction stack = new StackConduction(heterostructure("type-2-graded"));
    StackConduction film = new StackConduction(LayerStack.film(LAYER, 12, COPPER));
    // 7 of 11 gaps keep the barrier of the film
    assertThat(stack.conductivity(300) / film.conductivity(300)).isCloseTo(11.0 / 7, within(0.01));
    assertThat(stack.activationEnergy(300) / EV).isCloseTo(0.77, within(1e-3));
  }

  @Test
  void loweringABarrierByATenthOfAnElectronvoltMultipliesTheRateByAbout48() {
    assertThat(PhaseBoundary.gain(0.1 * EV, 300)).isBetween(45.0, 60.0);
    PhaseBoundary graded =
        new PhaseBoundary(
            CIPS.value("ion.interface-barrier.type-1-abrupt"),
            CIPS.value("ion.interface-barrier.type-1-graded"),
            LAYER,
            COPPER);
    assertThat(graded.gain(300)).isCloseTo(PhaseBoundary.gain(0.1 * EV, 300), withPercentage(1e-6));
    assertThat(graded.conductivity(300, 0) / graded.conductivity(300, 1))
        .isCloseTo(graded.gain(300), withPercentage(1e-6));
  }

  @Test
  void boundariesConductWithinTheWindowOfTheScan() {
    for (String kind : List.of("type-1-graded", "type-2-abrupt")) {
      assertThat(boundary(kind).conductivity(323.15, 0)).as(kind).isBetween(1e-6, 1e-4);
    }
    PhaseBoundary easiest = boundary("type-2-graded");
    assertThat(easiest.conductivity(323.15, 0)).isGreaterThan(1e-4);
    double share = easiest.allowedShare(323.15, 1e-6);
    assertThat(share).isBetween(0.0, 1.0);
    assertThat(easiest.conductivity(323.15, share)).isCloseTo(1e-6, withPercentage(1e-6));
  }

  private static PhaseBoundary boundary(String kind) {
    return new PhaseBoundary(
        LAYER.barrier(), CIPS.value("ion.interface-barrier." + kind), LAYER, COPPER);
  }

  @Test
  void stopsWhenAsked() {
    StackConduction film = new StackConduction(LayerStack.film(LAYER, 6, COPPER));
    assertThatThrownBy(() -> film.simulated(300, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void endsWithANumberThatGapsInSeriesConfirmOrWithAnError() {
    for (String barrier : List.of("0.05 eV", "0.2 eV", "3 eV")) {
      MaterialFacts other = CIPS.with("ion.gap-barrier.cu-excess", barrier, ASSUMED);
      HopLayer layer = HopLayer.of(other, "ion.gap-barrier.cu-excess");
      StackConduction film = new StackConduction(LayerStack.film(layer, 6, COPPER));
      assertThat(film.simulated(303.15))
          .as(barrier)
          .isCloseTo(film.conductivity(303.15), withPercentage(1));
    }
  }

  @Test
  void refusesABarrierThatBindsNoIonOrHoldsItForever() {
    for (String barrier : List.of("80 eV", "-0.8 eV", "0 eV", "0.049 eV", "3.1 eV")) {
      assertThatThrownBy(() -> CIPS.with("ion.gap-barrier.cu-excess", barrier, ASSUMED))
          .isInstanceOf(InputException.class)
          .hasMessage("ion.gap-barrier.cu-excess is '" + barrier + "'; allowed: 0.05 eV to 3 eV");
    }
  }

  @Test
  void refusesAFilmWithoutGap() {
    assertThatThrownBy(() -> LayerStack.film(LAYER, 1, COPPER))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 layers");
    assertThatThrownBy(() -> HopLayer.of(CIPS, "ion.gap-barrier.cu-exces"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ion.gap-barrier.cu-exces");
  }
}
