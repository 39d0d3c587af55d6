package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.DatasheetWriter;
import org.ferroweave.device.units.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people get wrong is told in one line that names it, with exit code 2. */
class BadInputTest {
  private static final String DEVICE = "au-cips-ti";
  private static final List<String> MNIST =
      List.of(
          "train-images-idx3-ubyte",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte");

  @TempDir Path folder;

  private Path datasheet(String was, String becomes) throws IOException {
    String text = DatasheetWriter.write(Catalog.datasheet(DEVICE));
    assertThat(text).contains(was);
    return Files.writeString(folder.resolve("bad.yaml"), text.replace(was, becomes));
  }

  private Path mnist(byte[] trainImages, String ending) throws IOException {
    Path mnist = Files.createDirectory(folder.resolve("mnist"));
    for (String name : MNIST) {
      Files.write(mnist.resolve(name + ending), trainImages);
    }
    return mnist;
  }

  private Invocation train(String... more) {
    Stream<String> first =
        Stream.of("train", "--device", DEVICE, "--out", folder.resolve("run").toString());
    return Invocation.of(Stream.concat(first, Stream.of(more)).toArray(String[]::new));
  }

  private Invocation characterize(String... more) {
    Stream<String> first =
        Stream.of("characterize", DEVICE, "--out", folder.resolve("c").toString());
    return Invocation.of(Stream.concat(first, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void unknownDevice() {
    Invocation.of("devices", "show", "au-cisp-ti")
        .refuses("unknown device 'au-cisp-ti'", "allowed: ", DEVICE)
        .hinting(DEVICE);
    Invocation.of("characterize", "au-cips-it").refuses("au-cips-it").hinting(DEVICE);
    Invocation.of("gui", "none.yaml").refuses("none.yaml: no such file");
    Invocation.of("train", "--device", "au").refuses("unknown device 'au'", DEVICE);
  }

  @Test
  void wrongUnit() throws IOException {
    Path file = datasheet("thickness: {value: 50 nm", "thickness: {value: 50 nA");
    Invocation.of("devices", "check", file.toString())
        .refuses("bad.yaml:", "film.thickness", "'50 nA'", "a length");
    characterize("--set", "film.thickness=3 V").refuses("film.thickness", "'3 V'", "a length");
    characterize("--temperature", "300 kg").refuses("--temperature", "'300 kg'", "temperature");
    characterize("--temperature", "300").refuses("--temperature", "no unit").hinting("300 K");
  }

  @Test
  void negativeThickness() throws IOException {
    Path file = datasheet("thickness: {value: 50 nm", "thickness: {value: -50 nm");
    Invocation.of("devices", "check", file.toString())
        .refuses("bad.yaml:", "film.thickness", "-50 nm", "allowed: 200 pm");
    characterize("--set", "film.thickness=-4 nm")
        .refuses("--set film.thickness is '-4 nm'", "allowed: 200 pm to 20 um");
  }

  @Test
  void valuesThatContradictEachOther() throws IOException {
    Path weiss = contradicting("film.curie-weiss-temperature", "400 K");
    List<String> parts =
        List.of("bad.yaml: film.curie-weiss-temperature is 400 K", "below film.curie-temperature");
    for (String command : List.of("check", "characterize")) {
      (command.equals("check")
              ? Invocation.of("devices", "check", weiss.toString())
              : Invocation.of(command, weiss.toString(), "--out", folder.resolve("c").toString()))
          .refuses(parts.toArray(String[]::new));
    }
    Invocation.of("devices", "check", contradicting("pulse.period", "1 us").toString())
        .refuses("bad.yaml: ", "pulse.period is 1 us", "at least pulse.width");
    characterize("--set", "pulse.period=1 us").refuses("--set: ", "pulse.period is 1 us");
    assertThat(folder.resolve("c")).doesNotExist();
  }

  private Path contradicting(String key, String value) throws IOException {
    Datasheet sheet = Catalog.datasheet(DEVICE);
    Parameter parameter = sheet.parameter(key);
    double si = Units.parse(value, parameter.spec().unit());
    String text = DatasheetWriter.write(sheet.with(key, si, parameter.provenance()));
    return Files.writeString(folder.resolve("bad.yaml"), text);
  }

  @Test
  void countsAreWholeNumbers() throws IOException {
    Path file = datasheet("elements: {value: 64", "elements: {value: 3.5");
    Invocation.of("devices", "check", file.toString())
        .refuses("bad.yaml:", "switching.elements is '3.5'", "1 to 100000, a whole number");
    characterize("--set", "pulse.count=3.5").refuses("pulse.count is '3.5'", "a whole number");
  }

  @Test
  void oneParameterSetTwice() {
    characterize("--set", "film.thickness=60 nm", "--set", "film.thickness=70 nm")
        .refuses("--set film.thickness is given twice", "allowed: once");
  }

  @Test
  void aCalibrationWithoutEvaluations() {
    Path out = folder.resolve("c.yaml");
    Invocation.of("calibrate", DEVICE, "--evaluations", "0", "--out", out.toString())
        .refuses("--evaluations is 0; allowed: 1 or more");
    assertThat(out).doesNotExist();
  }

  @Test
  void missingFile() {
    Invocation.of("devices", "check", "none.yaml").refuses("none.yaml: no such file");
    Invocation.of("resume", folder.resolve("none").toString()).refuses("none", "no run folder");
    train("--dataset", "mnist", "--mnist-dir", folder.resolve("none").toString())
        .refuses("MNIST folder", "none", "no such folder");
    train("--dataset", "mnist", "--mnist-dir", folder.toString())
        .refuses(folder.toString(), "lacks", MNIST.get(0));
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void truncatedIdx() throws IOException {
    byte[] header = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28, 1, 2, 3};
    Path mnist = mnist(header, "");
    train("--dataset", "mnist", "--mnist-dir", mnist.toString()).refuses(MNIST.get(0), "truncated");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void corruptGzip() throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[5000]);
    }
    byte[] damaged = bytes.toByteArray();
    damaged[damaged.length / 2] ^= 0x55;
    Path mnist = mnist(damaged, ".gz");
    train("--dataset", "mnist", "--mnist-dir", mnist.toString()).refuses(MNIST.get(0) + ".gz");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void unknownKey() throws IOException {
    Path file = datasheet("thickness: {value: 50 nm", "thicknes: {value: 50 nm");
    Invocation.of("devices", "check", file.toString())
        .refuses("bad.yaml:", "unknown parameter 'film.thicknes'", "allowed: film.thickness")
        .hinting("film.thickness");
    characterize("--set", "film.thicknes=4 nm")
        .refuses("no parameter 'film.thicknes'", "allowed: ")
        .hinting("film.thickness");
  }

  @Test
  void notANumber() throws IOException {
    Path file = datasheet("thickness: {value: 50 nm", "thickness: {value: NaN nm");
    Invocation.of("devices", "check", file.toString())
        .refuses("bad.yaml:", "film.thickness", "NaN nm", "not a finite number");
    characterize("--set", "film.thickness=NaN nm").refuses("film.thickness", "not a finite number");
    train("--learning-rate", "NaN").refuses("--learning-rate", "NaN");
  }

  @Test
  void unwritableOutput() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    Path inside = file.resolve("out");
    for (Path out : List.of(file, inside)) {
      Invocation.of("characterize", DEVICE, "--out", out.toString())
          .refuses("--out is '" + out + "'", "allowed: ");
      Invocation.of("train", "--device", DEVICE, "--out", out.toString())
          .refuses("--out is '" + out + "'");
      Invocation.of("quickstart", "--out", out.toString()).refuses("--out is '" + out + "'");
    }
    assertThat(file).hasContent("text");
    for (Path json : List.of(inside, folder, folder.resolve("none/a.json"))) {
      characterize("--json", json.toString()).refuses("--json is '" + json + "'");
    }
    assertThat(folder.resolve("c")).doesNotExist();
  }

  @Test
  void foreignOutput() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "text");
    Invocation.of("characterize", DEVICE, "--out", folder.toString())
        .refuses(folder.toString(), "other files (thesis.tex)", "a new or empty folder");
    Invocation.of("train", "--device", DEVICE, "--out", folder.toString()).refuses("thesis.tex");
    Files.writeString(folder.resolve(ResultFolder.SETTINGS), "{\"command\": \"quickstart\"}");
    Invocation.of("characterize", DEVICE, "--out", folder.toString()).refuses("other files");
    Files.writeString(folder.resolve(ResultFolder.SETTINGS), "no JSON");
    Invocation.of("distil", DEVICE, "--out", folder.toString()).refuses("other files");
  }

  @Test
  void resultsOfAnotherDeviceOrSetting() throws IOException {
    characterize("-p", "ppd").succeeds();
    characterize("-p", "ppf").succeeds();
    String allowed = "one with results of the same device and settings";
    characterize("-p", "ppd", "--seed", "2").refuses("another seed (1, not 2)", allowed);
    characterize("-p", "ppd", "--temperature", "305 K").refuses("another temperature", allowed);
    characterize("-p", "ppd", "--set", "film.thickness=60 nm").refuses("film.thickness", allowed);
    String file = datasheet("value: 50 nm", "value: 51 nm").toString();
    Invocation.of("characterize", file, "-p", "ppd", "--out", folder.resolve("c").toString())
        .refuses("results of another datasheet;", allowed);
    assertThat(Files.readString(folder.resolve("c").resolve(ResultFolder.SETTINGS)))
        .contains("ppf")
        .doesNotContain("51 nm", "60 nm");
    Invocation.of("distil", DEVICE, "--out", folder.resolve("c").toString()).refuses("other files");
  }

  @Test
  void unknownProtocol() {
    characterize("--protocol", "iv,pff")
        .refuses("unknown protocol 'pff'", "allowed: iv, pe")
        .hinting("ppf");
  }

  static Stream<List<String>> trainingOptions() {
    return Stream.of(
        List.of("--epochs=-1", "--epochs is -1"),
        List.of("--epochs=many", "--epochs is 'many'; allowed: a whole number, 1 or more"),
        List.of("--hidden=0", "--hidden is 0"),
        List.of("--hidden=a,b", "--hidden is 'a'", "1 to 65536"),
        List.of("--rule=magic", "--rule is 'magic'", "counted, stochastic"),
        List.of("--dataset=cifar", "--dataset is cifar", "mnist or digits"),
        List.of("--batch=0", "--batch is 0"),
        List.of("--limit-train=-5", "--limit-train is -5"),
        List.of("--limit-test=4001", "--limit-test is 4001", "at most 4000"),
        List.of("--limit-train=20001", "--limit-train is 20001", "at most 20000"),
        List.of("--threads=0", "--threads is 0"),
        List.of("--learning-rate=-1", "--learning-rate is -1.0"),
        List.of("--weight-limit=0", "--weight-limit is 0.0"),
        List.of("--seed=1.5", "--seed is '1.5'", "a whole number"),
        List.of("--mnist-dir=x", "--mnist-dir is 'x'", "--dataset mnist"),
        List.of("--set=film.thickness", "--set is 'film.thickness'", "KEY=VALUE"),
        List.of("--hiden=3", "unknown option '--hiden=3'", "--hidden"));
  }

  @ParameterizedTest
  @MethodSource("trainingOptions")
  void trainingOption(List<String> optionThenParts) {
    train(optionThenParts.get(0)).refuses(optionThenParts.stream().skip(1).toArray(String[]::new));
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void commands() {
    Invocation.of("trian").refuses("unknown command 'trian'", "quickstart").hinting("train");
    Invocation.of("devices").refuses("devices: no command", "list, show, check");
    Invocation.of("devices", "sohw").refuses("devices: unknown command 'sohw'").hinting("show");
    Invocation.of("train").refuses("train: missing required option", "--device").hinting("--help");
    Invocation.of("characterize").refuses("characterize: missing required parameter", "DEVICE");
    Invocation.of("devices", "list", "more").refuses("unknown argument 'more'");
  }

  @Test
  void everyProblemOfADatasheetIsNamed() throws IOException {
    Path file = datasheet("value: 50 nm", "value: -50 nA");
    Files.writeString(file, Files.readString(file).replace("family: ", "famly: "));
    Invocation check = Invocation.of("devices", "check", file.toString());
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err().lines().filter(l -> l.startsWith("ferroweave: "))).hasSizeGreaterThan(1);
    assertThat(check.err()).contains("famly").doesNotContain("\tat ");
  }
}
