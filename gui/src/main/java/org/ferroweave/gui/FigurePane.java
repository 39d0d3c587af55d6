package org.ferroweave.gui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.ferroweave.device.protocol.FigureComparison;

/** Simulated against reported figures, each with the mark that says how to read it. */
final class FigurePane extends TableView<FigureComparison> {
  private static final double LEAST_WIDTH = 94;

  FigurePane() {
    setId("figures");
    getStyleClass().add("figures");
    setSelectionModel(null);
    setFocusTraversable(false);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label("no figures yet"));
    getColumns().add(text("figure", 240, "name", FigureText::label));
    getColumns().add(text("simulated", 120, "number", FigureText::simulated));
    getColumns().add(text("reported", 120, "number", FigureText::reported));
    getColumns().add(text("deviation", 100, "number", FigureText::deviation));
    getColumns().add(marks());
    setRowFactory(table -> new Row());
  }

  /** Shows these figures; the place in the list stays. */
  void show(List<FigureComparison> figures) {
    if (!getItems().equals(figures)) {
      getItems().setAll(figures);
    }
  }

  private static TableColumn<FigureComparison, String> text(
      String title, double width, String style, Function<FigureComparison, String> text) {
    TableColumn<FigureComparison, String> column = column(title, width);
    column.getStyleClass().add(style);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
    return column;
  }

  private static TableColumn<FigureComparison, FigureComparison.Mark> marks() {
    TableColumn<FigureComparison, FigureComparison.Mark> column = column("", 110);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().mark()));
    column.setCellFactory(c -> new BadgeCell());
    return column;
  }

  private static <T> TableColumn<FigureComparison, T> column(String title, double width) {
    TableColumn<FigureComparison, T> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, LEAST_WIDTH));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  /** A badge, as wide as its word. */
  private static final class BadgeCell extends TableCell<FigureComparison, FigureComparison.Mark> {
    private final Label badge = new Label();

    @Override
    protected void updateItem(FigureComparison.Mark mark, boolean empty) {
      super.updateItem(mark, empty);
      setText(null);
      if (empty || mark == null) {
        setGraphic(null);
      } else {
        badge.setText(mark.word());
        badge.getStyleClass().setAll("label", "badge", mark.word().replace(' ', '-'));
        setGraphic(badge);
      }
    }
  }

  /** A row that tells the source of its numbers. */
  private static final class Row extends TableRow<FigureComparison> {
    private final Tooltip tooltip = new Tooltip();

    Row() {
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(520);
      tooltip.setShowDelay(Duration.millis(350));
      tooltip.setShowDuration(Duration.seconds(30));
    }

    @Override
    protected void updateItem(FigureComparison figure, boolean empty) {
      super.updateItem(figure, empty);
      if (empty || figure == null) {
        setTooltip(null);
      } else {
        tooltip.setText(FigureText.explanation(figure));
        setTooltip(tooltip);
      }
    }
  }
}
