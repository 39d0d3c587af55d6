/** The program as people meet it: arguments in, text, files and exit codes out. */
@NullMarked
package org.ferroweave.cli;

import org.jspecify.annotations.NullMarked;
