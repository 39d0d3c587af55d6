package org.ferroweave.device.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.ReportedFigure.Bound;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Criterion;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled datasheet says what can be checked, without simulating it. */
class CatalogFactsTest {
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9_]+");

  static List<String> devices() {
    return Catalog.ids();
  }

  @Test
  void everyDeviceIsListedOnce() {
    assertThat(Catalog.ids()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("devices")
  void builds(String id) {
    Datasheet sheet = Catalog.datasheet(id);
    assertThat(sheet.id()).isEqualTo(id);
    assertThat(Catalog.model(sheet).parameters()).isNotEmpty();
    assertThat(sheet.structure()).as("structure, for the sketch").isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("devices")
  void protocolsOfItsFactsApplyToIt(String id) {
    Datasheet sheet = Catalog.datasheet(id);
    for (ReportedFigure figure : sheet.figures()) {
      if (figure.notModelled().isEmpty() && !figure.protocol().isEmpty()) {
        assertApplies(sheet, figure.quantity(), figure.protocol(), figure.conditions());
      }
    }
    for (var behaviour : sheet.behaviours()) {
      for (Criterion criterion : behaviour.criteria()) {
        assertApplies(sheet, behaviour.name(), criterion.protocol(), criterion.conditions());
        if (criterion.over() != null) {
          assertApplies(
              sheet, behaviour.name(), criterion.overProtocol(), criterion.overConditions());
        }
      }
    }
  }

  private static void assertApplies(
      Datasheet sheet, String fact, String protocol, Map<String, Double> conditions) {
    DeviceModel model = Catalog.model(Conditions.apply(sheet, conditions));
    Set<String> names =
        Protocols.of(model).stream().map(Protocol::name).collect(Collectors.toSet());
    assertThat(names).as("%s: %s", sheet.id(), fact).contains(protocol);
  }

  @ParameterizedTest
  @MethodSource("devices")
  void everyQuantityHasATolerance(String id) {
    for (ReportedFigure figure : Catalog.datasheet(id).figures()) {
      if (figure.notModelled().isEmpty()
          && figure.bound() == Bound.VALUE
          && !Tolerances.isNeverCounted(figure.quantity())) {
        assertThat(Tolerances.of(figure.quantity(), figure.unit()))
            .as("%s: rule for %s in %s", id, figure.quantity(), figure.unit())
            .isPresent();
      }
    }
  }

  /**
   * The reader marks what a parameter is fitted or tuned to; here the other way round: what is
   * marked is fitted or tuned to by a parameter, or repeats what is.
   */
  @ParameterizedTest
  @MethodSource("devices")
  void everyFigureForCalibrationHasAParameterFittedToIt(String id) {
    Datasheet sheet = Catalog.datasheet(id);
    List<String> named = new ArrayList<>();
    for (Parameter parameter : sheet.parameterList()) {
      if (parameter.provenance().kind() == Provenance.Kind.CALIBRATED) {
        WORDS.splitAsStream(parameter.provenance().note()).forEach(named::add);
      }
      named.addAll(parameter.provenance().tunedTo());
    }
    for (ReportedFigure figure : sheet.figures()) {
      if (figure.usedForCalibration()) {
        assertThat(named)
            .as(id)
            .contains(figure.repeats().isEmpty() ? figure.quantity() : figure.repeats());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("devices")
  void aDeviceWithCalibratedParametersHasAPlanThatBoundsThem(String id) {
    Datasheet sheet = Catalog.datasheet(id);
    List<String> calibrated =
        sheet.parameterList().stream()
            .filter(p -> p.provenance().kind() == Provenance.Kind.CALIBRATED)
            .map(Parameter::name)
            .toList();
    assertThat(Catalog.calibrationPlan(id).bounds().keySet()).as(id).containsAll(calibrated);
  }
}
