package org.ferroweave.device.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.ReportedFigure.Bound;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Criterion;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.ReportedBehaviour;
import org.ferroweave.device.catalog.WriteTerminals;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.FigureComparison.Mark;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.validation.CheckedFact.Status;
import org.junit.jupiter.api.Test;

class ValidatorTest {
  /** A protocol whose figures are parameters of the device and the temperature. */
  private static final class Gauge implements Protocol {
    private final AtomicInteger runs = new AtomicInteger();
    private final String name;

    Gauge(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String title() {
      return "Gauge";
    }

    @Override
    public ProtocolResult run(DeviceModel model, ProtocolContext context) {
      runs.incrementAndGet();
      double width = 0;
      for (Parameter parameter : model.parameters()) {
        width = parameter.name().equals("pulse.width") ? parameter.value() : width;
      }
      if (width > 0.5) {
        throw new IllegalStateException("too\nwide");
      }
      List<Figure> figures =
          List.of(
              Figure.of("width_time", 1e3 * width, "ms", ""),
              Figure.of("warm_temperature", context.temperature(), "K", ""),
              Figure.of("lost_time", Double.NaN, "s", "no fit"),
              Figure.of("retention", 20, "s", ""),
              Figure.of("on_off_written", 50, "1", ""),
              Figure.of("share_ratio", 50, "%", ""));
      return new ProtocolResult() {
        @Override
        public String protocol() {
          return "gauge";
        }

        @Override
        public List<Series> series() {
          return List.of();
        }

        @Override
        public List<Figure> figures() {
          return figures;
        }
      };
    }
  }

  private static final Datasheet BASE = Catalog.datasheet("au-cips-ti");

  private final Gauge gauge = new Gauge("gauge");

  private static ReportedFigure figure(
      String quantity, Bound bound, double value, String unit, Map<String, Double> at) {
    return new ReportedFigure(
        quantity, "", bound, value, unit, "gauge", quantity, at, "s", "high", false, "", "");
  }

  private static Criterion criterion(String figure, double overWidth, double min, double max) {
    return new Criterion(
        figure,
        "gauge",
        Map.of(),
        figure,
        "gauge",
        Map.of("pulse.width", overWidth),
        "1",
        min,
        max);
  }

  private static Datasheet sheet(List<ReportedFigure> figures, List<ReportedBehaviour> behaviours) {
    return new Datasheet(
        "test",
        "test",
        BASE.family(),
        "",
        "",
        "test.yaml",
        BASE.parameters(),
        figures,
        WriteTerminals.VOLTAGE,
        behaviours,
        null);
  }

  private List<CheckedFact> check(List<ReportedFigure> figures, ReportedBehaviour... behaviours) {
    return new Validator(1, Catalog::model, List.of(gauge))
        .validate(sheet(figures, List.of(behaviours)))
        .facts();
  }

  private CheckedFact check(ReportedFigure figure) {
    return check(List.of(figure)).get(0);
  }

  /** A state that is not the reported one says nothing of the reported retention. */
  @Test
  void retentionCountsOnlyWhereTheReportedStateIsWritten() {
    assertThat(retention(400).status()).isEqualTo(Status.PASS);
    CheckedFact unwritten = retention(600);
    assertThat(unwritten.status()).isEqualTo(Status.NOT_MODELLED);
    assertThat(unwritten.simulated()).isNaN();
    assertThat(unwritten.note()).contains("on/off ratio of 50.0", "reported is 600", "kept 20");
  }

  private static CheckedFact retention(double onOff) {
    List<ReportedFigure> figures = new ArrayList<>();
    for (String quantity : List.of("retention", "on_off")) {
      boolean time = quantity.equals("retention");
      figures.add(
          new ReportedFigure(
              quantity,
              "",
              Bound.AT_LEAST,
              time ? 10 : onOff,
              time ? "s" : "1",
              "retention",
              quantity,
              Map.of(),
              "s",
              "high",
              false,
              "",
              ""));
    }
    return new Validator(1, Catalog::model, List.of(new Gauge("retention")))
        .validate(sheet(figures, List.of()))
        .facts()
        .get(0);
  }

  @Test
  void passesWithinAndFailsBeyondTheTolerance() {
    CheckedFact near = check(figure("width_time", Bound.VALUE, 9.5e-3, "s", Map.of()));
    assertThat(near.status()).isEqualTo(Status.PASS);
    assertThat(near.simulated()).isEqualTo(10e-3);
    assertThat(near.basis()).isEqualTo(Mark.PREDICTED);
    assertThat(near.tolerance()).isEqualTo("10 %");
    assertThat(check(figure("width_time", Bound.VALUE, 12e-3, "s", Map.of())).status())
        .isEqualTo(Status.FAIL);
    CheckedFact bound = check(figure("width_time", Bound.AT_MOST, 12e-3, "s", Map.of()));
    assertThat(bound.status()).isEqualTo(Status.PASS);
    assertThat(bound.tolerance()).isEqualTo("at-most");
    CheckedFact percent = check(figure("share_ratio", Bound.VALUE, 0.5, "1", Map.of()));
    assertThat(percent.deviation()).isZero();
  }

  @Test
  void simulatesUnderTheConditionsOfTheFactAndEachConditionOnce() {
    Map<String, Double> at = Map.of("pulse.width", 20e-3, "temperature", 350.0);
    List<CheckedFact> facts =
        check(
            List.of(
                figure("width_time", Bound.VALUE, 20e-3, "s", at),
                figure("warm_temperature", Bound.VALUE, 350, "K", at),
                figure("width_time", Bound.VALUE, 10e-3, "s", Map.of()),
                figure("width_time", Bound.AT_LEAST, 1e-3, "s", Map.of("pulse.width", 10e-3))));
    assertThat(facts).extracting(CheckedFact::status).containsOnly(Status.PASS);
    assertThat(gauge.runs).hasValue(2);
  }

  @Test
  void whatCannotBeSimulatedFailsWithItsReason() {
    CheckedFact none = check(figure("lost_time", Bound.VALUE, 1, "s", Map.of()));
    assertThat(none.status()).isEqualTo(Status.FAIL);
    assertThat(none.note()).isEqualTo("no fit");
    CheckedFact broken =
        check(figure("width_time", Bound.VALUE, 1, "s", Map.of("pulse.width", 0.6)));
    assertThat(broken.status()).isEqualTo(Status.FAIL);
    assertThat(broken.note()).isNotEmpty().doesNotContain("\n");
  }

  @Test
  void whatTheDatasheetGotWrongIsNoFailedPrediction() {
    assertThatThrownBy(() -> check(figure("width_tim", Bound.VALUE, 1, "s", Map.of())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("gives no such figure 'width_tim'; allowed: lost_time, share_ratio")
        .satisfies(e -> assertThat(((InputException) e).hint()).isEqualTo("width_time"));
    assertThatThrownBy(() -> check(figure("width_time", Bound.VALUE, 1, "V", Map.of())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("width_time is reported in V (a voltage); allowed: s (a time)");
  }

  @Test
  void notModelledIsListedAndNotCounted() {
    ReportedFigure accuracy =
        new ReportedFigure("cnn_accuracy", 0.842, "1", "source", "high", false);
    List<CheckedFact> facts = check(List.of(accuracy));
    assertThat(facts.get(0).status()).isEqualTo(Status.NOT_MODELLED);
    assertThat(gauge.runs).hasValue(0);
    ValidationSummary summary = ValidationSummary.of(facts);
    assertThat(summary.highQuantitative()).isZero();
    assertThat(summary.notModelled()).isEqualTo(1);
  }

  @Test
  void aBehaviourHoldsIfAllItsCriteriaDo() {
    ReportedBehaviour holds =
        new ReportedBehaviour(
            "grows",
            "generic-x",
            "wider",
            "s",
            "high",
            List.of(
                criterion("width_time", 5e-3, 1.9, 2.1), criterion("width_time", 20e-3, 0, 0.6)),
            "",
            true,
            "");
    ReportedBehaviour fails =
        new ReportedBehaviour(
            "shrinks",
            "",
            "x",
            "s",
            "high",
            List.of(criterion("width_time", 5e-3, 0, 1)),
            "",
            false,
            "");
    List<CheckedFact> facts = check(List.of(), holds, fails);
    assertThat(facts.get(0).status()).isEqualTo(Status.PASS);
    assertThat(facts.get(0).device()).isEqualTo("generic-x");
    assertThat(facts.get(0).datasheet()).isEqualTo("test");
    assertThat(facts.get(0).finding())
        .contains("10 ms over width_time at pulse.width = 5 ms 5 ms = 2");
    assertThat(facts.get(0).basis()).isEqualTo(Mark.CALIBRATED);
    assertThat(facts.get(1).basis()).isEqualTo(Mark.PREDICTED);
    assertThat(facts.get(1).status()).isEqualTo(Status.FAIL);
  }

  @Test
  void aChangedDeviceHasNeitherCalibratedNorPredictedFacts() {
    ReportedFigure figure = figure("width_time", Bound.VALUE, 10e-3, "s", Map.of());
    Datasheet changed = sheet(List.of(figure), List.of()).withIdentity("new", "new", "test");
    CheckedFact fact =
        new Validator(1, Catalog::model, List.of(gauge)).validate(changed).facts().get(0);
    assertThat(fact.basis()).isEqualTo(Mark.CHANGED);
  }

  @Test
  void threadsDoNotChangeTheResultAndOrderIsKept() {
    List<Datasheet> sheets = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ReportedFigure figure =
          figure("width_time", Bound.VALUE, 10e-3, "s", Map.of("pulse.width", (8.0 + i) * 1e-3));
      sheets.add(sheet(List.of(figure), List.of()).withIdentity("d" + i, "d", null));
    }
    Validator validator = new Validator(1, Catalog::model, List.of(gauge));
    List<CheckedFact> one = facts(validator.validate(sheets, 1, ValidationProgress.NONE));
    List<Double> fractions = new ArrayList<>();
    List<CheckedFact> two =
        facts(validator.validate(sheets, 2, (device, fraction) -> fractions.add(fraction)));
    assertThat(two).isEqualTo(one);
    assertThat(two)
        .extracting(CheckedFact::datasheet)
        .containsExactly("d0", "d1", "d2", "d3", "d4");
    assertThat(fractions).isSorted().last().isEqualTo(1.0);
  }

  private static List<CheckedFact> facts(List<DeviceValidation> validations) {
    return validations.stream().flatMap(v -> v.facts().stream()).toList();
  }

  @Test
  void canBeStopped() {
    ValidationProgress stop =
        new ValidationProgress() {
          @Override
          public void reached(String device, double fraction) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Datasheet sheet =
        sheet(List.of(figure("width_time", Bound.VALUE, 1, "s", Map.of())), List.of());
    assertThatThrownBy(
            () ->
                new Validator(1, Catalog::model, List.of(gauge)).validate(List.of(sheet), 1, stop))
        .isInstanceOf(CancellationException.class);
  }

  private static ReportedBehaviour atLeast(String name, double width, String repeats) {
    Criterion criterion =
        new Criterion("width_time", "gauge", Map.of(), null, "gauge", Map.of(), "s", width, 1);
    return new ReportedBehaviour(
        name, "", name, "s", "high", List.of(criterion), "", false, repeats);
  }

  @Test
  void namesTheAssumedParametersThatTurnABehaviour() {
    Provenance assumed = new Provenance(Provenance.Kind.ASSUMED, "test");
    Datasheet sheet =
        sheet(
                List.of(figure("width_time", Bound.VALUE, 10e-3, "s", Map.of())),
                List.of(
                    atLeast("close", 9.9e-3, ""),
                    atLeast("far", 5e-3, ""),
                    atLeast("missed", 10.1e-3, "")))
            .with("pulse.width", 10e-3, assumed);
    Validator validator = new Validator(1, Catalog::model, List.of(gauge));
    List<DeviceValidation> plain = validator.validate(List.of(sheet), 1, ValidationProgress.NONE);
    assertThat(plain.get(0).facts()).extracting(CheckedFact::flippedBy).containsOnlyNulls();
    List<DeviceValidation> examined = validator.examine(plain, 3, ValidationProgress.NONE);
    assertThat(examined.get(0).facts())
        .extracting(CheckedFact::flippedBy)
        .containsExactly(null, List.of("pulse.width -"), List.of(), List.of("pulse.width +"));
    Datasheet reported =
        sheet.with("pulse.width", 10e-3, new Provenance(Provenance.Kind.REPORTED, "paper"));
    plain = validator.validate(List.of(reported), 1, ValidationProgress.NONE);
    assertThat(
            validator.examine(plain, 1, ValidationProgress.NONE).get(0).facts().get(1).flippedBy())
        .as("what a paper says is not changed")
        .isEmpty();
  }

  @Test
  void whatRepeatsAnotherFactIsNotCounted() {
    List<CheckedFact> facts =
        check(List.of(), atLeast("grows", 5e-3, ""), atLeast("again", 5e-3, "grows"));
    assertThat(facts).extracting(CheckedFact::status).containsOnly(Status.PASS);
    ValidationSummary summary = ValidationSummary.of(facts);
    assertThat(summary.highQualitativePassed()).isEqualTo(1);
    assertThat(summary.facts()).isEqualTo(1);
    assertThat(summary.repeated()).isEqualTo(1);
  }

  @Test
  void aFigureThatNothingInTheModelDecidesIsNotModelled() {
    Protocol silent =
        new Protocol() {
          @Override
          public String name() {
            return "gauge";
          }

          @Override
          public String title() {
            return "Silent gauge";
          }

          @Override
          public Optional<String> silentOn(DeviceModel model, String figure) {
            return figure.equals("width_time") ? Optional.of("no law of it") : Optional.empty();
          }

          @Override
          public ProtocolResult run(DeviceModel model, ProtocolContext context) {
            return gauge.run(model, context);
          }
        };
    List<CheckedFact> facts =
        new Validator(1, Catalog::model, List.of(silent))
            .validate(
                sheet(
                    List.of(
                        figure("width_time", Bound.AT_LEAST, 1e-3, "s", Map.of()),
                        figure("share_ratio", Bound.VALUE, 0.5, "1", Map.of())),
                    List.of()))
            .facts();
    assertThat(facts.get(0).status()).isEqualTo(Status.NOT_MODELLED);
    assertThat(facts.get(0).note()).isEqualTo("no law of it");
    assertThat(facts.get(1).status()).isEqualTo(Status.PASS);
  }
}
