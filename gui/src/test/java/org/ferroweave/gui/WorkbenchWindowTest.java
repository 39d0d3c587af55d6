package org.ferroweave.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.DatasheetWriter;
import org.ferroweave.device.protocol.FigureComparison;
import org.ferroweave.device.protocol.FigureComparison.Mark;
import org.ferroweave.device.units.ParameterText;
import org.ferroweave.report.Curve;
import org.ferroweave.report.Plot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WorkbenchWindowTest {
  private static final String FIELD = "#field-film-thickness";

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private Stage stage;
  private WorkbenchWindow window;
  private Optional<Path> chosen = Optional.empty();

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws Exception {
    FileDialogs dialogs =
        new FileDialogs() {
          @Override
          public Optional<Path> datasheetToOpen() {
            return chosen;
          }

          @Override
          public Optional<Path> datasheetToSave(String suggestion) {
            return chosen;
          }
        };
    onFront(
        () -> {
          stage = new Stage();
          window = new WorkbenchWindow(stage, dialogs);
          window.open("au-cips-ti");
          stage.show();
          return null;
        });
    waitForCurves();
  }

  @AfterEach
  void closeSound() throws Exception {
    assertThat(text("#message")).doesNotContain("internal error");
    close();
  }

  private void close() throws Exception {
    onFront(
        () -> {
          stage.close();
          return null;
        });
  }

  private static <T> T onFront(Callable<T> task) throws Exception {
    return WaitForAsyncUtils.asyncFx(task).get(30, TimeUnit.SECONDS);
  }

  private void waitForCurves() throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> onFront(() -> !window.model().isWorking()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private <T extends Node> T node(String id, Class<T> type) {
    return type.cast(stage.getScene().getRoot().lookup(id));
  }

  private String text(String id) throws Exception {
    return onFront(() -> node(id, Label.class).getText());
  }

  /** Writes a text key by key, as a person does. */
  private void write(String id, String text) {
    robot.interact(
        () -> {
          node(id, TextField.class).requestFocus();
          node(id, TextField.class).selectAll();
        });
    robot.write(text, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void press(String id) {
    robot.interact(() -> node(id, Button.class).fire());
  }

  private double[] curve(LivePlot plot) throws Exception {
    Curve first = onFront(() -> window.plot(plot)).curves().get(0);
    return first.y();
  }

  @Test
  void opensWithCurvesAndFigures() throws Exception {
    assertThat(stage.getTitle()).startsWith("Au/CuInP2S6/Ti ferroelectric diode");
    assertThat(node(FIELD, TextField.class).getText()).isEqualTo("50 nm");
    assertThat(text("#badge-film-thickness")).isEqualTo("assumed");
    assertThat(text("#badge-pulse-width")).isEqualTo("reported");
    assertThat(text("#work")).startsWith("computed in ");
    for (LivePlot plot : LivePlot.values()) {
      Plot shown = onFront(() -> window.plot(plot));
      assertThat(shown.title()).isEqualTo(plot.title());
    }
    assertThat(onFront(() -> window.model().figures()))
        .extracting(FigureComparison::mark)
        .contains(Mark.CALIBRATED, Mark.NOT_SIMULATED)
        .doesNotContain(Mark.CHANGED);
  }

  @Test
  void everyParameterHasAFieldWithItsValue() throws Exception {
    for (var parameter : Catalog.model("au-cips-ti").parameters()) {
      TextField field = node("#" + ParameterRow.id("field", parameter.name()), TextField.class);
      assertThat(field).as(parameter.name()).isNotNull();
      assertThat(field.getText()).isEqualTo(ParameterText.of(parameter));
    }
  }

  @Test
  void anEditChangesCurvesMarksAndBadges() throws Exception {
    double[] before = curve(LivePlot.IV);
    robot.clickOn(node(FIELD, TextField.class));
    write(FIELD, "60 nm");
    waitForCurves();
    assertThat(curve(LivePlot.IV)).isNotEqualTo(before);
    assertThat(text("#badge-film-thickness")).isEqualTo("changed");
    assertThat(text("#changes")).isEqualTo("1 changed");
    assertThat(onFront(() -> window.model().figures()))
        .extracting(FigureComparison::mark)
        .contains(Mark.CHANGED)
        .doesNotContain(Mark.CALIBRATED, Mark.PREDICTED);

    press("#reset-film-thickness");
    waitForCurves();
    assertThat(curve(LivePlot.IV)).containsExactly(before);
    assertThat(node(FIELD, TextField.class).getText()).isEqualTo("50 nm");
    assertThat(text("#badge-film-thickness")).isEqualTo("assumed");
    assertThat(onFront(() -> window.model().figures()))
        .extracting(FigureComparison::mark)
        .contains(Mark.CALIBRATED)
        .doesNotContain(Mark.CHANGED);
  }

  @Test
  void whatCannotBeUsedIsSaidAndTheCurvesStay() throws Exception {
    double[] before = curve(LivePlot.PAIRED);
    write(FIELD, "4 ms");
    waitForCurves();
    // "4 m" and "4 ms" are no thickness; nothing on the way is one either
    assertThat(text("#message")).startsWith("film.thickness is '4 ms' (a time); allowed: a length");
    assertThat(node(FIELD, TextField.class).getStyleClass()).contains("invalid");
    assertThat(curve(LivePlot.PAIRED)).containsExactly(before);

    write(FIELD, "60");
    assertThat(text("#message")).contains("no unit");
    assertThat(text("#hint")).isEqualTo("Maybe 60 nm");

    press("#reset-all");
    waitForCurves();
    assertThat(node(FIELD, TextField.class).getText()).isEqualTo("50 nm");
    assertThat(node(FIELD, TextField.class).getStyleClass()).doesNotContain("invalid", "changed");
    assertThat(text("#message")).isEqualTo(Message.NONE.text());
    assertThat(curve(LivePlot.PAIRED)).containsExactly(before);
  }

  @Test
  void quickEditsLeaveTheResultOfTheLast() throws Exception {
    write(FIELD, "55 nm");
    waitForCurves();
    double[] expected = curve(LivePlot.UPDATE);
    for (String text : List.of("60 nm", "70 nm", "52 nm", "55 nm")) {
      write(FIELD, text);
    }
    waitForCurves();
    assertThat(curve(LivePlot.UPDATE)).containsExactly(expected);
    assertThat(onFront(() -> window.model().isOutdated(LivePlot.UPDATE))).isFalse();
  }

  @Test
  void theSpreadIsMeasuredOnRequest() throws Exception {
    assertThat(figure("set_voltage_variation").mark()).isEqualTo(Mark.NOT_SIMULATED);
    press("#measure-spread");
    waitForCurves();
    assertThat(figure("set_voltage_variation").mark()).isEqualTo(Mark.CALIBRATED);
    assertThat(figure("distinguishable_states").mark()).isEqualTo(Mark.SIMULATED);
    write(FIELD, "60 nm");
    assertThat(figure("set_voltage_variation").mark())
        .as("no longer holds")
        .isEqualTo(Mark.NOT_SIMULATED);
  }

  private FigureComparison figure(String quantity) throws Exception {
    return onFront(() -> window.model().figures()).stream()
        .filter(f -> f.quantity().equals(quantity))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void savesAndOpensDatasheets() throws Exception {
    write(FIELD, "60 nm");
    chosen = Optional.of(folder.resolve("thicker"));
    press("#save-datasheet");
    Path saved = folder.resolve("thicker.yaml");
    assertThat(saved).exists();
    assertThat(text("#message")).contains("saved", "thicker.yaml");
    press("#reset-all");
    write(FIELD, "55 nm");
    chosen = Optional.of(saved);
    press("#open-datasheet");
    waitForCurves();
    assertThat(stage.getTitle()).contains("(changed)");
    assertThat(node(FIELD, TextField.class).getText()).isEqualTo("60 nm");
    assertThat(text("#changes")).isEmpty();
    assertThat(onFront(() -> window.model().figures()))
        .extracting(FigureComparison::mark)
        .as("the report is of the device before the changes")
        .contains(Mark.CHANGED)
        .doesNotContain(Mark.CALIBRATED, Mark.PREDICTED);

    int original = Catalog.ids().indexOf("au-cips-ti");
    robot.interact(() -> node("#device", ComboBox.class).getSelectionModel().select(original));
    waitForCurves();
    assertThat(stage.getTitle()).doesNotContain("(changed)");
    assertThat(node(FIELD, TextField.class).getText()).as("edits are kept").isEqualTo("55 nm");
    assertThat(text("#changes")).isEqualTo("1 changed");
  }

  @Test
  void aBadDatasheetLeavesTheDevice() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "id: x\ntitle: y\n");
    chosen = Optional.of(bad);
    press("#open-datasheet");
    assertThat(text("#message")).contains("bad.yaml");
    assertThat(stage.getTitle()).startsWith("Au/CuInP2S6/Ti");
    assertThat(onFront(() -> window.model().device())).isEqualTo("au-cips-ti");
  }

  @Test
  void aReportInAnotherUnitIsSaid() throws Exception {
    String sheet = DatasheetWriter.write(Catalog.datasheet("au-cips-ti"));
    Path file = Files.writeString(folder.resolve("volts.yaml"), sheet.replace("12.2 ms", "12.2 V"));
    chosen = Optional.of(file);
    press("#open-datasheet");
    assertThat(text("#message"))
        .contains("volts.yaml", "ppf_time_constant is in V (a voltage); allowed: s (a time)");
    assertThat(stage.getTitle()).startsWith("Au/CuInP2S6/Ti").doesNotContain("(changed)");
    assertThat(onFront(() -> window.model().device())).isEqualTo("au-cips-ti");
  }

  @Test
  void anErrorDoesNotKillTheWindow() throws Exception {
    Platform.runLater(
        () -> {
          throw new IllegalArgumentException("made by a test");
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text("#message")).contains("internal error", "made by a test");
    assertThat(stage.isShowing()).isTrue();
    write(FIELD, "60 nm");
    waitForCurves();
    assertThat(text("#badge-film-thickness")).isEqualTo("changed");
  }

  @Test
  void closingStopsTheThread() throws Exception {
    write(FIELD, "60 nm");
    close();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!threads().isEmpty()) {
      if (System.nanoTime() > end) {
        fail("still there: " + threads());
      }
      Thread.sleep(20);
    }
  }

  private static List<Thread> threads() {
    List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(t -> !t.getName().equals(CurveService.THREAD));
    return threads;
  }

  @Test
  void aCurveIsPaintedInItsColour() throws Exception {
    Node plot = node("#plot-iv", PlotPane.class);
    boolean found =
        onFront(
            () -> {
              var image = plot.snapshot(null, null);
              var wanted = FxCanvas.colour(org.ferroweave.report.Ink.series(0));
              for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                  if (image.getPixelReader().getColor(x, y).equals(wanted)) {
                    return true;
                  }
                }
              }
              return false;
            });
    assertThat(found).isTrue();
  }
}
