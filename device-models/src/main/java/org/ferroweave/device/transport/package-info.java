/**
 * Ions on their way: a solver in one dimension for any number of mobile species that drift,
 * diffuse, exclude each other on lattice sites, drag each other along, react at electrodes and feel
 * the field of their own charge.
 *
 * <p>Read in this order: {@link org.ferroweave.device.transport.Grid} (cells), {@link
 * org.ferroweave.device.transport.TransportProblem} (what moves, how fast, in which potential),
 * {@link org.ferroweave.device.transport.TransportSolver} (implicit steps with error control),
 * {@link org.ferroweave.device.transport.TransportState} (what a run can be stopped and resumed
 * from). Fluxes are exponentially fitted finite volumes: what leaves a cell enters its neighbour,
 * and an equilibrium has no flux to the last digit.
 */
@NullMarked
package org.ferroweave.device.transport;

import org.jspecify.annotations.NullMarked;
