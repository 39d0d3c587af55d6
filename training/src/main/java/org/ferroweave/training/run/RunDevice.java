package org.ferroweave.training.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.jspecify.annotations.Nullable;

/**
 * Which device a run trains, as config.json tells it. Its complete datasheet, changes included,
 * lies beside as device.yaml.
 *
 * @param id id of the device
 * @param origin file or resource of the datasheet that was named at the start, for people; empty if
 *     there was none
 * @param changedFrom id of the device that this datasheet was made from, or null
 * @param changed parameters changed at the start, as {@code key=value} in the words of the person
 * @param temperature temperature (K)
 */
public record RunDevice(
    String id,
    String origin,
    @Nullable String changedFrom,
    List<String> changed,
    @JsonProperty("temperature_k") double temperature) {
  /**
   * Canonical constructor.
   *
   * @throws InputException if the temperature is not above 0 K
   */
  public RunDevice {
    changed = List.copyOf(changed);
    if (!(temperature > 0) || !Double.isFinite(temperature)) {
      throw new InputException("temperature_k is " + temperature + "; allowed: finite, above 0");
    }
  }

  /** A device known by its pulse response alone, at room temperature. */
  public static RunDevice named(String id) {
    return new RunDevice(id, "", null, List.of(), Stimulus.ROOM_TEMPERATURE);
  }
}
