package org.ferroweave.gui;

import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.ferroweave.device.catalog.Catalog;

/** The workbench as a JavaFX application; start it with {@link Launcher}. */
public final class Workbench extends Application {
  /** For JavaFX. */
  public Workbench() {}

  @Override
  public void start(Stage stage) {
    WorkbenchWindow window = new WorkbenchWindow(stage, new NativeFileDialogs(stage));
    Parameters parameters = getParameters();
    List<String> wanted = parameters == null ? List.of() : parameters.getUnnamed();
    window.open(wanted.isEmpty() ? Catalog.ids().get(0) : wanted.get(0));
    stage.show();
  }
}
