package org.ferroweave.device.transport.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.MaterialFacts;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.validation.CheckedFact;
import org.ferroweave.device.validation.DeviceValidation;
import org.ferroweave.device.validation.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One barrier in a material file moves film, device and validation together. */
class OneBarrierTest {
  private static final String KEY = "ion.gap-barrier.cu-excess";
  private static final String[] BARRIERS = {
    "ion.hop-barrier", "ion.out-of-plane-barrier", "interface.barrier", "filament.barrier"
  };
  private static final double RAISE = 0.02 * Constants.ELEMENTARY_CHARGE;

  @TempDir Path folder;

  @BeforeEach
  void raiseTheBarrierInAFileOfOnesOwn() throws IOException {
    String text = bundled("CuInP2S6");
    assertThat(text).containsOnlyOnce("cu-excess: {value: 0.77 eV");
    Files.writeString(
        folder.resolve("CuInP2S6.yaml"),
        text.replace("cu-excess: {value: 0.77 eV", "cu-excess: {value: 0.79 eV"));
  }

  @Test
  void movesTheFilm() {
    double ratio =
        conductivity(Catalog.material("CuInP2S6", folder))
            / conductivity(Catalog.material("CuInP2S6"));
    assertThat(ratio).isCloseTo(1 / PhaseBoundary.gain(RAISE, 300), withPercentage(1e-6));
  }

  private static double conductivity(MaterialFacts material) {
    LayerStack film = LayerStack.film(HopLayer.of(material, KEY), 10, MobileIons.of(material));
    return new StackConduction(film).conductivity(300);
  }

  @Test
  void movesDevicesThatReferToItAndNoOthers() {
    for (String id : new String[] {"ni-cips-ni-vertical", "gr-cips-cu", "gr-cips-gr"}) {
      Datasheet usual = Catalog.datasheet(id);
      Datasheet moved = Catalog.datasheet(id, folder);
      String key = id.startsWith("ni") ? "ion.hop-barrier" : "filament.barrier";
      assertThat(moved.value(key) - usual.value(key)).as(id).isCloseTo(RAISE, within(1e-6 * RAISE));
      assertThat(moved.changedFrom()).isEqualTo(id);
    }
    Datasheet other = Catalog.datasheet("au-cips-au-lateral", folder);
    assertThat(other.parameters()).isEqualTo(Catalog.datasheet("au-cips-au-lateral").parameters());
    assertThat(other.isChanged()).isFalse();
  }

  @Test
  void movesAFactOfValidate() {
    String quantity = "stm_decay_time";
    double usual = simulated(Catalog.datasheet("ni-cips-ni-vertical"), quantity);
    double moved = simulated(Catalog.datasheet("ni-cips-ni-vertical", folder), quantity);
    // the decay is that of hops over this barrier
    assertThat(moved / usual).isCloseTo(PhaseBoundary.gain(RAISE, 300), withPercentage(15));
  }

  private static double simulated(Datasheet sheet, String quantity) {
    DeviceValidation validation = new Validator(1).validate(sheet);
    CheckedFact fact =
        validation.facts().stream()
            .filter(f -> f.quantity().equals(quantity))
            .findFirst()
            .orElseThrow();
    return fact.simulated();
  }

  @Test
  void noDeviceOfTheseMaterialsKeepsAnIonBarrierOfItsOwn() throws IOException {
    for (String material : new String[] {"CuInP2S6", "CuCrP2S6", "alpha-In2Se3"}) {
      String text = bundled(material);
      int ions = text.indexOf("\n  ion:");
      assertThat(ions).isPositive();
      String raised =
          Pattern.compile("value: ([0-9.]+) eV")
              .matcher(text.substring(ions))
              .replaceAll(m -> "value: " + (Double.parseDouble(m.group(1)) + 0.5) + " eV");
      Files.writeString(folder.resolve(material + ".yaml"), text.substring(0, ions) + raised);
    }
    int barriers = 0;
    for (String id : Catalog.ids()) {
      Datasheet usual = Catalog.datasheet(id);
      // the levels that charge hops on in SnS are no sites of ions
      if (!usual.parameters().containsKey("ion.attempt-frequency") || id.contains("sns-pt")) {
        continue;
      }
      Datasheet moved = Catalog.datasheet(id, folder);
      for (String key : BARRIERS) {
        if (usual.parameters().containsKey(key)) {
          double rise = moved.value(key) - usual.value(key);
          assertThat(rise / Constants.ELEMENTARY_CHARGE)
              .as("%s of %s", key, id)
              .isCloseTo(0.5, within(1e-6));
          barriers++;
        }
      }
    }
    assertThat(barriers).isGreaterThan(20);
  }

  private static String bundled(String material) throws IOException {
    String resource = "/org/ferroweave/device/catalog/materials/" + material + ".yaml";
    try (InputStream stream = Catalog.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
