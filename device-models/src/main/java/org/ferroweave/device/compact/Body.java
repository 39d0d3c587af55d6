package org.ferroweave.device.compact;

import org.ferroweave.device.Stimulus;

/**
 * The physics of one fabricated instance at one temperature: functions of stimulus and state,
 * without memory of their own. The state has two parts:
 *
 * <ul>
 *   <li>the switched polarizations P (C/m2) of the films, each carried by a {@link
 *       org.ferroweave.device.ferroelectric.DomainEnsemble} that switches in the local field which
 *       the body computes;
 *   <li>slow variables x (ions, trapped charge, filament gap, photocarriers ...) that obey dx/dt =
 *       gain - loss x with coefficients which the body computes.
 * </ul>
 *
 * <p>The integrator freezes fields, gains and losses over half a step, so a linear relaxation is
 * solved exactly and may be as stiff as it likes. A non-linear rate f(x) is best written as loss =
 * -df/dx and gain = f + loss x at the given state (exponential Rosenbrock form).
 *
 * <p>A body belongs to one device and may keep scratch arrays; it is never shared by threads.
 */
public interface Body {
  /** Number of polarizations. */
  int films();

  /** Number of slow variables. */
  int slow();

  /** Spontaneous polarization of a film at this temperature (C/m2), 0 above its transition. */
  double spontaneous(int film);

  /** Factor on the activation fields of a film at this temperature (1). */
  double activationScale(int film);

  /** Volume of a film (m3), for the heat of switching. */
  double volume(int film);

  /**
   * Local switching fields.
   *
   * @param stimulus what acts
   * @param polarization P of each film (C/m2)
   * @param slow slow variables
   * @param local result, field that switches each film (V/m)
   */
  void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local);

  /**
   * Part of a local field (V/m) whose work is left out of the books: that of fluctuations, which a
   * bath outside the model feeds and which averages to nothing.
   */
  default double unbookedField(int film, double[] polarization, double[] slow) {
    return 0;
  }

  /**
   * Coefficients of dx/dt = gain - loss x.
   *
   * @param stimulus what acts
   * @param polarization P of each film (C/m2)
   * @param slow slow variables
   * @param local result of {@link #fields} for the same arguments
   * @param gain result, units of x per s
   * @param loss result, 1/s
   */
  void rates(
      Stimulus stimulus,
      double[] polarization,
      double[] slow,
      double[] local,
      double[] gain,
      double[] loss);

  /**
   * Whether gain and loss linearize the rate of each slow variable (loss = -df/dx) and no slow
   * variable depends on another: the integrator is then of third order in them.
   */
  default boolean linearized() {
    return false;
  }

  /** Allowed error of a local field per inner step (V/m), above 0. */
  double fieldTolerance(int film);

  /** Allowed error of a slow variable per inner step (its unit), above 0. */
  double slowTolerance(int variable);

  /**
   * Equilibrium standard deviation of a slow variable (its unit), 0 for none. In fabricated devices
   * the variable then fluctuates as an Ornstein-Uhlenbeck process whose relaxation rate is its
   * loss: trapped charge and imprint that wander from cycle to cycle. The nominal device has no
   * noise.
   */
  default double slowNoise(int variable) {
    return 0;
  }

  /**
   * The slow variable, if any, that does nothing but fluctuate: its mean is 0 and its rate depends
   * on no stimulus and no other variable, so that arrays can give it to distilled devices.
   *
   * @return its index, with {@link #slowNoise} above 0, or -1
   */
  default int fluctuating() {
    return -1;
  }

  /** Least and greatest value of a slow variable; the state is kept inside. */
  default double slowMin(int variable) {
    return Double.NEGATIVE_INFINITY;
  }

  /** Greatest value of a slow variable. */
  default double slowMax(int variable) {
    return Double.POSITIVE_INFINITY;
  }

  /** Electronic current (A) from first to second electrode. */
  double current(Stimulus stimulus, double[] polarization, double[] slow);

  /**
   * Displaced charge (C) on an electrode, conduction left out.
   *
   * @param terminal 0 for the first electrode, 1 for the gate
   */
  double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow);

  /** Area that {@link #charge} of the first electrode is divided by for P-E loops (m2). */
  double area();

  /** Power (W) of the light that the device absorbs; most absorb none. */
  default double absorbed(Stimulus stimulus) {
    return 0;
  }

  /**
   * Energy (J) of the photocarriers that may still be delivered to the source as current; most
   * devices have none. Beside the light {@link #absorbed} nothing else may drive a current against
   * the voltage.
   */
  default double photocarrierEnergy(double[] slow) {
    return 0;
  }

  /**
   * Heat (J) that the slow variables (ions, traps, carriers) release in one inner step, beyond the
   * light {@link #absorbed} in it: minus the change of their own energy, plus the work of the
   * fields on them. With {@link #fields} and {@link #charge} it must follow from one energy.
   *
   * @param stimulus what acts
   * @param polarization0 P of each film before (C/m2)
   * @param slow0 slow variables before
   * @param polarization1 P of each film after (C/m2)
   * @param slow1 slow variables after
   */
  double slowHeat(
      Stimulus stimulus,
      double[] polarization0,
      double[] slow0,
      double[] polarization1,
      double[] slow1);

  /** The polarization that {@code SynapticDevice.polarization()} reports (C/m2). */
  default double reported(double[] polarization) {
    return polarization.length == 0 ? 0 : polarization[0];
  }

  /** Makes the body of one instance at a temperature (K). Immutable, shared by copies. */
  @FunctionalInterface
  interface Factory {
    /** A new body for one device at a temperature (K). */
    Body at(double temperature);
  }
}
