package org.ferroweave.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;

class LauncherTest {
  @Test
  void withoutADisplayThereIsOneLine() {
    assertThatThrownBy(() -> Launcher.checkDisplay("Linux", null))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.getMessage()).contains("no display").doesNotContain("\n");
              assertThat(e.hint()).contains("xvfb-run");
            });
    assertThatThrownBy(() -> Launcher.checkDisplay("Linux", " "))
        .isInstanceOf(InputException.class);
    assertThatCode(() -> Launcher.checkDisplay("Linux", ":0")).doesNotThrowAnyException();
    assertThatCode(() -> Launcher.checkDisplay("Mac OS X", null)).doesNotThrowAnyException();
  }

  @Test
  void anUnknownDeviceIsSaidBeforeAWindowOpens() {
    assertThatThrownBy(() -> Launcher.main("au-cips-tj"))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.getMessage()).contains("au-cips-tj", "au-cips-ti");
              assertThat(e.hint()).contains("au-cips-ti");
              assertThat(e.getStackTrace()).isEmpty();
            });
    assertThatThrownBy(() -> Launcher.main("a", "b")).hasMessageContaining("allowed: one");
  }
}
