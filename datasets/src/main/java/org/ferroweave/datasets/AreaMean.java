package org.ferroweave.datasets;

/** Shrinks grey images by the mean over the area that each new pixel covers. */
final class AreaMean {
  private final int rows;
  private final int columns;
  private final int newRows;
  private final int newColumns;

  AreaMean(int rows, int columns, int newRows, int newColumns) {
    if (newRows < 1 || newRows > rows || newColumns < 1 || newColumns > columns) {
      throw new DatasetException(
          "cannot average %dx%d images down to %dx%d; allowed are 1 to %d rows and 1 to %d columns"
              .formatted(rows, columns, newRows, newColumns, rows, columns));
    }
    this.rows = rows;
    this.columns = columns;
    this.newRows = newRows;
    this.newColumns = newColumns;
  }

  /** All images, one after another, each row by row, in and out. */
  byte[] reduceAll(byte[] pixels, int count) {
    byte[] out = new byte[count * newRows * newColumns];
    double[] bands = new double[rows * newColumns];
    for (int i = 0; i < count; i++) {
      averageColumns(pixels, i * rows * columns, bands);
      averageRows(bands, out, i * newRows * newColumns);
    }
    return out;
  }

  private void averageColumns(byte[] pixels, int offset, double[] bands) {
    double width = (double) columns / newColumns;
    for (int c = 0; c < newColumns; c++) {
      double left = c * width;
      double right = left + width;
      int last = lastCovered(right, columns);
      for (int r = 0; r < rows; r++) {
        double sum = 0;
        for (int x = (int) left; x <= last; x++) {
          sum += overlap(x, left, right) * (pixels[offset + r * columns + x] & 0xFF);
        }
        bands[r * newColumns + c] = sum / width;
      }
    }
  }

  private void averageRows(double[] bands, byte[] out, int offset) {
    double height = (double) rows / newRows;
    for (int r = 0; r < newRows; r++) {
      double top = r * height;
      double bottom = top + height;
      int last = lastCovered(bottom, rows);
      for (int c = 0; c < newColumns; c++) {
        double sum = 0;
        for (int y = (int) top; y <= last; y++) {
          sum += overlap(y, top, bottom) * bands[y * newColumns + c];
        }
        out[offset + r * newColumns + c] = (byte) Math.round(sum / height);
      }
    }
  }

  private static int lastCovered(double end, int limit) {
    return Math.min((int) Math.ceil(end), limit) - 1;
  }

  private static double overlap(int cell, double from, double to) {
    return Math.max(0, Math.min(cell + 1.0, to) - Math.max(cell, from));
  }
}
