package org.ferroweave.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTableTest {
  private static final String RESULT =
      """
      {"benchmark": "org.ferroweave.benchmarks.%s", "mode": "avgt", "params": {%s},
       "primaryMetric": {"score": %s, "scoreError": %s, "scoreUnit": "us/op"}}""";

  @TempDir Path folder;

  private String markdown(String... results) throws IOException {
    Path json = folder.resolve("jmh.json");
    Files.writeString(json, "[" + String.join(",", results) + "]");
    return BenchmarkTable.read(json).toMarkdown();
  }

  @Test
  void aBaselineStandsForTheRowsWithItsOtherParameters() throws IOException {
    String text =
        markdown(
            RESULT.formatted("Update.pairs", "\"share\": \"10\"", 300, 4.56),
            RESULT.formatted("Update.pairs", "\"share\": \"100\"", 6000.4, "\"NaN\""),
            RESULT.formatted("Update.plainWeights", "\"share\": \"10\"", 20, 0),
            RESULT.formatted("Update.plainWeights", "\"share\": \"100\"", 0.04, 0));
    assertThat(text)
        .isEqualTo(
            """
            ### Update

            | | share | time | of the baseline |
            |---|---|---:|---:|
            | pairs | 10 | 300 ± 4.56 us/op | 15.0 x |
            | pairs | 100 | 6000 us/op | 150010 x |
            | plainWeights | 10 | 20.0 ± 0.00 us/op | baseline |
            | plainWeights | 100 | 0.0400 ± 0.00 us/op | baseline |

            """);
  }

  @Test
  void aParameterCanBeTheBaseline() throws IOException {
    assertThat(
            markdown(
                RESULT.formatted("Fit.fit", "\"network\": \"PLAIN_DL4J\"", 2, 1),
                RESULT.formatted("Fit.fit", "\"network\": \"COUNTED\"", 3, 1),
                RESULT.formatted("Other.alone", "", 3, 1)))
        .contains("| fit | COUNTED | 3.00 ± 1.00 us/op | 1.50 x |")
        .contains("| alone | 3.00 ± 1.00 us/op |  |");
  }

  @Test
  void otherJsonIsRefused() {
    assertThatThrownBy(() -> markdown("{\"a\": 1}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("jmh.json: holds no results of JMH");
  }

  /** The suite's classes exist, the JMH processor found them, and their setups work. */
  @Test
  void everyBenchmarkRunsOnce() throws Exception {
    BenchmarkSuite.main(
        new String[] {
          folder.toString(), "-f", "0", "-wi", "0", "-i", "1", "-r", "1ms", "-v", "SILENT"
        });
    assertThat(folder.resolve("performance.md"))
        .content()
        .contains("### DeviceStep", "### Product", "### PulseUpdate", "### TrainingStep")
        .contains("plainNd4j", "PLAIN_DL4J", "plainDistilledPair");
  }
}
