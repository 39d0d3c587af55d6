/**
 * What is done to a device on the probe station, and what is read off the curves. A {@link
 * org.ferroweave.device.protocol.Waveform} is applied by a {@link
 * org.ferroweave.device.protocol.Drive} while {@link org.ferroweave.device.protocol.Monitor}s
 * record; a {@link org.ferroweave.device.protocol.Protocol} does that for any device model and
 * returns curves ({@link org.ferroweave.device.protocol.Series}) and figures of merit ({@link
 * org.ferroweave.device.protocol.Figure}), which {@link
 * org.ferroweave.device.protocol.FigureComparison} sets beside what was reported. Nothing here
 * knows a device family.
 */
@NullMarked
package org.ferroweave.device.protocol;

import org.jspecify.annotations.NullMarked;
