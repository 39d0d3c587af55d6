/**
 * Plots, tables and pages from plain numbers; nothing here knows what a device is.
 *
 * <p>The one idea: a figure is a value ({@link org.ferroweave.report.Plot}, {@link
 * org.ferroweave.report.BarPlot}, {@link org.ferroweave.report.HeatMap}) that says what is shown,
 * in SI units. {@link org.ferroweave.report.PlotWriter} turns it into SVG or PNG and {@link
 * org.ferroweave.report.HtmlPage} into part of a page that needs no network. The same value gives
 * the same bytes: no time stamps, no random identifiers, and a layout that does not ask which fonts
 * are installed. Data that cannot be shown is counted in a note under the figure, never dropped
 * silently.
 */
@NullMarked
package org.ferroweave.report;

import org.jspecify.annotations.NullMarked;
