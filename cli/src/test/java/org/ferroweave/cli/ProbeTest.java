package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.probe.spectra.NpyArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, tables and refusals of {@code probe}. */
class ProbeTest {
  @TempDir Path folder;

  private Invocation probe(String... more) {
    List<String> args = new ArrayList<>(List.of("probe"));
    args.addAll(List.of(more));
    args.add("--out=" + folder.resolve("out"));
    return Invocation.of(args.toArray(String[]::new));
  }

  private JsonNode json(String... more) throws IOException {
    Path json = folder.resolve("results.json");
    List<String> args = new ArrayList<>(List.of(more));
    args.add("--json=" + json);
    args.add("--quiet");
    assertThat(probe(args.toArray(String[]::new)).succeeds().err()).isEmpty();
    return new ObjectMapper().readTree(json.toFile());
  }

  private void leaves(String... names) {
    for (String name : names) {
      assertThat(folder.resolve("out").resolve(name)).isNotEmptyFile();
    }
  }

  @Test
  void strainGivesTheEnergyBack() throws IOException {
    JsonNode tree = json("strain", "--energy", "25 kJ/mol");
    assertThat(tree.at("/activation_energy_compensated_j_per_mol").doubleValue())
        .isCloseTo(25000, within(2000.0));
    assertThat(tree.at("/activation_energy_uncompensated_j_per_mol").doubleValue())
        .isLessThan(15000);
    leaves("index.html", "strain-amplitudes.png", "strain-amplitudes.svg", "diffusion-length.csv");
  }

  @Test
  void strainThatCancelsIsSaidToBeLost() {
    Invocation run = probe("strain", "--keeps-sign").succeeds();
    assertThat(run.out()).contains("none: within the noise");
    assertThat(run.err()).contains("the method cannot see it", "index.html");
  }

  @Test
  void dielectricFindsTheFilmBehindItsOwnReading() throws IOException {
    JsonNode first = json("dielectric", "--no-scan", "--permittivities", "12");
    double lossless = first.at("/film/permittivity_12.0/gradient_lossless_f_per_m").doubleValue();
    JsonNode found = json("dielectric", "--no-scan", "--reading", lossless * 1e9 + " aF/nm");
    assertThat(found.at("/reading/permittivity").doubleValue()).isCloseTo(12, within(0.5));
    // 3 N/m, 1e7 V/m and 3 V: the amplitude is V^2 C' m / 4 k
    String volts = 9 * lossless * 1e7 / 12 + " V";
    JsonNode calibrated = json("dielectric", "--no-scan", "--amplitude", volts);
    assertThat(calibrated.at("/reading/permittivity").doubleValue()).isCloseTo(12, within(0.5));
    leaves("film-gradient.csv", "film-phase.svg", "films-gradient.png", "index.html");
  }

  @Test
  void dielectricScansAcrossTheStrip() throws IOException {
    JsonNode scan = json("dielectric", "--span", "100 nm").at("/scan");
    assertThat(scan.at("/phase_peak_rad").size()).isEqualTo(15);
    leaves("scan-gradient.png", "scans-phase.svg");
  }

  @Test
  void spectraOfAMapAndOfTheSameMapFromAFile() throws IOException {
    JsonNode tree = json("spectra", "--size", "48");
    assertThat(tree.at("/component_1/spectrum_correlation").doubleValue()).isGreaterThan(0.99);
    assertThat(tree.at("/component_2/spectrum_correlation").doubleValue()).isGreaterThan(0.99);
    assertThat(tree.at("/unique").booleanValue()).isFalse();
    leaves("maps.npy", "spectra.npy", "spectra.csv", "map-1.png", "map-2.svg", "index.html");
    Path made = folder.resolve("made");
    Files.move(folder.resolve("out"), made);
    JsonNode again =
        json(
            "spectra",
            "--cube=" + made.resolve("cube.npy"),
            "--frequencies=" + made.resolve("frequencies.npy"));
    assertThat(again.at("/component_2/peak_hz")).isEqualTo(tree.at("/component_2/peak_hz"));
    assertThat(NpyArray.read(folder.resolve("out/maps.npy")).shape()).containsExactly(48, 48, 2);
    assertThat(NpyArray.read(folder.resolve("out/spectra.npy")).shape()).containsExactly(2, 64);
  }

  @Test
  void plainFactorizationNamesTheWayOut() {
    assertThat(probe("spectra", "--size", "48", "--sharpness", "1").succeeds().out())
        .contains("not unique", "--min-volume");
  }

  @Test
  void smallestVolumeSaysWhenNoiseBeatsIt() throws IOException {
    String[] noisy = {"spectra", "--size", "48", "--noise", "0.3", "--min-volume"};
    JsonNode tree = json(noisy);
    assertThat(tree.at("/minimum_volume_failed").booleanValue()).isTrue();
    assertThat(tree.at("/unique").booleanValue()).isFalse();
    assertThat(probe(noisy).succeeds().out()).contains("has vanished").doesNotContain("right one");
    JsonNode quiet = json("spectra", "--size", "40", "--min-volume");
    assertThat(quiet.at("/minimum_volume_failed").booleanValue()).isFalse();
    assertThat(quiet.at("/relative_residual_plain").doubleValue()).isPositive();
  }

  @Test
  void noiseThatHidesAnOverlapDoesNotMakeUnique() throws IOException {
    JsonNode clean = json("spectra", "--size", "48", "--sharpness", "20", "--noise", "0");
    assertThat(clean.at("/uniqueness").textValue()).isEqualTo("not unique");
    assertThat(clean.at("/negative_values").intValue()).isZero();
    String[] noisy = {"spectra", "--size", "48", "--sharpness", "20", "--noise", "0.1"};
    JsonNode tree = json(noisy);
    assertThat(tree.at("/uniqueness").textValue()).isEqualTo("cannot tell at this noise");
    assertThat(tree.at("/unique").booleanValue()).isFalse();
    assertThat(tree.at("/negative_values").intValue()).isPositive();
    assertThat(probe(noisy).succeeds().out()).contains("cannot tell at this noise", "are negative");
  }

  @Test
  void badInputIsOneLine() throws IOException {
    Path text = Files.writeString(folder.resolve("map.csv"), "1,2,3,4,5,6,7,8,9");
    probe("spectra", "--cube=" + text).refuses("map.csv: does not begin like a .npy file");
    probe("spectra", "--cube=none.npy").refuses("none.npy: no such file");
    Path flat = folder.resolve("flat.npy");
    new NpyArray(new int[] {2, 3}, new double[] {1, 2, 3, 4, 5, 6}).write(flat);
    probe("spectra", "--cube=" + flat).refuses("flat.npy: has 2 axes", "three");
    Path small = folder.resolve("small.npy");
    new NpyArray(new int[] {1, 3, 2}, new double[] {1, 2, 3, 4, 5, 6}).write(small);
    probe("spectra", "--cube=" + small, "-k", "3").refuses("--components is 3", "1 to 2");
    probe("spectra", "--cube=" + small, "--skip-lines=1").refuses("--skip-lines is 1", "0 to 0");
    probe("spectra", "--cube=" + small, "--frequencies=" + flat).refuses("flat.npy", "rising");
    for (double size : new double[] {1e300, 1e-300}) {
      Path far = folder.resolve("far.npy");
      double[] values = {size, 2 * size, 3 * size, 4 * size, 5 * size, -6 * size};
      new NpyArray(new int[] {1, 3, 2}, values).write(far);
      probe("spectra", "--cube=" + far).refuses("far.npy: largest magnitude is", "1.0E100");
    }
    probe("spectra", "--frequencies=" + flat).refuses("--frequencies is given without --cube");
    probe("strain", "--energy", "3 V").refuses("--energy is '3 V'");
    probe("strain", "--temperatures", "300 K,200 K,400 K").refuses("--temperatures", "rise");
    probe("strain", "--poisson", "0.7").refuses("--poisson is 0.7", "0 to 0.5");
    probe("dielectric", "--radius", "0 nm").refuses("--radius is '0 nm'", "1 nm");
    probe("dielectric", "--permittivities", "0.5").refuses("--permittivities is '0.5'");
    probe("dielectric", "--phase", "-1").refuses("--phase is given without --reading");
    probe("dielectric", "--reading", "0.1 aF/nm", "--amplitude", "1 mV").refuses("one of them");
    probe("spectra", "--size", "many").refuses("--size is 'many'");
    assertThat(folder.resolve("out")).doesNotExist();
    Invocation.of("probe").refuses("probe: no command", "strain, dielectric, spectra");
  }
}
