package org.ferroweave.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.DatasheetWriter;
import org.ferroweave.device.units.ParameterText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterFormTest {
  private final ParameterForm form = new ParameterForm(Catalog.datasheet("au-cips-ti"));

  private static double value(DeviceModel model, String name) {
    return model.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void takesAValueInAnyUnit() {
    assertThat(form.enter("film.thickness", "0.06 um")).isTrue();
    assertThat(value(form.model(), "film.thickness")).isEqualTo(6e-8);
    assertThat(form.changed()).containsExactly("film.thickness");
    assertThat(form.enter("film.thickness", "60 nm")).as("the same value").isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "film.thickness, 4 ms, a time",
    "film.thickness, 60, no unit",
    "film.thickness, '', is empty",
    "film.thickness, 4 m, 200 pm to 20 um",
    "film.thickness, NaN nm, finite",
    "pulse.depression, 3 V, the sign opposite",
    "pulse.period, 1 ms, at least pulse.width",
    "pulse.count, 0, 1",
  })
  void whatCannotBeUsedLeavesTheLastValidModel(String name, String text, String part) {
    form.enter("film.area", "30 um^2");
    DeviceModel before = form.model();
    assertThat(form.enter(name, text)).isFalse();
    assertThat(form.model()).isSameAs(before);
    InputException problem = form.problem(name).orElseThrow();
    assertThat(problem).hasMessageContaining(name).hasMessageContaining(part);
    assertThat(problem.getMessage()).doesNotContain("\n");
    assertThat(form.changed()).containsExactly("film.area");
  }

  @Test
  void valuesThatContradictOthersWaitForTheOthers() {
    assertThat(form.enter("pulse.potentiation", "-3 V")).isFalse();
    assertThat(form.problem("pulse.potentiation")).isPresent();
    assertThat(form.enter("film.area", "30 um^2")).as("other edits go on").isTrue();
    assertThat(form.problem("pulse.potentiation")).isPresent();
    assertThat(form.enter("pulse.depression", "3 V")).isTrue();
    assertThat(form.lastProblem()).isEmpty();
    assertThat(value(form.model(), "pulse.potentiation")).isEqualTo(-3);
    assertThat(value(form.model(), "pulse.depression")).isEqualTo(3);
    assertThat(value(form.model(), "film.area")).isEqualTo(30e-12);
  }

  @Test
  void resetGivesBackValueProvenanceAndMark() {
    Parameter before = form.parameter("switching.activation-field");
    form.enter("switching.activation-field", "2 V/nm");
    form.enter("film.thickness", "4 ms");
    assertThat(form.parameter("switching.activation-field").provenance().kind())
        .isEqualTo(Provenance.Kind.ASSUMED);
    assertThat(form.reset("switching.activation-field")).isTrue();
    assertThat(form.parameter("switching.activation-field")).isEqualTo(before);
    assertThat(form.changed()).isEmpty();
    assertThat(form.problem("film.thickness")).isPresent();
    assertThat(form.resetAll()).as("nothing valid was changed").isFalse();
    assertThat(form.lastProblem()).isEmpty();
  }

  @Test
  void everyParameterKeepsItsValueWhenItsTextIsEntered() {
    for (Parameter parameter : form.parameters()) {
      assertThat(form.enter(parameter.name(), ParameterText.of(parameter)))
          .as(parameter.name())
          .isFalse();
      assertThat(form.problem(parameter.name())).as(parameter.name()).isEmpty();
    }
  }

  @Test
  void boundsCanBeEntered() {
    for (Parameter parameter : form.parameters()) {
      String range = ParameterText.range(parameter.spec());
      String low = range.substring(0, range.indexOf(" to "));
      assertThat(ParameterText.read("", parameter.spec(), low))
          .as(parameter.name())
          .isEqualTo(parameter.spec().min());
    }
  }

  @Test
  void aSavedSheetReadsBackAndTellsWhatWasChanged(@TempDir Path folder) {
    form.enter("film.thickness", "60 nm");
    Path file = folder.resolve("My Diode 2.yaml");
    DatasheetWriter.write(form.toDatasheet("My Diode 2.yaml"), file);
    Datasheet read = Catalog.datasheet(file.toString());
    assertThat(read.id()).isEqualTo("my-diode-2");
    assertThat(read.title()).isEqualTo("Au/CuInP2S6/Ti ferroelectric diode (changed)");
    assertThat(read.value("film.thickness")).isEqualTo(6e-8);
    assertThat(read.parameter("film.thickness").provenance().kind())
        .isEqualTo(Provenance.Kind.ASSUMED);
    assertThat(read.parameter("film.thickness").provenance().note())
        .startsWith("changed in the workbench; before: 50 nm, assumed: ");
    ParameterForm again = new ParameterForm(read);
    assertThat(again.model().id()).isEqualTo("my-diode-2");
    assertThat(read.changedFrom()).isEqualTo("au-cips-ti");
    assertThat(again.isChanged()).isTrue();
    assertThat(again.toDatasheet("copy.yaml").changedFrom()).isEqualTo("au-cips-ti");
    again.enter("film.thickness", "70 nm");
    assertThat(again.toDatasheet("third.yaml").changedFrom())
        .as("the device of the report, not the one in between")
        .isEqualTo("au-cips-ti");
  }

  @Test
  void aSheetSavedWithoutChangesKeepsItsFigures() {
    assertThat(form.isChanged()).isFalse();
    assertThat(form.toDatasheet("copy.yaml").changedFrom()).isNull();
  }
}
