package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that docs/new-device.md walks through does what the page says. */
class ExampleTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path EXAMPLE = ROOT.resolve("examples/my-device/my-device.yaml");
  private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");

  @TempDir Path folder;

  @Test
  void checksFailsOneFactIsFittedAndThenPasses() {
    assertThat(Invocation.of("devices", "check", EXAMPLE.toString()).succeeds().out())
        .contains("no problems");
    assertThat(Invocation.of("validate", "--device", EXAMPLE.toString()).succeeds().out())
        .containsPattern("ppf_time_constant .* calibrated +fail")
        .containsPattern("on_off .* predicted +pass");
    String fitted = folder.resolve("my-fitted.yaml").toString();
    Invocation.of("calibrate", EXAMPLE.toString(), "--out", fitted).succeeds();
    Invocation.of("validate", "--device", fitted, "--strict").succeeds();
  }

  @Test
  void everyOptionOfThePageExists() throws IOException {
    List<String> commands =
        Files.readAllLines(ROOT.resolve("docs/new-device.md")).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("./ferroweave "))
            .toList();
    assertThat(commands).hasSizeGreaterThan(6);
    for (String command : commands) {
      String[] words = command.split(" ");
      boolean nested = words[1].equals("devices");
      String help =
          (nested ? Invocation.of(words[1], words[2], "--help") : Invocation.of(words[1], "--help"))
              .succeeds()
              .out();
      OPTION
          .matcher(command)
          .results()
          .forEach(option -> assertThat(help).contains(option.group()));
    }
  }
}
