package org.ferroweave.gui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ferroweave.device.Parameter;

/** All parameters of the chosen device, grouped by the first word of their names. */
final class ParameterPane extends ScrollPane {
  private final WorkbenchModel model;
  private final VBox groups = new VBox();
  private final List<ParameterRow> rows = new ArrayList<>();

  ParameterPane(WorkbenchModel model) {
    this.model = model;
    setId("parameters");
    getStyleClass().add("parameters");
    groups.getStyleClass().add("groups");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(groups);
  }

  /** Builds the rows of the chosen device. */
  void build() {
    rows.clear();
    groups.getChildren().clear();
    ParameterForm form = model.form();
    Map<String, List<ParameterRow>> byGroup = new LinkedHashMap<>();
    for (Parameter parameter : form.parameters()) {
      String name = parameter.name();
      int dot = name.indexOf('.');
      ParameterRow row = new ParameterRow(model, form, parameter);
      byGroup
          .computeIfAbsent(dot < 0 ? "general" : name.substring(0, dot), g -> new ArrayList<>())
          .add(row);
      rows.add(row);
    }
    byGroup.forEach((group, members) -> groups.getChildren().add(group(group, members)));
  }

  /** Shows the marks of all rows anew. */
  void mark() {
    rows.forEach(ParameterRow::mark);
  }

  /** Writes the valid values into all fields. */
  void fill() {
    rows.forEach(ParameterRow::fill);
  }

  private static VBox group(String name, List<ParameterRow> members) {
    Label title = new Label(name);
    title.getStyleClass().add("group-title");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("group");
    ColumnConstraints[] columns = new ColumnConstraints[5];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new ColumnConstraints();
    }
    columns[0].setHgrow(Priority.ALWAYS);
    columns[0].setMinWidth(168);
    columns[1].setMinWidth(62);
    columns[2].setMinWidth(138);
    columns[2].setMaxWidth(138);
    columns[3].setMinWidth(74);
    columns[3].setHalignment(HPos.LEFT);
    columns[4].setMinWidth(24);
    grid.getColumnConstraints().setAll(columns);
    for (int i = 0; i < members.size(); i++) {
      members.get(i).addTo(grid, i);
    }
    return new VBox(title, grid);
  }
}
