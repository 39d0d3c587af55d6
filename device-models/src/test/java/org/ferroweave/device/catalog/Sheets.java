package org.ferroweave.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** The test library and the text of its one datasheet. */
final class Sheets {
  static final String ROOT = "/catalog-test";
  static final DeviceLibrary LIBRARY = new DeviceLibrary(ROOT, List.of(new FilmFamily()));
  static final Materials MATERIALS = new Materials(new ResourceFolder(ROOT + "/materials"));
  static final DatasheetReader READER = new DatasheetReader(List.of(new FilmFamily()), MATERIALS);
  static final String VALID = new ResourceFolder(ROOT + "/devices").open("film-one").text();

  private Sheets() {}

  /** The valid datasheet with one text replaced, which must be there once. */
  static String with(String text, String replacement) {
    assertThat(VALID.split(java.util.regex.Pattern.quote(text), -1)).as(text).hasSize(2);
    return VALID.replace(text, replacement);
  }

  static DatasheetException refused(String yaml) {
    DatasheetException error =
        catchThrowableOfType(DatasheetException.class, () -> READER.read("x.yaml", yaml));
    assertThat(error).as("refused: %s", yaml).isNotNull();
    return error;
  }
}
