package org.ferroweave.cli;

import java.util.Map;
import java.util.function.Supplier;
import org.ferroweave.device.InputException;

/** Settings of a run by the options that set them, so that messages name what was typed. */
final class OptionNames {
  private static final Map<String, String> OPTIONS =
      Map.of(
          "dataset", "--dataset",
          "train_images", "--limit-train",
          "test_images", "--limit-test",
          "hidden", "--hidden",
          "epochs", "--epochs",
          "batch_size", "--batch",
          "float_learning_rate", "--float-learning-rate",
          "analog_learning_rate", "--learning-rate",
          "weight_limit", "--weight-limit");

  /** What an option that takes a number allows. */
  private static final Map<String, String> RANGES =
      Map.of(
          "--hidden", "1 to 65536",
          "--epochs", "1 or more",
          "--batch", "1 to 65536",
          "--limit-train", "1 or more, or 0 for all",
          "--limit-test", "1 or more, or 0 for all",
          "--threads", "1 to 1024",
          "--hours", "above 0, at most 1000",
          "--learning-rate", "finite, above 0",
          "--float-learning-rate", "finite, above 0",
          "--weight-limit", "finite, above 0");

  private OptionNames() {}

  /**
   * Calls something that checks settings.
   *
   * @throws InputException naming the option instead of the setting
   */
  static <T> T inMessages(Supplier<T> checked) {
    try {
      return checked.get();
    } catch (InputException e) {
      String message = String.valueOf(e.getMessage());
      String option = OPTIONS.get(message.replaceFirst(" is .*", ""));
      if (option == null) {
        throw e;
      }
      throw new InputException(option + message.substring(message.indexOf(" is ")), e.hint(), e);
    }
  }

  /** What a number option allows, in words. */
  static String allowed(String option, boolean whole) {
    String kind = whole ? "a whole number" : "a number";
    String range = RANGES.get(option);
    return range == null ? kind : kind + ", " + range;
  }
}
