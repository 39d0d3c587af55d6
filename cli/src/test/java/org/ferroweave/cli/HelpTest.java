package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, version and completion. */
class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quickstart",
        "devices",
        "devices list",
        "devices show",
        "devices check",
        "devices template",
        "devices page",
        "characterize",
        "validate",
        "distil",
        "calibrate",
        "study",
        "ions",
        "ions nanowire",
        "ions film",
        "train",
        "resume",
        "probe",
        "probe strain",
        "probe dielectric",
        "probe spectra",
        "gui",
        "generate-completion"
      })
  void everyCommandExplainsItselfWithExamples(String command) {
    List<String> args =
        new ArrayList<>(command.isEmpty() ? List.of() : List.of(command.split(" ")));
    args.add("--help");
    Invocation help = Invocation.of(args.toArray(String[]::new)).succeeds();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).startsWith("Usage: ferroweave").contains("Examples:");
    String examples = help.out().substring(help.out().indexOf("Examples:"));
    assertThat(examples.lines().filter(line -> line.contains("ferroweave "))).hasSizeGreaterThan(1);
    assertThat(examples.lines().skip(1).filter(line -> !line.isEmpty()))
        .as("no example wraps")
        .allMatch(line -> line.contains("ferroweave ") || line.startsWith("Exit codes"));
    assertThat(help.out()).doesNotContain("\u001b[");
  }

  @Test
  void examplesOfTrainingAreAccepted() {
    // a device that does not exist ends each example after its options were understood
    Invocation.of(
            "train",
            "--dataset",
            "mnist",
            "--mnist-dir",
            "mnist",
            "--device",
            "none",
            "--hidden",
            "256",
            "--epochs",
            "3")
        .refuses("unknown device 'none'");
    Invocation.of(
            "train",
            "--device",
            "none",
            "--rule",
            "stochastic",
            "--hidden",
            "128,64",
            "--out",
            "run")
        .refuses("unknown device 'none'");
  }

  @Test
  void characterizeNamesTheProtocolsAtHand() {
    String help = Invocation.of("characterize", "--help").succeeds().out();
    assertThat(help.replaceAll("\\s+", " "))
        .contains(
            "all, " + String.join(", ", Protocols.all().stream().map(Protocol::name).toList()));
  }

  @Test
  void versionAndBareCall() {
    assertThat(Invocation.of("--version").succeeds().out()).matches("(?s)ferroweave \\d+\\.\\d+.*");
    assertThat(Invocation.of().succeeds().out()).startsWith("Usage: ferroweave");
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    assertThat(Invocation.of("generate-completion").succeeds().out())
        .contains("characterize", "--protocol", "quickstart");
  }
}
