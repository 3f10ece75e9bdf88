package kesu.intake.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import kesu.rulebooks.FormField;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The feedback form as a document for a word processor, A4 and with the borders of the form. */
final class FormDocument {
  /** Twentieths of a point: the unit of the format. */
  private static final int PER_MILLIMETRE = 57;

  private static final int PAGE_WIDTH = 11_906;
  private static final int PAGE_HEIGHT = 16_838;
  private static final int MARGIN = 14 * PER_MILLIMETRE;
  private static final int TABLE_WIDTH = PAGE_WIDTH - 2 * MARGIN;
  private static final int CELL_MARGIN = 80;
  private static final int THOUSANDTHS = 1_000;
  private static final String LATIN = "Arial";
  private static final String CHINESE = "宋体";
  private static final int TITLE = 17;
  private static final int NORMAL = 10;
  private static final int SMALL = 7;
  private static final String GREY = "555555";
  private static final String SHADE = "F3F3F3";

  private final XWPFDocument document;
  private final FormWords words;

  private FormDocument(XWPFDocument document, FormWords words) {
    this.document = document;
    this.words = words;
  }

  static byte[] of(FormWords words) {
    ByteArrayOutputStream docx = new ByteArrayOutputStream(16 * 1024);
    try (XWPFDocument document = new XWPFDocument()) {
      new FormDocument(document, words).write();
      document.write(docx);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return docx.toByteArray();
  }

  private void write() {
    document.getProperties().getCoreProperties().setTitle(words.title());
    document.getProperties().getCoreProperties().setCreator("Kesu");
    page();
    XWPFParagraph title = document.createParagraph();
    title.setAlignment(ParagraphAlignment.CENTER);
    run(title, words.title(), TITLE, "000000").setBold(true);
    XWPFParagraph small = document.createParagraph();
    small.setAlignment(ParagraphAlignment.CENTER);
    run(small, words.smallTitle(), NORMAL, GREY);
    XWPFParagraph number = document.createParagraph();
    number.setAlignment(ParagraphAlignment.RIGHT);
    number.setSpacingAfter(60);
    run(number, words.number(), SMALL + 1, "000000");
    table();
    words
        .remarks()
        .forEach(
            remark -> {
              XWPFParagraph paragraph = document.createParagraph();
              paragraph.setSpacingBefore(60);
              run(paragraph, remark, SMALL + 1, GREY);
            });
  }

  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(MARGIN);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setLeft(margin);
    margins.setRight(margin);
  }

  private void table() {
    List<FormLayout.Row> rows = FormLayout.FORM.rows();
    XWPFTable table = document.createTable(rows.size(), 1);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(TABLE_WIDTH);
    table.setTableAlignment(TableRowAlign.CENTER);
    table.setCellMargins(CELL_MARGIN / 4, CELL_MARGIN, CELL_MARGIN / 4, CELL_MARGIN);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : FormLayout.COLUMNS) {
      grid.addNewGridCol().setW(BigInteger.valueOf(twips(width)));
    }
    for (int i = 0; i < rows.size(); i++) {
      row(table.getRow(i), rows.get(i));
    }
  }

  private void row(XWPFTableRow to, FormLayout.Row row) {
    to.setHeight(row.height() * PER_MILLIMETRE);
    to.setCantSplitRow(true);
    int column = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      FormLayout.Cell cell = row.cells().get(i);
      XWPFTableCell target = i == 0 ? to.getCell(0) : to.createCell();
      int width = 0;
      for (int each = 0; each < cell.columns(); each++) {
        width += twips(FormLayout.COLUMNS.get(column++));
      }
      span(target, cell, width);
      fill(target, cell, row);
    }
  }

  private static int twips(int thousandths) {
    return TABLE_WIDTH * thousandths / THOUSANDTHS;
  }

  private static void span(XWPFTableCell target, FormLayout.Cell cell, int width) {
    CTTcPr properties =
        target.getCTTc().isSetTcPr() ? target.getCTTc().getTcPr() : target.getCTTc().addNewTcPr();
    target.setWidthType(TableWidthType.DXA);
    target.setWidth(String.valueOf(width));
    if (cell.columns() > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
    }
    if (cell.rows() > 1) {
      properties.addNewVMerge().setVal(STMerge.RESTART);
    }
    if (cell.kind() == FormLayout.Kind.CONTINUED) {
      properties.addNewVMerge().setVal(STMerge.CONTINUE);
    }
    target.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
  }

  private void fill(XWPFTableCell target, FormLayout.Cell cell, FormLayout.Row row) {
    XWPFParagraph first = target.getParagraphs().getFirst();
    switch (cell.kind()) {
      case LABEL -> {
        target.setColor(SHADE);
        first.setAlignment(ParagraphAlignment.CENTER);
        run(first, words.label(cell), NORMAL - 1, "000000");
        XWPFParagraph second = target.addParagraph();
        second.setAlignment(ParagraphAlignment.CENTER);
        run(second, words.smallLabel(cell), SMALL, GREY);
      }
      case CONTENT -> content(target, first, Objects.requireNonNull(cell.field()), row);
      case CONTINUED -> {} // the label above spans it
    }
  }

  private void content(
      XWPFTableCell target, XWPFParagraph first, FormField field, FormLayout.Row row) {
    List<String> lines = words.content(field);
    if (field.isSignature()) {
      signature(target, first, lines);
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      run(i == 0 ? first : target.addParagraph(), lines.get(i), NORMAL, "000000");
    }
    String by = words.filledBy(field);
    if (row.isTall() && !by.isEmpty()) {
      XWPFParagraph paragraph = target.addParagraph();
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
      run(paragraph, by, SMALL, GREY);
    }
  }

  /** The name above a line to sign on, and the time below it. */
  private static void signature(XWPFTableCell target, XWPFParagraph line, List<String> signed) {
    line.setAlignment(ParagraphAlignment.CENTER);
    line.setBorderBottom(Borders.SINGLE);
    line.setSpacingBefore(160);
    run(line, signed.isEmpty() ? "" : signed.getFirst(), NORMAL, "000000");
    XWPFParagraph date = target.addParagraph();
    date.setAlignment(ParagraphAlignment.RIGHT);
    run(date, signed.size() < 2 ? "" : signed.get(1), SMALL + 1, "000000");
  }

  private static XWPFRun run(XWPFParagraph paragraph, String words, int size, String colour) {
    paragraph.setSpacingAfter(0);
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
    run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
    run.setFontFamily(CHINESE, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(size);
    run.setColor(colour);
    String[] lines = words.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
    return run;
  }
}
