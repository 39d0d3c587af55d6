package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.physics.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, tables and refusals of {@code ions film}, and of a material file of one's own. */
class IonsFilmTest {
  @TempDir Path folder;

  private Invocation run(String out, String... more) {
    Stream<String> first =
        Stream.of("ions", "film", "--quiet", "--out", folder.resolve(out).toString());
    return Invocation.of(Stream.concat(first, Stream.of(more)).toArray(String[]::new));
  }

  private JsonNode json(String name, String... more) throws IOException {
    Path file = folder.resolve(name + ".json");
    Stream<String> options =
        Stream.concat(Stream.of("--no-dipoles", "--points=3", "--json=" + file), Stream.of(more));
    run(name, options.toArray(String[]::new)).succeeds();
    return new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void writesTablesPlotsPageAndJson() throws IOException {
    Path json = folder.resolve("film.json");
    Invocation run =
        run("out", "--from=312 K", "--to=318 K", "--points=3", "--json=" + json).succeeds();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("transition of the dipoles", "type-2-abrupt", "inside");
    JsonNode tree = new ObjectMapper().readTree(json.toFile());
    assertThat(tree.at("/peak_dipoles_k").doubleValue())
        .isCloseTo(tree.at("/peak_landau_k").doubleValue(), within(2.0));
    assertThat(tree.at("/permittivity_dipoles")).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(tree.at("/conductivity_solver_s_per_m/" + i).doubleValue())
          .isCloseTo(tree.at("/conductivity_s_per_m/" + i).doubleValue(), withPercentage(0.1));
    }
    Path out = folder.resolve("out");
    for (String plot : new String[] {"permittivity", "conductivity", "polarization"}) {
      assertThat(out.resolve(plot + ".csv")).isNotEmptyFile();
      assertThat(out.resolve(plot + ".png")).isNotEmptyFile();
      assertThat(out.resolve(plot + ".svg")).isNotEmptyFile();
    }
    assertThat(Files.readString(out.resolve("index.html")))
        .contains("<svg", "not modelled", "ion.gap-barrier.cu-excess", "S000");
  }

  @Test
  void fitsTheWarmBranchWhereTheSweepHasOne() throws IOException {
    JsonNode fit = json("warm").at("/curie_weiss_landau");
    assertThat(fit.at("/curie_weiss_temperature_k").doubleValue()).isCloseTo(270, within(1e-3));
    assertThat(fit.at("/curie_constant_k").doubleValue()).isCloseTo(500, within(1e-2));
    assertThat(json("cold", "--to=70 degC").has("curie_weiss_landau")).isFalse();
  }

  @Test
  void refusesBarriersThatNoIonHopsOver() throws IOException {
    run("no", "--set=ion.gap-barrier.cu-excess=80 eV")
        .refuses("ion.gap-barrier.cu-excess is '80 eV'", "0.05 eV to 3 eV");
    run("no", "--set=IPS:ion.gap-barrier.free-standing=-0.8 eV").refuses("'-0.8 eV'");
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  void aChangedBarrierMovesTheConductivity() throws IOException {
    double usual = json("a", "--stack=CIPS:6").at("/conductivity_s_per_m/0").doubleValue();
    double raised =
        json("b", "--stack=CIPS:6", "--set=ion.gap-barrier.cu-excess=0.79 eV")
            .at("/conductivity_s_per_m/0")
            .doubleValue();
    double thermal = Constants.thermalVoltage(303.15);
    assertThat(usual / raised).isCloseTo(Math.exp(0.02 / thermal), withPercentage(1e-4));
  }

  @Test
  void aMaterialFileOfOnesOwnMovesFilmAndDevice() throws IOException {
    String text;
    try (InputStream stream =
        Catalog.class.getResourceAsStream(
            "/org/ferroweave/device/catalog/materials/CuInP2S6.yaml")) {
      text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(
        own.resolve("CuInP2S6.yaml"), text.replace("{value: 0.77 eV,", "{value: 0.79 eV,"));
    String option = "--materials=" + own;
    double film =
        json("c", "--stack=CIPS:6").at("/conductivity_s_per_m/0").doubleValue()
            / json("d", "--stack=CIPS:6", option).at("/conductivity_s_per_m/0").doubleValue();
    assertThat(film)
        .isCloseTo(Math.exp(0.02 / Constants.thermalVoltage(303.15)), withPercentage(1e-4));
    Invocation usual = validate();
    Invocation moved = validate(option);
    assertThat(usual.out()).contains("stm_decay_time");
    assertThat(line(usual)).contains("pass").contains("calibrated");
    assertThat(line(moved)).contains("fail", "changed").doesNotContain("calibrated");
  }

  private static Invocation validate(String... more) {
    Stream<String> first = Stream.of("validate", "--quiet", "ni-cips-ni-vertical");
    return Invocation.of(Stream.concat(first, Stream.of(more)).toArray(String[]::new)).succeeds();
  }

  private static String line(Invocation run) {
    return run.out().lines().filter(l -> l.contains("stm_decay_time")).findFirst().orElseThrow();
  }

  @Test
  void vacanciesOfIndiumSelenideHaveNoInterface() throws IOException {
    JsonNode tree = json("se", "--stack=In2Se3:5", "--from=300 K", "--to=400 K");
    assertThat(tree.at("/conductivity_s_per_m/2").doubleValue())
        .isGreaterThan(tree.at("/conductivity_s_per_m/0").doubleValue());
    run("x", "--stack=In2Se3:5,CIPS:2").refuses("knows no interfaces");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    run("x", "--stack=CIPS").refuses("'CIPS'", "MATERIAL:LAYERS");
    run("x", "--stack=CIPZ:3").refuses("CIPZ", "CuInP2S6");
    run("x", "--interface=type-4").refuses("type-4", "type-1-abrupt");
    run("x", "--environment=cu-exces").refuses("cu-exces", "cu-excess").hinting("cu-excess");
    run("x", "--set=ion.gap-barrier.cu-excess=0.8 V").refuses("0.8 V");
    run("x", "--set=ion.gap=0.8 eV").refuses("ion.gap");
    run("x", "--from=110 degC", "--to=30 degC").refuses("--from", "rising");
    run("x", "--points=1").refuses("--points");
    run("x", "--materials=" + folder.resolve("none")).refuses("--materials");
  }
}
