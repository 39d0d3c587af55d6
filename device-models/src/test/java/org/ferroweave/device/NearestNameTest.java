package org.ferroweave.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> NAMES = List.of("film.thickness", "film.area", "imprint");

  @ParameterizedTest
  @CsvSource({
    "film.thicknes, film.thickness",
    "FILM.AREA, film.area",
    "area, film.area",
    "Imprnit, imprint",
    "temperature,",
    "'',"
  })
  void suggestsOnlyWhatIsNear(String written, String expected) {
    assertThat(NearestName.of(written, NAMES)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"nm, mn, 1", "kitten, sitting, 3", "'', abc, 3", "same, same, 0", "ca, abc, 3"})
  void countsEditsWithSwapsOfNeighbours(String a, String b, int edits) {
    assertThat(NearestName.distance(a, b)).isEqualTo(edits);
    assertThat(NearestName.distance(b, a)).isEqualTo(edits);
  }

  @Test
  void hasNoSuggestionWithoutNames() {
    assertThat(NearestName.of("x", List.of())).isNull();
  }
}
