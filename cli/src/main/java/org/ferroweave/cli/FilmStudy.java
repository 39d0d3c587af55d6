package org.ferroweave.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ferroweave.device.catalog.MaterialFacts;
import org.ferroweave.device.dielectric.DielectricFilm;
import org.ferroweave.device.dielectric.DipoleModel;
import org.ferroweave.device.dielectric.DipoleMonteCarlo;
import org.ferroweave.device.dielectric.DipoleMonteCarlo.Start;
import org.ferroweave.device.dielectric.DipoleSample;
import org.ferroweave.device.dielectric.DipoleSettings;
import org.ferroweave.device.dielectric.DipoleTransition;
import org.ferroweave.device.physics.FirstOrderLandau;
import org.ferroweave.device.transport.film.FilmDesign;
import org.ferroweave.device.transport.film.StackConduction;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ions film} computes.
 *
 * @param temperatures (K)
 * @param solved conductivity of the stack by the transport solver at each (S/m)
 * @param ferroelectric the ferroelectric material, or null
 * @param dipoles its dipoles at each temperature; empty if not sampled
 * @param transition where they lose their order, or null if not sampled
 */
record FilmStudy(
    double[] temperatures,
    double[] solved,
    @Nullable MaterialFacts ferroelectric,
    List<DipoleSample> dipoles,
    @Nullable DipoleTransition transition) {
  private static final double[] AROUND = {-5, -3, -1, 1, 3, 5};
  private static final double SHARE_SOLVER = 0.1;
  private static final double SHARE_TRANSITION = 0.35;

  /**
   * Computes.
   *
   * @param stop asked now and then whether to stop
   * @throws CancellationException if asked to stop
   */
  static FilmStudy run(
      FilmDesign design,
      double[] temperatures,
      boolean sampled,
      long seed,
      int threads,
      ProgressLine line,
      BooleanSupplier stop) {
    line.stage("transport through the gaps", 0, SHARE_SOLVER);
    StackConduction conduction = new StackConduction(design.stack());
    double[] solved = new double[temperatures.length];
    for (int i = 0; i < solved.length; i++) {
      if (stop.getAsBoolean()) {
        throw new CancellationException("film stopped");
      }
      solved[i] = conduction.simulated(temperatures[i], stop);
      line.reached((i + 1.0) / solved.length);
    }
    MaterialFacts ferroelectric =
        design.materials().values().stream()
            .filter(m -> m.has("film.high-polarization"))
            .findFirst()
            .orElse(null);
    if (!sampled || ferroelectric == null) {
      return new FilmStudy(temperatures, solved, ferroelectric, List.of(), null);
    }
    FirstOrderLandau landau = DielectricFilm.of(ferroelectric).landau();
    double curie = landau == null ? Double.NaN : landau.curieTemperature();
    DipoleModel model = DipoleModel.of(ferroelectric);
    double[] around = Arrays.stream(AROUND).map(d -> curie + d).toArray();
    line.stage("dipoles near the transition", SHARE_SOLVER, SHARE_TRANSITION);
    DipoleTransition transition =
        DipoleTransition.of(
            new DipoleMonteCarlo(model, DipoleSettings.SMALL.withSeed(seed))
                .sweep(
                    around,
                    t -> Start.BOTH,
                    threads,
                    n -> line.reached((double) n / around.length),
                    stop));
    line.stage("dipoles", SHARE_TRANSITION, 1);
    List<DipoleSample> dipoles =
        new DipoleMonteCarlo(model, DipoleSettings.LARGE.withSeed(seed))
            .sweep(
                temperatures,
                t -> t < transition.temperature() ? Start.POLAR : Start.NON_POLAR,
                threads,
                n -> line.reached((double) n / temperatures.length),
                stop);
    return new FilmStudy(temperatures, solved, ferroelectric, dipoles, transition);
  }
}
