package org.ferroweave.gui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.util.Duration;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.units.ParameterText;

/**
 * One parameter: name, symbol, editable value, where it comes from, and a way back. Values are
 * taken as they are typed; Enter and leaving the field write them tidily, Escape takes the last
 * valid one back.
 */
final class ParameterRow {
  private final WorkbenchModel model;
  private final ParameterForm form;
  private final String name;
  private final Label title;
  private final Label symbol;
  private final TextField field = new TextField();
  private final Label badge = new Label();
  private final Tooltip provenance = tooltip("");
  private final Button reset = new Button("↺");
  private boolean filling;

  ParameterRow(WorkbenchModel model, ParameterForm form, Parameter parameter) {
    this.model = model;
    this.form = form;
    this.name = parameter.name();
    ParameterSpec spec = parameter.spec();
    String words = name.substring(name.indexOf('.') + 1).replace('.', ' ').replace('-', ' ');
    title = new Label(words);
    symbol = new Label(spec.symbol());
    symbol.getStyleClass().add("symbol");
    String meaning = name + ": " + spec.meaning() + "\nallowed: " + ParameterText.range(spec);
    for (Label label : List.of(title, symbol)) {
      label.setTooltip(tooltip(meaning));
    }
    field.setTooltip(tooltip(meaning));
    field.setId(id("field", name));
    field.setPrefColumnCount(9);
    field.textProperty().addListener((text, before, now) -> typed(now));
    field.setOnAction(e -> tidy());
    field
        .focusedProperty()
        .addListener(
            (focus, before, now) -> {
              if (!now) {
                tidy();
              }
            });
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    badge.setId(id("badge", name));
    badge.getStyleClass().add("badge");
    badge.setTooltip(provenance);
    reset.setId(id("reset", name));
    reset.getStyleClass().add("reset");
    reset.setTooltip(tooltip("Back to " + ParameterText.of(form.original().parameter(name))));
    reset.setFocusTraversable(false);
    reset.setOnAction(
        e -> {
          model.reset(name);
          fill();
        });
    fill();
  }

  /** The id of a parameter's node. */
  static String id(String part, String name) {
    return part + "-" + name.replace('.', '-');
  }

  /** Puts the nodes into a line of a grid. */
  void addTo(GridPane grid, int line) {
    grid.addRow(line, title, symbol, field, badge, reset);
  }

  /** Writes the valid value into the field, whatever stands there. */
  void fill() {
    filling = true;
    field.setText(ParameterText.of(form.parameter(name)));
    filling = false;
    mark();
  }

  /** Shows the marks of change, problem and provenance. */
  void mark() {
    boolean changed = form.isChanged(name);
    Optional<InputException> problem = form.problem(name);
    toggle(field.getStyleClass(), "invalid", problem.isPresent());
    toggle(field.getStyleClass(), "changed", changed);
    reset.setVisible(changed || problem.isPresent());
    Provenance origin = form.parameter(name).provenance();
    String word = changed ? "changed" : origin.kind().word();
    if (!badge.getText().equals(word)) {
      badge.setText(word);
      badge.getStyleClass().setAll("label", "badge", word);
    }
    provenance.setText(origin.kind().word() + ": " + origin.text());
  }

  private void typed(String text) {
    if (!filling) {
      model.edit(name, text);
    }
  }

  private void tidy() {
    if (form.problem(name).isEmpty()) {
      fill();
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      field.setText(ParameterText.of(form.parameter(name)));
      event.consume();
    }
  }

  private static void toggle(List<String> classes, String name, boolean on) {
    if (on && !classes.contains(name)) {
      classes.add(name);
    } else if (!on) {
      classes.remove(name);
    }
  }

  private static Tooltip tooltip(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(460);
    tooltip.setShowDelay(Duration.millis(350));
    tooltip.setShowDuration(Duration.seconds(30));
    return tooltip;
  }
}
