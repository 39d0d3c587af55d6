package org.ferroweave.device.transport.nanowire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.transport.TransportState;

/**
 * States of a run as text that gives the same doubles back: a line that says whose, then per state
 * a line {@code state TIME STEP CELLS SPECIES} and one line per cell with its potential (V) and
 * fractions. Replaced in one go, so that a killed run leaves the file before or after, never half.
 */
final class StateFile {
  private static final String HEAD = "ferroweave transport states, version 1: ";

  private StateFile() {}

  /** Writes all states. */
  static void write(Path file, String identity, List<TransportState> states) {
    StringBuilder text = new StringBuilder(HEAD).append(identity).append('\n');
    for (TransportState state : states) {
      double[] potential = state.potential();
      double[] fraction = state.fraction();
      int species = fraction.length / potential.length;
      text.append("state ").append(state.time()).append(' ').append(state.step());
      text.append(' ').append(potential.length).append(' ').append(species).append('\n');
      for (int i = 0; i < potential.length; i++) {
        text.append(potential[i]);
        for (int k = 0; k < species; k++) {
          text.append(' ').append(fraction[i * species + k]);
        }
        text.append('\n');
      }
    }
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be written (" + e.getMessage() + "); allowed: a place to keep states",
          null,
          e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws InputException if it is no such file, or of another run
   */
  static List<TransportState> read(Path file, String identity) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (" + e.getMessage() + "); allowed: kept transport states",
          null,
          e);
    }
    if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
      throw new InputException(
          file + ": holds no transport states; allowed: a file of an earlier run");
    }
    if (!lines.get(0).equals(HEAD + identity)) {
      throw new InputException(
          file + ": is of another wire, bias or interval; allowed: a file of the same run",
          "another folder for the results");
    }
    List<TransportState> states = new ArrayList<>();
    int next = 1;
    try {
      while (next < lines.size()) {
        String[] head = lines.get(next).split(" ", -1);
        int cells = Integer.parseInt(head[3]);
        int species = Integer.parseInt(head[4]);
        double[] potential = new double[cells];
        double[] fraction = new double[cells * species];
        for (int i = 0; i < cells; i++) {
          String[] words = lines.get(next + 1 + i).split(" ", -1);
          potential[i] = Double.parseDouble(words[0]);
          for (int k = 0; k < species; k++) {
            fraction[i * species + k] = Double.parseDouble(words[1 + k]);
          }
        }
        states.add(
            new TransportState(
                Double.parseDouble(head[1]), fraction, potential, Double.parseDouble(head[2])));
        next += cells + 1;
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new InputException(
          file + ": line " + (next + 1) + " is broken; allowed: a file as it was written", null, e);
    }
    return states;
  }
}
