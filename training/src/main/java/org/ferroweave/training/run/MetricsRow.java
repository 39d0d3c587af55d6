package org.ferroweave.training.run;

import org.ferroweave.device.InputException;

/**
 * One network at one evaluation.
 *
 * @param network {@code float} or {@code analog}
 * @param epoch epochs begun, from 1
 * @param iteration parameter updates so far
 * @param images training images seen so far
 * @param trainLoss mean loss per image since the evaluation before
 * @param testAccuracy fraction of the test images classified rightly
 * @param potentiating device pulses that raised a conductance so far
 * @param depressing device pulses that lowered a conductance so far
 * @param energy electrical energy of these pulses (J)
 */
public record MetricsRow(
    String network,
    int epoch,
    long iteration,
    long images,
    double trainLoss,
    double testAccuracy,
    long potentiating,
    long depressing,
    double energy) {
  /** Name of the network with DL4J's own layers. */
  public static final String FLOAT = "float";

  /** Name of the network on devices. */
  public static final String ANALOG = "analog";

  /** First line of metrics.csv. */
  public static final String HEADER =
      "network,epoch,iteration,images,train_loss,test_accuracy,"
          + "pulses_potentiating,pulses_depressing,energy_J";

  /** The row as a line of metrics.csv, without line end. */
  public String toCsv() {
    return network
        + ","
        + epoch
        + ","
        + iteration
        + ","
        + images
        + ","
        + trainLoss
        + ","
        + testAccuracy
        + ","
        + potentiating
        + ","
        + depressing
        + ","
        + energy;
  }

  /**
   * Reads a line of metrics.csv.
   *
   * @throws InputException if it is no such line
   */
  public static MetricsRow parse(String line) {
    String[] cells = line.split(",", -1);
    try {
      if (cells.length == 9) {
        return new MetricsRow(
            cells[0],
            Integer.parseInt(cells[1]),
            Long.parseLong(cells[2]),
            Long.parseLong(cells[3]),
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]),
            Long.parseLong(cells[6]),
            Long.parseLong(cells[7]),
            Double.parseDouble(cells[8]));
      }
    } catch (NumberFormatException e) {
      throw refused(line, e);
    }
    throw refused(line, null);
  }

  private static InputException refused(
      String line, @org.jspecify.annotations.Nullable Throwable cause) {
    return new InputException(
        "metrics line '" + line + "'; allowed: the columns " + HEADER, null, cause);
  }
}
