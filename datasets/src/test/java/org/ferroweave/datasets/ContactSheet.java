package org.ferroweave.datasets;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes images side by side into one PNG, to be looked at: row d shows the digit d. */
final class ContactSheet {
  private static final int ZOOM = 2;

  private ContactSheet() {}

  public static void main(String[] args) throws IOException {
    int perDigit = 24;
    LabelledImages digits = new GeneratedDigits(1).generate(0, 10 * perDigit, 1, Progress.NONE);
    write(digits, perDigit, Path.of("target", "digits.png"));
    if (args.length > 0) {
      LabelledImages mnist = Mnist.ofThisMachine().load(Path.of(args[0]), Progress.NONE).test();
      write(mnist, perDigit, Path.of("target", "mnist.png"));
    }
  }

  static void write(LabelledImages images, int perDigit, Path file) throws IOException {
    int cellWidth = images.columns() + 1;
    int cellHeight = images.rows() + 1;
    BufferedImage sheet =
        new BufferedImage(
            ZOOM * perDigit * cellWidth,
            ZOOM * LabelledImages.CLASSES * cellHeight,
            BufferedImage.TYPE_BYTE_GRAY);
    int[] shown = new int[LabelledImages.CLASSES];
    for (int i = 0; i < images.count(); i++) {
      int digit = images.label(i);
      int place = shown[digit]++;
      if (place < perDigit) {
        for (int y = 0; y < ZOOM * images.rows(); y++) {
          for (int x = 0; x < ZOOM * images.columns(); x++) {
            sheet
                .getRaster()
                .setSample(
                    ZOOM * place * cellWidth + x,
                    ZOOM * digit * cellHeight + y,
                    0,
                    images.level(i, y / ZOOM, x / ZOOM));
          }
        }
      }
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(sheet, "png", file.toFile());
  }
}
