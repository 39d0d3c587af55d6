package org.ferroweave.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * Writes every kind of figure and a page to target/samples, for people to look at, and reads them.
 */
class GalleryTest {
  private static final Path FOLDER = Path.of("target", "samples");

  static List<Figure> figures() {
    return List.of(
        Samples.loop(),
        Samples.potentiation(),
        Samples.accuracies(),
        Samples.sweep(),
        Samples.weights(),
        Samples.energies());
  }

  @ParameterizedTest
  @MethodSource("figures")
  void pngDecodesAndShowsManyColours(Figure figure) throws IOException {
    PlotWriter.both(figure, FOLDER);
    BufferedImage image = ImageIO.read(FOLDER.resolve(figure.id() + ".png").toFile());
    assertThat(image.getWidth()).isEqualTo(1360);
    Set<Integer> colours = new HashSet<>();
    int white = 0;
    for (int y = 0; y < image.getHeight(); y += 3) {
      for (int x = 0; x < image.getWidth(); x += 3) {
        int rgb = image.getRGB(x, y);
        colours.add(rgb);
        white += rgb == 0xffffffff ? 1 : 0;
      }
    }
    assertThat(colours).hasSizeGreaterThan(30).doesNotContain(0xff000000);
    double share = 9.0 * white / (image.getWidth() * image.getHeight());
    assertThat(share).isBetween(0.2, 0.98);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void svgIsXmlWithTheTitleAsText(Figure figure) throws Exception {
    Document svg = parse(PlotWriter.svgText(figure));
    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(texts(svg)).contains(figure.title());
    assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void sameFigureGivesSameBytes(Figure figure) {
    assertThat(PlotWriter.pngBytes(figure)).isEqualTo(PlotWriter.pngBytes(figure));
    assertThat(PlotWriter.svgText(figure)).isEqualTo(PlotWriter.svgText(figure));
  }

  @Test
  void pageIsWellFormedAndNeedsNoNetwork() throws Exception {
    Path file = FOLDER.resolve("page.html");
    HtmlPage page = Samples.page().picture("a loop", PlotWriter.pngBytes(Samples.loop()), "PNG");
    page.write(file);
    String html = Files.readString(file);
    Document document = parse(html);
    assertThat(document.getElementsByTagName("figure").getLength()).isEqualTo(7);
    assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(6);
    assertThat(html)
        .contains("Characterization of &lt;a device&gt; &amp; its network")
        .contains("<span class=\"badge info\">calibrated</span>")
        .doesNotContain("<link", "<script", "@import", "url(", "src=\"http", "href=\"http");
    assertThat(html).isEqualTo(page.toHtml());
  }

  @Test
  void captionOnThePageTellsWhatIsDropped() throws Exception {
    Document document = parse(HtmlPage.titled("t").figures(Samples.loop()).toHtml());
    assertThat(document.getElementsByTagName("figcaption").item(0).getTextContent())
        .isEqualTo(
            "Sweeps at three amplitudes. "
                + "9 points below 100 fA not shown on the logarithmic vertical axis.");
  }

  static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  static List<String> texts(Document svg) {
    NodeList nodes = svg.getElementsByTagName("text");
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
