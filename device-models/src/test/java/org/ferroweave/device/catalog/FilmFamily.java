package org.ferroweave.device.catalog;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.SynapticDevice;

/** A small family without devices, to test the catalogue alone. */
final class FilmFamily implements DeviceFamily {
  private static final double EV = 1.602176634e-19;

  @Override
  public String name() {
    return "test-film";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(
        new ParameterSpec("film.thickness", "t", "m", 0.5e-9, 1e-6, true, "film thickness"),
        new ParameterSpec("film.spontaneous-polarization", "Ps", "C/m^2", 1e-4, 1, true, "at 0 K"),
        new ParameterSpec("film.curie-temperature", "Tc", "K", 50, 2000, false, "Curie point"),
        new ParameterSpec("film.background-permittivity", "eb", "1", 1, 1000, true, "relative"),
        new ParameterSpec(
            "contact.top.barrier", "phi", "J", 0.05 * EV, 3.3 * EV, false, "Schottky barrier"),
        new ParameterSpec(
            "contact.top.richardson", "A", "A/(m^2 K^2)", 1, 1e8, true, "Richardson constant"),
        new ParameterSpec("attempt-rate", "nu", "1/s", 1, 1e15, true, "attempts per second"),
        new ParameterSpec("pulse.amplitude", "V", "V", -10, 10, false, "pulse height"));
  }

  @Override
  public DeviceModel build(Datasheet datasheet) {
    return new FilmModel(datasheet);
  }

  private record FilmModel(Datasheet datasheet) implements DeviceModel {
    @Override
    public String id() {
      return datasheet.id();
    }

    @Override
    public String family() {
      return datasheet.family();
    }

    @Override
    public List<Parameter> parameters() {
      return datasheet.parameterList();
    }

    @Override
    public DeviceModel with(String name, double value) {
      return new FilmModel(
          datasheet.with(name, value, new Provenance(Provenance.Kind.ASSUMED, "changed")));
    }

    @Override
    public SynapticDevice fabricate(RandomStream random) {
      throw new InputException("test-film has no devices; allowed: parameters only");
    }

    @Override
    public SynapticDevice nominal() {
      throw new InputException("test-film has no devices; allowed: parameters only");
    }
  }
}
