package org.ferroweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ferroweave.device.transport.nanowire.NanowireKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, tables and refusals of {@code ions nanowire}, on a coarse grid. */
class IonsNanowireTest {
  private static final Pattern WORD = Pattern.compile("(?:[^\\s']|'[^']*')+");

  @TempDir Path folder;

  private Invocation run(String... more) {
    Stream<String> first = Stream.of("ions", "nanowire", "--out", folder.resolve("out").toString());
    return Invocation.of(Stream.concat(first, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void writesTablesPlotsPageAndJson() throws IOException {
    Path json = folder.resolve("wire.json");
    Invocation run =
        run(
            "--field=2 V/um,3 V/um,4 V/um,-4 V/um",
            "--set=cells=80",
            "--hours=1",
            "--quiet",
            "--json=" + json);
    run.succeeds();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("+4 V/um", "halide mobility", "rectification ratio", "changed");
    JsonNode tree = new ObjectMapper().readTree(json.toFile());
    assertThat(tree.at("/duration_s").doubleValue()).isEqualTo(3600);
    assertThat(tree.at("/field_v_per_m")).hasSize(4);
    assertThat(tree.at("/shift_m/3").doubleValue())
        .isGreaterThan(tree.at("/shift_m/1").doubleValue());
    assertThat(tree.at("/parameters/cells").doubleValue()).isEqualTo(80);
    assertThat(tree.at("/changed/cells").textValue()).isEqualTo("80");
    Path out = folder.resolve("out");
    for (String plot :
        new String[] {
          "migration-field",
          "migration-time",
          "bromide-forward",
          "vacancies-reverse",
          "field-sealed"
        }) {
      assertThat(out.resolve(plot + ".csv")).isNotEmptyFile();
      assertThat(out.resolve(plot + ".png")).isNotEmptyFile();
      assertThat(out.resolve(plot + ".svg")).isNotEmptyFile();
    }
    String page = Files.readString(out.resolve("index.html"));
    assertThat(page).contains("<svg", "no sources");
    for (NanowireKey key : NanowireKey.values()) {
      assertThat(page).contains(key.key());
    }
  }

  @Test
  void calibratedFiguresStayCalibratedInRunsOfAnotherLength() {
    String out = run("--field=2 V/um,3 V/um,4 V/um,-4 V/um", "--hours=0.2", "-q").succeeds().out();
    for (String figure : new String[] {"halide mobility", "rectification ratio"}) {
      assertThat(out.lines().filter(line -> line.contains(figure)))
          .singleElement()
          .asString()
          .contains("calibrated")
          .doesNotContain("1.70e-13", "nearly 20");
    }
    assertThat(out).doesNotContain("up to 12 %").contains("R2 of shift against time");
  }

  @Test
  void goesOnFromKeptStates() throws IOException {
    String[] args = {"--field=4 V/um", "--set=cells=80", "--hours=0.5", "-q"};
    String out = run(args).succeeds().out();
    Path states = folder.resolve("out/states/+4.states");
    String text = Files.readString(states);
    // as a killed run leaves it
    int third = text.indexOf("state ", text.indexOf("state ", text.indexOf("state 0.0") + 1) + 1);
    Files.writeString(states, text.substring(0, third));
    assertThat(run(args).succeeds().out()).isEqualTo(out);
    assertThat(states).hasContent(text);
  }

  @Test
  void commandsOfThePaperExampleRunAndThePageNamesEveryNumber() throws IOException {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path example = root.resolve("examples/papers/nanowire-rectifier");
    List<String> commands =
        Files.readAllLines(example.resolve("README.md")).stream()
            .filter(line -> line.startsWith("    ./ferroweave "))
            .map(String::strip)
            .toList();
    assertThat(commands).hasSize(4);
    assertThat(Files.readAllLines(example.resolve("run.sh"))).containsAll(commands);
    for (int i = 0; i < commands.size(); i++) {
      String command =
          commands.get(i).replaceFirst("--hours \\d+ ", "").replaceFirst("--out \\S+", "");
      List<String> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(command);
      while (matcher.find()) {
        words.add(matcher.group().replace("'", ""));
      }
      words.addAll(List.of("--hours=0.25", "--set=cells=60", "--quiet"));
      words.add("--out=" + folder.resolve("example-" + i));
      Invocation.of(words.subList(1, words.size()).toArray(String[]::new)).succeeds();
    }
    String page = Files.readString(root.resolve("docs/ions.md"));
    for (NanowireKey key : NanowireKey.values()) {
      if (!key.others().isEmpty()) {
        assertThat(page).contains(key.key());
      }
    }
  }

  @Test
  void tellsWhatIsWrong() {
    run("--field=2 V").refuses("--field", "'2 V'");
    run("--field=2").refuses("--field", "no unit");
    run("--field=2 V/um,2 V/um").refuses("--field", "twice");
    run("--hours=0").refuses("--hours is 0.0", "above 0");
    run("--hours=long").refuses("--hours is 'long'", "above 0");
    run("--set=gap").refuses("--set is 'gap'", "KEY=VALUE");
    run("--set=gapp=8 um").refuses("'gapp'").hinting("gap");
    run("--set=gap=8 V").refuses("--set gap", "a length");
    run("--set=gap=4 um").refuses("front", "inside the gap");
    run("--set=cells=10").refuses("cells is 10", "50");
    run("--set=gap=8 um", "--set=gap=9 um").refuses("gap is given twice");
    run("--threads=0").refuses("--threads is 0");
    Invocation.of("ions").refuses("allowed: nanowire");
    Invocation.of("ions", "nanowires").refuses("nanowires").hinting("nanowire");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
