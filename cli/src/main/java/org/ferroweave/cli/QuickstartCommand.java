package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quickstart}: the whole journey, from a datasheet to network accuracy, in small. */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "The whole journey in small, in about a minute and without any file.",
      "",
      "Characterizes the device au-cips-ti, distils it, trains a float network and its analog twin"
          + " on generated digits, and writes a page with the plots."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave quickstart",
      "  ferroweave quickstart --seed 7 --out first-look --json first-look.json"
    })
final class QuickstartCommand implements Callable<Integer> {
  /** The device that is shown. */
  static final String DEVICE = "au-cips-ti";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder for the results, new or empty (default: results/quickstart-...).")
  @Nullable Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; change nothing but the time (default: 2 at most).")
  @Nullable Integer threads;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of all randomness (default: 1).")
  long seed = 1;

  @Mixin OutputOptions output;

  /** For picocli. */
  QuickstartCommand() {}

  @Override
  public Integer call() {
    return new QuickstartJob(this).run();
  }
}
