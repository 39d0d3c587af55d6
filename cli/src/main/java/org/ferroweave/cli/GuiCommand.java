package org.ferroweave.cli;

import java.util.concurrent.Callable;
import org.ferroweave.gui.Launcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gui}: the workbench. */
@Command(
    name = "gui",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Open the workbench: a device's parameters as fields, its curves recomputed as you type.",
    footerHeading = "%nExamples:%n",
    footer = {"  ferroweave gui", "  ferroweave gui my-device.yaml"})
final class GuiCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DEVICE",
      description = "Bundled device or datasheet file (.yaml) to begin with.")
  private @Nullable String device;

  /** For picocli. */
  GuiCommand() {}

  @Override
  public Integer call() {
    if (device == null) {
      Launcher.main();
    } else {
      Launcher.main(device);
    }
    return 0;
  }
}
