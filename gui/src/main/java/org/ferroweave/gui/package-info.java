/**
 * The workbench: a window in which a device's parameters are edited and its curves follow. {@link
 * org.ferroweave.gui.WorkbenchModel} holds what is shown and knows no controls; {@link
 * org.ferroweave.gui.CurveService} computes in the background, where the newest edit wins; the
 * panes only show and pass on. No error of a person or a model closes the window.
 */
@NullMarked
package org.ferroweave.gui;

import org.jspecify.annotations.NullMarked;
