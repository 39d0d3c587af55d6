package org.ferroweave.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ferroweave.device.validation.CheckedFact;
import org.ferroweave.device.validation.DeviceValidation;
import org.ferroweave.report.TextTable;

/** A validation as a Markdown document: {@code docs/validation.md}. */
final class ValidationMarkdown {
  private static final long GIT_SECONDS = 5;

  private ValidationMarkdown() {}

  /**
   * The document.
   *
   * @param validations devices in order
   * @param seed seed of the fabricated devices
   */
  static String of(List<DeviceValidation> validations, long seed) {
    List<CheckedFact> facts = validations.stream().flatMap(v -> v.facts().stream()).toList();
    StringBuilder out = new StringBuilder();
    out.append("# Simulated devices beside published ones\n\n");
    out.append("Written by `ferroweave validate --markdown` on ")
        .append(LocalDate.now(ZoneOffset.UTC))
        .append(", commit ")
        .append(commit())
        .append(", version ")
        .append(Version.number())
        .append(", seed ")
        .append(seed)
        .append(". Do not edit by hand.\n\n");
    out.append(
        """
        Every fact reported of a device stands in its datasheet with its source. `calibrated` marks what \
        parameters were fitted to: agreement proves nothing. `predicted` marks what played no part in \
        choosing them. `not-modelled` facts are listed with the reason and never counted as passed. The \
        deviation is (simulated - reported) / |reported|, or a difference where the tolerance is one. Rows that \
        repeat another fact are shown and not counted.

        The column `robust` is filled by `ferroweave validate --robust --markdown docs/validation.md`, which takes seconds \
        to many minutes for a device (`--device` chooses, `--threads` shares the work): every assumed parameter is changed by \
        5 % up (`+`) and down (`-`), one at a time, and each behaviour simulated again. `no` is followed by the \
        parameters that turn it.

        """);
    out.append("## Summary\n\n");
    out.append(ValidationTables.summary(facts).toMarkdown());
    out.append("\n## What is accepted\n\n");
    out.append(ValidationTables.tolerances().toMarkdown());
    out.append("\n## Facts\n");
    for (DeviceValidation validation : validations) {
      TextTable table = ValidationTables.full(validation);
      if (table.size() > 0) {
        out.append("\n### ").append(validation.datasheet().id()).append("\n\n");
        out.append(validation.datasheet().title()).append(".\n\n");
        out.append(table.toMarkdown());
      }
    }
    return out.toString();
  }

  /** What git calls the present state, {@code unknown} outside a checkout. */
  private static String commit() {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--tags")
              .redirectErrorStream(true)
              .start();
      String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor(GIT_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0 ? told : "unknown";
    } catch (IOException e) {
      return "unknown"; // no git on this machine
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
