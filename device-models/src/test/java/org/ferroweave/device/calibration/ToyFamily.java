package org.ferroweave.device.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Datasheet;
import org.jspecify.annotations.Nullable;

/** A design whose figures are known in closed form: a leaky integrator on top of a noisy relay. */
record ToyFamily(Datasheet datasheet) implements DeviceModel {
  static final Provenance ASSUMED = new Provenance(Provenance.Kind.ASSUMED, "toy");

  /** Parameters at their true values; all but those of the pulses may be calibrated. */
  static Datasheet truth() {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    add(parameters, "toy.decay", "s", 1e-4, 10, true, 12e-3);
    add(parameters, "toy.base", "S", 1e-12, 1e-3, true, 2e-9);
    add(parameters, "toy.ratio", "1", 1, 1000, false, 20);
    add(parameters, "toy.noise", "1", 0, 0.3, false, 0.05);
    add(parameters, "pulse.potentiation", "V", -10, 10, false, 3);
    add(parameters, "pulse.depression", "V", -10, 10, false, -3);
    add(parameters, "pulse.width", "s", 1e-6, 1, true, 10e-3);
    add(parameters, "pulse.period", "s", 1e-6, 1, true, 50e-3);
    add(parameters, "pulse.count", "1", 1, 100, false, 10);
    add(parameters, "read.voltage", "V", -1, 1, false, 0.1);
    add(parameters, "sweep.voltage", "V", 0.1, 10, false, 4);
    add(parameters, "sweep.rate", "V/s", 1e-3, 1e3, true, 2);
    return new Datasheet("toy", "toy", "toy", "", "", "toy.yaml", parameters, List.of());
  }

  private static void add(
      Map<String, Parameter> parameters,
      String name,
      String unit,
      double min,
      double max,
      boolean logScale,
      double value) {
    ParameterSpec spec = new ParameterSpec(name, name, unit, min, max, logScale, "toy");
    parameters.put(name, new Parameter(spec, value, ASSUMED));
  }

  /** The same datasheet with these reported figures. */
  static Datasheet reporting(Datasheet sheet, ReportedFigure... figures) {
    return new Datasheet(
        sheet.id(),
        sheet.title(),
        sheet.family(),
        "",
        "",
        sheet.origin(),
        sheet.parameters(),
        List.of(figures));
  }

  static ReportedFigure figure(String quantity, double value, String unit, boolean calibration) {
    return new ReportedFigure(quantity, value, unit, "toy", "high", calibration);
  }

  static Datasheet free(Datasheet sheet, String name, double start, String figures) {
    return sheet.with(name, start, new Provenance(Provenance.Kind.CALIBRATED, figures));
  }

  @Override
  public String id() {
    return "toy";
  }

  @Override
  public String family() {
    return "toy";
  }

  @Override
  public List<Parameter> parameters() {
    return new ArrayList<>(datasheet.parameters().values());
  }

  @Override
  public DeviceModel with(String name, double value) {
    return new ToyFamily(datasheet.with(name, value, ASSUMED));
  }

  @Override
  public SynapticDevice fabricate(RandomStream random) {
    return device(random);
  }

  @Override
  public SynapticDevice nominal() {
    return device(null);
  }

  private SynapticDevice device(@Nullable RandomStream random) {
    return new ToySynapse(
        this,
        datasheet.value("toy.decay"),
        datasheet.value("toy.base"),
        datasheet.value("toy.ratio"),
        datasheet.value("toy.noise"),
        random);
  }
}
