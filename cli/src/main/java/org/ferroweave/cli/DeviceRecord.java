package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.cli.DeviceOptions.ChosenDevice;
import org.ferroweave.device.Stimulus;
import org.ferroweave.training.run.RunDevice;

/** The device of a run between the command line, config.json and what people read. */
final class DeviceRecord {
  private DeviceRecord() {}

  /** What config.json keeps of a device. */
  static RunDevice of(ChosenDevice device) {
    List<String> changed = new ArrayList<>();
    device.changed().forEach((key, value) -> changed.add(key + "=" + value));
    return new RunDevice(
        device.sheet().id(),
        device.sheet().origin(),
        device.sheet().changedFrom(),
        changed,
        device.temperature());
  }

  /** What was changed, for people; empty if nothing was. */
  static String changes(RunDevice device) {
    List<String> parts = new ArrayList<>();
    if (device.changedFrom() != null) {
      parts.add("datasheet made from " + device.changedFrom());
    }
    device.changed().forEach(change -> parts.add(change.replaceFirst("=", " = ")));
    if (device.temperature() != Stimulus.ROOM_TEMPERATURE) {
      parts.add("temperature " + device.temperature() + " K");
    }
    return String.join(", ", parts);
  }

  /** Name in tables. */
  static String label(RunDevice device) {
    return device.id() + (changes(device).isEmpty() ? "" : ", changed");
  }

  /** One sentence for a page. */
  static String sentence(RunDevice device) {
    String changes = changes(device);
    return "Device: "
        + device.id()
        + " from "
        + device.origin()
        + " at "
        + device.temperature()
        + " K"
        + (changes.isEmpty() ? "." : ". Changed: " + changes + ".");
  }

  /** Puts what identifies the device into results. */
  static void describe(RunDevice device, JsonResults json) {
    json.put("device", device.id()).put("datasheet", device.origin());
    json.put("temperature", device.temperature(), "K");
    if (device.changedFrom() != null) {
      json.put("changed_from", device.changedFrom());
    }
    if (!device.changed().isEmpty()) {
      Map<String, String> changed = new LinkedHashMap<>();
      for (String change : device.changed()) {
        int sign = change.indexOf('=');
        changed.put(change.substring(0, sign), change.substring(sign + 1));
      }
      json.put("changed", changed);
    }
  }
}
