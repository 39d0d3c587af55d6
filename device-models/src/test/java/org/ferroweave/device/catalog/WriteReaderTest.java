package org.ferroweave.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.ferroweave.device.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code write:} decides at which terminal a device is written, so nothing wrong may pass. */
class WriteReaderTest {
  private static final DatasheetReader READER = new DatasheetReader(Catalog.families());

  private static String sheet(String id, String write) {
    String yaml = DatasheetWriter.write(Catalog.datasheet(id)).replaceFirst("(?m)^write: .*\n", "");
    return write + "\n" + yaml;
  }

  private static List<Problem> problems(String id, String write) {
    DatasheetException error =
        catchThrowableOfType(
            DatasheetException.class, () -> READER.read("x.yaml", sheet(id, write)));
    assertThat(error).as(write).isNotNull();
    return error.problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "write: banana; write is 'banana'; write: gate",
        "write: drain; write is 'drain'; write: voltage (",
        "write: gat; write is 'gat'; gate",
        "'write: {potentiation: banana, depression: gate}'; write.potentiation is 'banana'; gate",
        "'write: {potentiation: gate, depression: light_}'; write.depression is 'light_'; light"
      })
  void anotherWordIsOneProblem(String write, String says, String hint) {
    assertThat(problems("mos2-cips-fefet", write))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.text()).startsWith("x.yaml:1: " + says);
              assertThat(problem.text()).endsWith("allowed: voltage, gate, light");
              assertThat(problem.hint()).contains(hint);
            });
  }

  @Test
  void aTerminalThatTheFamilyDoesNotHaveIsRefused() {
    assertThat(problems("au-cips-ti", "write: gate"))
        .singleElement()
        .satisfies(p -> assertThat(p.text()).contains("no gate", "allowed: voltage"));
    assertThat(problems("au-cips-ti", "write: light"))
        .singleElement()
        .satisfies(p -> assertThat(p.text()).contains("is in V, not in W/m^2"));
    assertThat(problems("sns2-hbn-cips-fefet", "write: light"))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.text())
                  .contains("x.yaml:1:", "pulse.depression", "allowed: voltage, gate");
              assertThat(p.hint()).isEqualTo("write: {potentiation: light, depression: gate}");
            });
    assertThat(problems("sns2-hbn-cips-fefet", "# write is not there"))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("write is missing"));
  }

  @Test
  void whatIsRightIsRead() {
    assertThat(READER.read("x.yaml", sheet("mos2-cips-fefet", "write: voltage")).write())
        .isEqualTo(WriteTerminals.VOLTAGE);
    assertThat(
            READER
                .read(
                    "x.yaml",
                    sheet("gr-in2se3-oram", "write: {potentiation: light, depression: gate}"))
                .write())
        .isEqualTo(new WriteTerminals(Terminal.LIGHT, Terminal.GATE));
  }

  @Test
  void templatesWriteAtTheTerminalThatTheFamilyIsFor() {
    for (DeviceFamily family : Catalog.families()) {
      boolean gate = family.allParameters().stream().anyMatch(s -> s.name().equals("read.gate"));
      boolean light = family.name().startsWith("photo-");
      String depression = gate ? "gate" : "voltage";
      assertThat(DatasheetWriter.template(family).lines())
          .as(family.name())
          .filteredOn(line -> line.startsWith("write:"))
          .singleElement()
          .asString()
          .startsWith(
              light
                  ? "write: {potentiation: light, depression: " + depression + "}"
                  : "write: " + depression + " ");
    }
  }
}
