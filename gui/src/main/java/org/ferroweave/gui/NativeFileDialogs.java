package org.ferroweave.gui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The file dialogs of the desktop; they begin in the folder that was used last. */
final class NativeFileDialogs implements FileDialogs {
  private final Window owner;
  private @Nullable File folder;

  NativeFileDialogs(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> datasheetToOpen() {
    return chosen(chooser("Open datasheet").showOpenDialog(owner));
  }

  @Override
  public Optional<Path> datasheetToSave(String suggestion) {
    FileChooser chooser = chooser("Save as datasheet");
    chooser.setInitialFileName(suggestion);
    return chosen(chooser.showSaveDialog(owner));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("Datasheets (YAML)", "*.yaml", "*.yml"),
            new FileChooser.ExtensionFilter("All files", "*"));
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    folder = file.getAbsoluteFile().getParentFile();
    return Optional.of(file.toPath());
  }
}
