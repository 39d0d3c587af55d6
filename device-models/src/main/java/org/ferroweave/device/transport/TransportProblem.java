package org.ferroweave.device.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.physics.Constants;

/**
 * What moves where: species on lattices, their charges, mobilities and energies, the permittivity
 * of every cell, electrodes and reactions. Immutable.
 *
 * <p>Species are counted in site fractions x of a site density N (m-3). On a lattice all fractions
 * add up to one; the most abundant species is its <i>filler</i> and is not stored but follows from
 * the others, so that traces keep all their digits. Every species except the vacancy hops by
 * changing places with a vacancy. A free species (an electron, a dilute ion) has no lattice: its
 * fraction is relative to a reference density and it needs no partner. Where the lattice is all but
 * empty, the vacancy itself is the filler.
 *
 * <p>Continuity in each cell: dx/dt = -dJ/dz + reactions. Poisson: d/dz(eps dphi/dz) = -(e sum of N
 * z x + fixed charge). Faces at the ends are closed to species; what enters or leaves there is a
 * reaction in the end cell. An end without electrode has no field.
 */
public final class TransportProblem {
  static final int NONE = -1;

  final Grid grid;
  final double temperature;
  final List<String> names;
  final int[] chargeNumber;
  final double[] density;
  final double[] fixedCharge;
  final double[] permittivity;
  final int hoppers;
  final int[] hopCharge;

  /** Fraction of hopper h = constant[h] + sum of coefficient[h][k] x[k]; so for its partner. */
  final double[] ownConstant;

  final double[][] own;
  final double[] partnerConstant;
  final double[][] partner;

  /** What one hop through a face changes: stored species k by gain[h][k]. */
  final double[][] gain;

  /** Fractions that are not stored, for the check of positivity: constant 1 minus these. */
  final List<int[]> fillers;

  final Mobility mobility;
  final SiteEnergy energy;
  final HopWeight weight;
  final List<Reaction> reactions;
  final List<Electrode> electrodes;

  private TransportProblem(Builder b) {
    this.grid = b.grid;
    this.temperature = b.temperature;
    this.names = List.copyOf(b.names);
    int m = names.size();
    this.chargeNumber = b.charges.stream().mapToInt(Integer::intValue).toArray();
    this.density = b.densities.stream().mapToDouble(Double::doubleValue).toArray();
    this.fixedCharge = b.fixedCharge.clone();
    this.permittivity = b.permittivity.clone();
    this.hoppers = b.hops.size();
    this.hopCharge = new int[hoppers];
    this.ownConstant = new double[hoppers];
    this.own = new double[hoppers][m];
    this.partnerConstant = new double[hoppers];
    this.partner = new double[hoppers][m];
    this.gain = new double[hoppers][m];
    for (int h = 0; h < hoppers; h++) {
      Hop hop = b.hops.get(h);
      hopCharge[h] = hop.charge;
      ownConstant[h] = fraction(hop.self, hop.lattice, own[h]);
      partnerConstant[h] = hop.free ? 1 : fraction(hop.vacancy, hop.lattice, partner[h]);
      if (hop.self != NONE) {
        gain[h][hop.self] += 1;
      }
      if (!hop.free && hop.vacancy != NONE) {
        gain[h][hop.vacancy] -= 1;
      }
    }
    this.fillers = b.lattices.stream().map(int[]::clone).toList();
    this.mobility = b.mobility;
    this.energy = b.energy;
    this.weight = b.weight;
    this.reactions = List.copyOf(b.reactions);
    this.electrodes = List.copyOf(b.electrodes);
  }

  private static double fraction(int stored, int[] lattice, double[] coefficient) {
    if (stored != NONE) {
      coefficient[stored] = 1;
      return 0;
    }
    for (int k : lattice) {
      coefficient[k] = -1;
    }
    return 1;
  }

  /** The cells. */
  public Grid grid() {
    return grid;
  }

  /** Temperature (K). */
  public double temperature() {
    return temperature;
  }

  /** Names of the stored species, in the order of {@link TransportState#fraction}. */
  public List<String> species() {
    return names;
  }

  /** Number of a stored species. */
  public int index(String name) {
    int k = names.indexOf(name);
    if (k < 0) {
      throw new InputException("species is " + name + "; allowed: " + String.join(", ", names));
    }
    return k;
  }

  /** Charge density (C/m3) of a cell with these fractions, fixed charge included. */
  double chargeDensity(int cell, double[] x, int base) {
    double rho = fixedCharge[cell];
    for (int k = 0; k < chargeNumber.length; k++) {
      rho += Constants.ELEMENTARY_CHARGE * chargeNumber[k] * density[k] * x[base + k];
    }
    return rho;
  }

  /** Begins a problem. */
  public static Builder builder(Grid grid, double temperature) {
    return new Builder(grid, temperature);
  }

  private record Hop(int self, int vacancy, boolean free, int charge, int[] lattice) {}

  /** Collects the parts of a problem. */
  public static final class Builder {
    private final Grid grid;
    private final double temperature;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> charges = new ArrayList<>();
    private final List<Double> densities = new ArrayList<>();
    private final List<Hop> hops = new ArrayList<>();
    private final List<int[]> lattices = new ArrayList<>();
    private final double[] fixedCharge;
    private final double[] permittivity;
    private Mobility mobility = Mobility.uniform();
    private SiteEnergy energy = SiteEnergy.NONE;
    private HopWeight weight = HopWeight.CONTINUUM;
    private final List<Reaction> reactions = new ArrayList<>();
    private final List<Electrode> electrodes = new ArrayList<>();

    private Builder(Grid grid, double temperature) {
      this.grid = grid;
      this.temperature = temperature;
      this.fixedCharge = new double[grid.cells()];
      this.permittivity = new double[grid.cells()];
      Arrays.fill(permittivity, Constants.VACUUM_PERMITTIVITY);
      if (!(temperature > 0) || !Double.isFinite(temperature)) {
        throw new InputException("temperature is " + temperature + " K; allowed: above 0");
      }
    }

    /**
     * A lattice that is nearly empty: its species hop onto empty sites.
     *
     * @param sites site density (m-3)
     * @param species names
     * @param charge charge number of each
     */
    public Builder sparse(double sites, List<String> species, int... charge) {
      int[] stored = store(sites, species, charge);
      for (int i = 0; i < stored.length; i++) {
        hops.add(new Hop(stored[i], NONE, false, charge[i], stored));
      }
      lattices.add(stored);
      return this;
    }

    /**
     * A lattice that is nearly full: its species hop by changing places with traces of vacancies.
     *
     * @param sites site density (m-3)
     * @param vacancy name of the vacancy
     * @param vacancyCharge its charge number relative to the filled lattice
     * @param species stored species, neutral relative to the lattice (their own charge is that of
     *     the lattice); after them in the order of hoppers comes the filler, which is not stored
     */
    public Builder full(double sites, String vacancy, int vacancyCharge, List<String> species) {
      List<String> all = new ArrayList<>();
      all.add(vacancy);
      all.addAll(species);
      int[] charge = new int[all.size()];
      charge[0] = vacancyCharge;
      int[] stored = store(sites, all, charge);
      for (int i = 1; i < stored.length; i++) {
        hops.add(new Hop(stored[i], stored[0], false, -vacancyCharge, stored));
      }
      hops.add(new Hop(NONE, stored[0], false, -vacancyCharge, stored));
      lattices.add(stored);
      return this;
    }

    /**
     * A species without lattice.
     *
     * @param name its name
     * @param charge charge number
     * @param reference density (m-3) of fraction 1
     */
    public Builder free(String name, int charge, double reference) {
      int[] stored = store(reference, List.of(name), charge);
      hops.add(new Hop(stored[0], NONE, true, charge, stored));
      return this;
    }

    private int[] store(double sites, List<String> species, int... charge) {
      if (!(sites > 0) || !Double.isFinite(sites)) {
        throw new InputException("site density is " + sites + " m-3; allowed: above 0");
      }
      int[] stored = new int[species.size()];
      for (int i = 0; i < stored.length; i++) {
        stored[i] = names.size();
        names.add(species.get(i));
        charges.add(charge[i]);
        densities.add(sites);
      }
      return stored;
    }

    /** Permittivity of every cell (F/m). */
    public Builder permittivity(double[] perCell) {
      System.arraycopy(perCell, 0, permittivity, 0, permittivity.length);
      return this;
    }

    /** The same permittivity everywhere (F/m). */
    public Builder permittivity(double value) {
      Arrays.fill(permittivity, value);
      return this;
    }

    /** Charge that does not move (C/m3), per cell. */
    public Builder fixedCharge(double[] perCell) {
      System.arraycopy(perCell, 0, fixedCharge, 0, fixedCharge.length);
      return this;
    }

    /** Mobilities of the hoppers, in the order in which they were added. */
    public Builder mobility(Mobility law) {
      this.mobility = law;
      return this;
    }

    /** Energies of the hoppers. */
    public Builder energy(SiteEnergy law) {
      this.energy = law;
      return this;
    }

    /** How energy differences weight a hop. */
    public Builder weight(HopWeight law) {
      this.weight = law;
      return this;
    }

    /** One more reaction. */
    public Builder reaction(Reaction reaction) {
      reactions.add(reaction);
      return this;
    }

    /** One more electrode. */
    public Builder electrode(Electrode electrode) {
      electrodes.add(electrode);
      return this;
    }

    /**
     * Builds.
     *
     * @throws InputException if nothing moves, no electrode fixes the potential, or a permittivity
     *     is not above 0
     */
    public TransportProblem build() {
      if (names.isEmpty()) {
        throw new InputException("transport: no mobile species; allowed: one or more");
      }
      if (electrodes.isEmpty()) {
        throw new InputException(
            "transport: no electrode fixes the potential; allowed: one electrode or more");
      }
      for (int i = 0; i < permittivity.length; i++) {
        if (!(permittivity[i] > 0)) {
          throw new InputException(
              "transport: permittivity of cell "
                  + i
                  + " is "
                  + permittivity[i]
                  + " F/m; allowed: above 0");
        }
      }
      for (Electrode electrode : electrodes) {
        if (electrode.place() == Electrode.Place.CELL
            && (electrode.cell() < 0 || electrode.cell() >= grid.cells())) {
          throw new InputException(
              "transport: electrode in cell "
                  + electrode.cell()
                  + "; allowed: 0 to "
                  + (grid.cells() - 1));
        }
      }
      return new TransportProblem(this);
    }
  }
}
