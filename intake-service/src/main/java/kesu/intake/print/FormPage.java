package kesu.intake.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kesu.rulebooks.FormField;

/** The feedback form as an XHTML page, which browsers show and the PDF is set from. */
final class FormPage {
  private static final String STYLE = style();

  private final StringBuilder page = new StringBuilder(8_192);
  private final FormWords words;

  private FormPage(FormWords words) {
    this.words = words;
  }

  static String of(FormWords words) {
    return new FormPage(words).write();
  }

  private static String style() {
    try (InputStream css = FormPage.class.getResourceAsStream("form.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String write() {
    page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(words.language().getLanguage())
        .append("\"><head><meta charset=\"UTF-8\"/><title>");
    text(words.form().number() + " " + words.title());
    page.append("</title><style>").append(STYLE).append("</style></head><body><h1>");
    text(words.title());
    page.append("<span>");
    text(words.smallTitle());
    page.append("</span></h1>");
    paragraph("number", words.number());
    page.append("<table><colgroup>");
    FormLayout.COLUMNS.forEach(
        width -> page.append("<col style=\"width:").append(width / 10.0).append("%\"/>"));
    page.append("</colgroup><tbody>");
    FormLayout.FORM.rows().forEach(this::row);
    page.append("</tbody></table>");
    words.remarks().forEach(remark -> paragraph("remark", remark));
    return page.append("</body></html>").toString();
  }

  private void row(FormLayout.Row row) {
    page.append("<tr style=\"height:").append(row.height()).append("mm\">");
    row.cells().forEach(cell -> cell(cell, row));
    page.append("</tr>");
  }

  private void cell(FormLayout.Cell cell, FormLayout.Row row) {
    switch (cell.kind()) {
      case LABEL -> {
        open("th", cell);
        text(words.label(cell));
        page.append("<span>");
        text(words.smallLabel(cell));
        page.append("</span></th>");
      }
      case CONTENT -> {
        open("td", cell);
        content(Objects.requireNonNull(cell.field()), row);
        page.append("</td>");
      }
      case CONTINUED -> {} // the label above spans it
    }
  }

  private void open(String element, FormLayout.Cell cell) {
    page.append('<').append(element);
    if (cell.columns() > 1) {
      page.append(" colspan=\"").append(cell.columns()).append('"');
    }
    if (cell.rows() > 1) {
      page.append(" rowspan=\"").append(cell.rows()).append('"');
    }
    page.append('>');
  }

  private void content(FormField field, FormLayout.Row row) {
    List<String> lines = words.content(field);
    if (field.isSignature()) {
      paragraph("signature", lines.isEmpty() ? "" : lines.getFirst());
      paragraph("date", lines.size() < 2 ? "" : lines.get(1));
      return;
    }
    lines.forEach(line -> paragraph("line", line));
    String by = words.filledBy(field);
    if (row.isTall() && !by.isEmpty()) {
      paragraph("by", by);
    }
  }

  private void paragraph(String style, String line) {
    page.append("<p class=\"").append(style).append("\">");
    text(line);
    page.append("</p>");
  }

  /** Escapes what would be markup, and leaves out what XML does not allow. */
  private void text(String text) {
    text.codePoints()
        .forEach(
            sign -> {
              switch (sign) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '\n' -> page.append("<br/>");
                default -> {
                  if (isAllowed(sign)) {
                    page.appendCodePoint(sign);
                  }
                }
              }
            });
  }

  private static boolean isAllowed(int sign) {
    return sign == '\t'
        || (sign >= ' ' && sign <= 0xd7ff)
        || (sign >= 0xE000 && sign <= 0xFFFD)
        || sign >= 0x10000;
  }
}
