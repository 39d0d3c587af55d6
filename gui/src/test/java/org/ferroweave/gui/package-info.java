/** Tests of the workbench: the models without a toolkit, the window in memory. */
@NullMarked
package org.ferroweave.gui;

import org.jspecify.annotations.NullMarked;
