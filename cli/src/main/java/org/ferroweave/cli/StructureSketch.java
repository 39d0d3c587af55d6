package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The layers of a device as a small drawing: from top to bottom as the datasheet names them, or
 * side by side where it calls the device lateral or planar. Colours tell what a layer is for;
 * thicknesses are not to scale.
 */
final class StructureSketch {
  /** What a layer is for, by what its name says. */
  private enum Role {
    FERROELECTRIC(
        "ferroelectric",
        "#f4b183",
        "CuInP2S6|CIPS|CuCrP2S6|CCPS|In2Se3|Bi2O2Se|SnTe|\\bSnS\\b|BiFeO3"),
    INSULATOR(
        "insulator", "#cfd8e3", "SiO2|Al2O3|HfO2|Ta2O5|\\bh?-?BN\\b|mica|oxide|dielectric|passive"),
    SEMICONDUCTOR("semiconductor", "#a9d08e", "MoS2|WS2|ReS2|SnS2|InSe|GaN|WSe2|\\bSi\\b|channel"),
    SEMIMETAL("semimetal", "#9fa8b5", "graphene|\\bGr\\b|SLG|FLG|WTe2|MoTe2"),
    METAL(
        "electrode",
        "#ffe08a",
        "\\b(Au|Ti|Ni|Ag|Cu|Pt|Cr|Al|Pd)\\b|electrode|gate|metal|contact|source|drain"),
    OTHER("other", "#e8e8e8", ".*");

    private final String meaning;
    private final String colour;
    private final Pattern names;

    Role(String meaning, String colour, String names) {
      this.meaning = meaning;
      this.colour = colour;
      this.names = Pattern.compile(names);
    }

    static Role of(String layer) {
      for (Role role : values()) {
        if (role.names.matcher(layer).find()) {
          return role;
        }
      }
      return OTHER;
    }
  }

  private static final Pattern LATERAL =
      Pattern.compile("\\b(lateral(?! ?gat)|planar|in-plane)", Pattern.CASE_INSENSITIVE);
  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|,.*$");
  private static final int WIDTH = 420;
  private static final int LAYER = 34;
  private static final int MARGIN = 10;
  private static final int LEGEND = 22;
  private static final double LETTER = 5.8;

  private StructureSketch() {}

  /** Names of the layers in the order of the text. */
  static List<String> layers(String structure) {
    String plain = LATERAL.matcher(REMARK.matcher(structure).replaceAll(" ")).replaceAll(" ");
    String separator = plain.contains("/") ? "/" : "(?<=[A-Za-z0-9])(?<!alpha)-(?=[A-Z])";
    List<String> layers = new ArrayList<>();
    for (String part : plain.split(separator, -1)) {
      String layer = part.replaceAll("\\s+", " ").strip();
      if (!layer.isEmpty()) {
        layers.add(layer);
      }
    }
    return layers;
  }

  /** Whether the electrodes lie beside the film rather than above and below it. */
  static boolean isLateral(String structure) {
    return LATERAL.matcher(structure).find();
  }

  /** The drawing as an SVG document. */
  static String svg(String structure) {
    List<String> layers = layers(structure);
    boolean lateral = isLateral(structure);
    int rows = lateral ? 2 : Math.max(1, layers.size());
    int height = 2 * MARGIN + rows * LAYER + LEGEND;
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">\n",
            WIDTH,
            height,
            WIDTH,
            height));
    out.append("<title>").append(escape(structure)).append("</title>\n");
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    int inner = WIDTH - 2 * MARGIN;
    for (int i = 0; i < layers.size(); i++) {
      double x = lateral ? MARGIN + inner * share(layers, i) : MARGIN;
      double width = lateral ? inner * (share(layers, i + 1) - share(layers, i)) : inner;
      double y = lateral ? MARGIN : MARGIN + i * LAYER;
      layer(out, layers.get(i), x, y, width, lateral ? 2 * LAYER : LAYER);
    }
    legend(out, layers, height - MARGIN);
    return out.append("</svg>\n").toString();
  }

  /** Left edge of a layer of a lateral device: the films between the outer electrodes are wider. */
  private static double share(List<String> layers, int index) {
    double sum = 0;
    double before = 0;
    for (int i = 0; i < layers.size(); i++) {
      double weight = i == 0 || i == layers.size() - 1 ? 1 : 2;
      before += i < index ? weight : 0;
      sum += weight;
    }
    return before / sum;
  }

  private static void layer(
      StringBuilder out, String name, double x, double y, double width, double height) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\""
                + " stroke=\"#444444\"/>\n",
            x,
            y,
            width,
            height,
            Role.of(name).colour));
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"#111111\">%s</text>\n",
            x + width / 2,
            y + height / 2 + 4.5,
            escape(name)));
  }

  private static void legend(StringBuilder out, List<String> layers, double y) {
    double x = MARGIN;
    for (Role role : Role.values()) {
      if (layers.stream().anyMatch(layer -> Role.of(layer) == role)) {
        out.append(
            String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"9\" height=\"9\" fill=\"%s\""
                    + " stroke=\"#444444\" stroke-width=\"0.5\"/>\n"
                    + "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" fill=\"#444444\">%s</text>\n",
                x,
                y - 9,
                role.colour,
                x + 13,
                y,
                role.meaning));
        x += 26 + LETTER * role.meaning.length();
      }
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
