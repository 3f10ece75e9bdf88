package kesu.penalty.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet. Texts are stored as such, so that none is taken for a formula. */
final class XlsxFile implements TableFile {
  private static final int FLUSH_EVERY = 200;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  XlsxFile(OutputStream out, String title) {
    this.workbook = new Workbook(out, "Kesu", "1.0");
    this.sheet = workbook.newWorksheet(title);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    int column = 0;
    for (Object cell : cells) {
      switch (cell) {
        case Number number -> sheet.value(rows, column, number);
        case null -> {
          // left empty
        }
        default -> sheet.inlineString(rows, column, cell.toString());
      }
      column++;
    }
    rows++;
    if (rows % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
