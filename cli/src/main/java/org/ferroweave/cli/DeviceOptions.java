package org.ferroweave.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.DatasheetWriter;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.units.ParameterText;
import org.ferroweave.device.units.Units;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say under which conditions, and with which changes, a device is used. */
final class DeviceOptions {
  private static final Provenance CHANGED =
      new Provenance(Provenance.Kind.ASSUMED, "changed by the user");

  @Option(
      names = "--temperature",
      paramLabel = "T",
      defaultValue = "300 K",
      description = "Temperature with unit, for example '300 K' or '27 degC' (default: 300 K).")
  private String temperature = "300 K";

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Change a parameter of the device, for example film.thickness='60 nm'; may be repeated for other keys.")
  private List<String> changes = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of all randomness; equal seeds give equal results (default: 1).")
  private long seed = 1;

  @Mixin private MaterialOptions materials = new MaterialOptions();

  /** For picocli. */
  DeviceOptions() {}

  /** Seed of all randomness. */
  long seed() {
    return seed;
  }

  /**
   * The device under these conditions.
   *
   * @param idOrFile id of a bundled device or a datasheet file
   * @throws InputException if there is no such device or a change cannot be made
   */
  ChosenDevice choose(String idOrFile) {
    double kelvin = Units.parse("--temperature", temperature, "K");
    if (!(kelvin > 0)) {
      throw new InputException("--temperature is '" + temperature + "'; allowed: above 0 K");
    }
    Datasheet sheet = materials.datasheet(idOrFile);
    DeviceModel model = model(sheet);
    Datasheet changedSheet = sheet;
    Map<String, String> changed = new LinkedHashMap<>();
    for (String change : changes) {
      int sign = change.indexOf('=');
      if (sign < 1) {
        throw new InputException(
            "--set is '" + change + "'; allowed: KEY=VALUE, for example film.thickness='60 nm'");
      }
      String key = change.substring(0, sign).strip();
      String value = change.substring(sign + 1).strip();
      ParameterSpec spec = spec(model, key);
      double si = ParameterText.read("--set ", spec, value);
      changedSheet = changedSheet.with(key, si, CHANGED);
      if (changed.put(key, value) != null) {
        throw new InputException("--set " + key + " is given twice; allowed: once per parameter");
      }
    }
    if (!changed.isEmpty()) {
      model = checked("--set", changedSheet);
    }
    return new ChosenDevice(sheet, model, kelvin, changed, kelvin != Stimulus.ROOM_TEMPERATURE);
  }

  /**
   * The model of a datasheet, with pulse settings that protocols can use.
   *
   * @throws InputException if values contradict each other, naming file and key
   */
  static DeviceModel model(Datasheet sheet) {
    return checked(sheet.origin(), sheet);
  }

  private static DeviceModel checked(String where, Datasheet sheet) {
    try {
      DeviceModel model = Catalog.family(sheet.family()).build(sheet);
      PulseSettings.of(model);
      return model;
    } catch (InputException e) {
      throw new InputException(where + ": " + e.getMessage(), e.hint(), e);
    }
  }

  private static ParameterSpec spec(DeviceModel model, String key) {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : model.parameters()) {
      if (parameter.name().equals(key)) {
        return parameter.spec();
      }
      names.add(parameter.name());
    }
    throw new InputException(
        "--set: "
            + model.id()
            + " has no parameter '"
            + key
            + "'; allowed: "
            + String.join(", ", names),
        NearestName.of(key, names));
  }

  /**
   * A device under conditions.
   *
   * @param sheet its datasheet, without the changes
   * @param model its model, with the changes
   * @param temperature temperature (K)
   * @param changed changed parameters and what was written for them
   * @param otherTemperature whether the temperature is not that of the reported figures
   */
  record ChosenDevice(
      Datasheet sheet,
      DeviceModel model,
      double temperature,
      Map<String, String> changed,
      boolean otherTemperature) {

    /** Whether this is no longer the device, or not the conditions, of the reported figures. */
    boolean isChanged() {
      return sheet.isChanged() || !changed.isEmpty() || otherTemperature;
    }

    /** What was changed, for people; empty if nothing was. */
    String changes() {
      List<String> parts = new ArrayList<>();
      if (sheet.isChanged()) {
        parts.add("datasheet made from " + sheet.changedFrom());
      }
      changed.forEach((key, value) -> parts.add(key + " = " + value));
      if (otherTemperature) {
        parts.add("temperature " + temperature + " K");
      }
      return String.join(", ", parts);
    }

    /** The complete datasheet as used: with the changes, and saying so. */
    Datasheet usedSheet() {
      if (changed.isEmpty()) {
        return sheet;
      }
      Map<String, Parameter> parameters = new LinkedHashMap<>();
      model.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
      return sheet
          .withParameters(parameters)
          .withIdentity(
              sheet.id(),
              sheet.title(),
              sheet.changedFrom() == null ? sheet.id() : sheet.changedFrom());
    }

    /**
     * Puts what identifies the device into the settings of a result folder, the datasheet by its
     * content.
     */
    void identify(JsonResults settings) {
      describe(settings);
      settings.put("datasheet_sha256", sha256(DatasheetWriter.write(sheet)));
    }

    private static String sha256(String text) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    /** Puts what identifies the device into results. */
    void describe(JsonResults json) {
      json.put("device", sheet.id()).put("datasheet", sheet.origin());
      json.put("temperature", temperature, "K");
      if (sheet.isChanged()) {
        json.put("changed_from", sheet.changedFrom());
      }
      if (!changed.isEmpty()) {
        json.put("changed", changed);
      }
    }
  }
}
