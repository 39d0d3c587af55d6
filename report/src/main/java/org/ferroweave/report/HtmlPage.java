package org.ferroweave.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Builds a page in one file that needs no network: style, figures and pictures are inside. It is
 * light or dark as the reader's system wants, and prints in light colours. All text given is
 * escaped; the page is well-formed XML too. Parts appear in the order in which they are added.
 */
public final class HtmlPage {
  private static final int SECTIONS_FOR_CONTENTS = 3;

  /**
   * A key figure.
   *
   * @param label what it is
   * @param value the figure with its unit
   * @param detail a few words under it; empty for none
   * @param tone colour of its edge
   */
  public record Card(String label, String value, String detail, Badge.Tone tone) {}

  /**
   * What a mark means.
   *
   * @param badge the mark
   * @param meaning one sentence
   */
  public record Meaning(Badge badge, String meaning) {}

  private final String title;
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder foot = new StringBuilder();
  private final List<String> sections = new ArrayList<>();

  private HtmlPage(String title) {
    this.title = title;
  }

  /** Begins a page. */
  public static HtmlPage titled(String title) {
    return new HtmlPage(title);
  }

  /** Adds a paragraph in larger type under the title. */
  public HtmlPage lead(String text) {
    head.append("<p class=\"lead\">").append(Markup.escape(text)).append("</p>\n");
    return this;
  }

  /** Begins a section with a heading. */
  public HtmlPage section(String heading) {
    sections.add(heading);
    body.append("<h2 id=\"section-").append(sections.size()).append("\">");
    body.append(Markup.escape(heading)).append("</h2>\n");
    return this;
  }

  /** Adds a paragraph. */
  public HtmlPage paragraph(String text) {
    body.append("<p>").append(Markup.escape(text)).append("</p>\n");
    return this;
  }

  /** Adds a list. */
  public HtmlPage list(List<String> items) {
    body.append("<ul>\n");
    items.forEach(item -> body.append("<li>").append(Markup.escape(item)).append("</li>\n"));
    body.append("</ul>\n");
    return this;
  }

  /** Adds text in a fixed-width font, for example a command. */
  public HtmlPage code(String text) {
    body.append("<pre>").append(Markup.escape(text)).append("</pre>\n");
    return this;
  }

  /** Adds key figures side by side. */
  public HtmlPage cards(List<Card> cards) {
    body.append("<div class=\"cards\">\n");
    for (Card card : cards) {
      body.append("<div class=\"card ").append(Cells.cssClass(card.tone())).append("\">");
      body.append("<div class=\"label\">").append(Markup.escape(card.label())).append("</div>");
      body.append("<div class=\"value\">").append(Markup.escape(card.value())).append("</div>");
      if (!card.detail().isEmpty()) {
        body.append("<div class=\"detail\">");
        body.append(Markup.escape(card.detail())).append("</div>");
      }
      body.append("</div>\n");
    }
    body.append("</div>\n");
    return this;
  }

  /** Adds a table; wide ones scroll. */
  public HtmlPage table(TextTable table) {
    body.append("<div class=\"table\">\n").append(table.toHtml()).append("</div>\n");
    return this;
  }

  /** Adds what the marks in the tables mean. */
  public HtmlPage meanings(List<Meaning> meanings) {
    body.append("<dl class=\"meanings\">\n");
    for (Meaning meaning : meanings) {
      body.append("<dt>").append(TextTable.html(meaning.badge())).append("</dt>");
      body.append("<dd>").append(Markup.escape(meaning.meaning())).append("</dd>\n");
    }
    body.append("</dl>\n");
    return this;
  }

  /** Adds figures with their captions, side by side where the window is wide enough. */
  public HtmlPage figures(Figure... figures) {
    return figures(Arrays.asList(figures));
  }

  /** Adds figures with their captions, side by side where the window is wide enough. */
  public HtmlPage figures(List<? extends Figure> figures) {
    body.append("<div class=\"figures\">\n");
    for (Figure figure : figures) {
      body.append("<figure id=\"").append(figure.id()).append("\">\n");
      body.append(PlotWriter.svgText(figure, false));
      appendCaption(figure.fullCaption());
      body.append("</figure>\n");
    }
    body.append("</div>\n");
    return this;
  }

  /**
   * Adds a picture.
   *
   * @param alternative what it shows, for readers who do not see it
   * @param png the bytes of a PNG file
   * @param caption text under it; empty for none
   */
  public HtmlPage picture(String alternative, byte[] png, String caption) {
    body.append("<figure>\n<img alt=\"").append(Markup.escape(alternative));
    body.append("\" src=\"data:image/png;base64,");
    body.append(Base64.getEncoder().encodeToString(png)).append("\" />\n");
    appendCaption(caption);
    body.append("</figure>\n");
    return this;
  }

  /**
   * Adds a part of the footer that is folded at first, for example the configuration.
   *
   * @param summary its heading
   * @param text shown as it is, in a fixed-width font
   */
  public HtmlPage details(String summary, String text) {
    foot.append("<details><summary>").append(Markup.escape(summary)).append("</summary>\n<pre>");
    foot.append(Markup.escape(text)).append("</pre></details>\n");
    return this;
  }

  /** Adds a table to the footer, folded at first. */
  public HtmlPage details(String summary, TextTable table) {
    foot.append("<details><summary>").append(Markup.escape(summary)).append("</summary>\n");
    foot.append("<div class=\"table\">\n").append(table.toHtml()).append("</div></details>\n");
    return this;
  }

  /** The whole page. */
  public String toHtml() {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n");
    page.append("<head>\n<meta charset=\"utf-8\" />\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
    page.append("<meta name=\"color-scheme\" content=\"light dark\" />\n");
    page.append("<title>").append(Markup.escape(title)).append("</title>\n");
    page.append("<style>\n").append(PageStyle.css()).append("</style>\n</head>\n<body>\n<main>\n");
    page.append("<header><h1>").append(Markup.escape(title)).append("</h1>\n");
    page.append(head).append("</header>\n");
    if (sections.size() >= SECTIONS_FOR_CONTENTS) {
      appendContents(page);
    }
    page.append(body);
    if (foot.length() > 0) {
      page.append("<footer>\n").append(foot).append("</footer>\n");
    }
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  /**
   * Writes the page.
   *
   * @param file where; missing folders are made, an old file is replaced
   * @throws ReportException if the file cannot be written
   */
  public void write(Path file) {
    Output.write(file, toHtml());
  }

  private void appendContents(StringBuilder page) {
    page.append("<nav>");
    for (int i = 0; i < sections.size(); i++) {
      page.append("<a href=\"#section-").append(i + 1).append("\">");
      page.append(Markup.escape(sections.get(i))).append("</a>\n");
    }
    page.append("</nav>\n");
  }

  private void appendCaption(String caption) {
    if (!caption.isEmpty()) {
      body.append("<figcaption>").append(Markup.escape(caption)).append("</figcaption>\n");
    }
  }
}
