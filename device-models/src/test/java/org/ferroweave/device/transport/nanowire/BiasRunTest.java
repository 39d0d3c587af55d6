package org.ferroweave.device.transport.nanowire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.ferroweave.device.InputException;
import org.ferroweave.device.transport.TransportState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are kept, stopped and gone on with; series do not depend on threads. */
class BiasRunTest {
  private static final double HOUR = 3600;
  private static final NanowireParameters WIRE = NanowireParameters.standard().with("cells", 80);

  @TempDir Path folder;

  private static BiasRun run(Nanowire wire, double until, Path file) {
    return BiasRun.of(wire, until, HOUR / 4, file, RunWatch.NONE);
  }

  @Test
  void aStoppedRunGoesOnWithTheSameBits() {
    Nanowire wire = new Nanowire(WIRE, 3e6);
    BiasRun whole = run(wire, HOUR, folder.resolve("whole"));
    Path kept = folder.resolve("kept");
    assertThatThrownBy(() -> BiasRun.of(wire, HOUR, HOUR / 4, kept, done -> done < 0.93))
        .isInstanceOf(CancellationException.class);
    assertThat(kept).isNotEmptyFile();
    assertThat(run(wire, HOUR, kept).states()).isEqualTo(whole.states());
    assertThat(kept).hasSameTextualContentAs(folder.resolve("whole"));
    // a longer one goes on from a shorter one
    BiasRun longer = run(wire, 1.5 * HOUR, kept);
    assertThat(longer.states()).startsWith(whole.states().toArray(new TransportState[0]));
    assertThat(longer.times()).containsExactly(0, 900, 1800, 2700, 3600, 4500, 5400);
  }

  @Test
  void aFileOfAnotherRunIsRefused() throws IOException {
    Path kept = folder.resolve("kept");
    run(new Nanowire(WIRE, 3e6), HOUR / 4, kept);
    assertThatThrownBy(() -> run(new Nanowire(WIRE, 2e6), HOUR / 4, kept))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("another wire");
    String text = Files.readString(kept);
    Files.writeString(kept, text.substring(0, text.length() - 30));
    assertThatThrownBy(() -> run(new Nanowire(WIRE, 3e6), HOUR / 4, kept))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("broken");
    Files.writeString(kept, "a,b\n");
    assertThatThrownBy(() -> run(new Nanowire(WIRE, 3e6), HOUR / 4, kept))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no transport states");
  }

  @Test
  void threadsChangeNothing() {
    double[] fields = {4e6, -4e6, 2e6, 3e6};
    BiasSeries one = BiasSeries.run(WIRE, fields, HOUR, HOUR, 1, null, RunWatch.NONE);
    BiasSeries two = BiasSeries.run(WIRE, fields, HOUR, HOUR, 2, folder, RunWatch.NONE);
    for (int i = 0; i < fields.length; i++) {
      assertThat(two.runs().get(i).states()).isEqualTo(one.runs().get(i).states());
    }
    assertThat(one.runs().stream().map(BiasRun::field)).containsExactly(-4e6, 2e6, 3e6, 4e6);
    assertThat(folder.resolve("+2.states")).isNotEmptyFile();
    assertThat(folder.resolve("-4.states")).isNotEmptyFile();
    assertThat(one.forwardLine()).isEqualTo(two.forwardLine());
  }

  @Test
  void tooFewFieldsGiveNoLine() {
    BiasSeries two =
        BiasSeries.run(WIRE, new double[] {2e6, 3e6}, HOUR, HOUR, 2, null, RunWatch.NONE);
    assertThat(two.forwardLine()).isEmpty();
    assertThat(two.rectification()).isEmpty();
  }

  @Test
  void parametersAreNamedAndChecked() {
    assertThat(WIRE.values().keySet())
        .containsExactlyElementsOf(
            List.of(NanowireKey.values()).stream().map(NanowireKey::key).toList());
    assertThatThrownBy(() -> WIRE.with("exchange-bromide", 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("allowed: temperature");
    assertThatThrownBy(() -> WIRE.with("front", 11e-6))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("front is 1.1E-5")
        .hasMessageContaining("inside the gap");
    assertThatThrownBy(() -> WIRE.with("cells", 80.5))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("whole");
    assertThatThrownBy(() -> run(new Nanowire(WIRE, 1), -1, folder.resolve("x")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("duration");
    // each number that the paper does not give is tried with others
    for (NanowireKey key : NanowireKey.values()) {
      boolean open =
          switch (key.provenance().kind()) {
            case ASSUMED, CALIBRATED -> true;
            case REPORTED, DERIVED -> false;
          };
      assertThat(!key.others().isEmpty() || !open).as(key.key()).isTrue();
      for (double other : key.others()) {
        assertThat(WIRE.with(key.key(), other).values().get(key.key())).isEqualTo(other);
      }
    }
  }
}
