package kesu.penalty.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A file of comma-separated values. It begins with a byte order mark, without which Excel does not
 * read it as UTF-8. A text that Excel would take for a formula is given an apostrophe in front.
 */
final class CsvFile implements TableFile {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private final CSVPrinter printer;

  CsvFile(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\ufeff');
    this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (Object cell : cells) {
      printer.print(cell instanceof Number || cell == null ? cell : plain(cell.toString()));
    }
    printer.println();
  }

  private static String plain(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    printer.flush();
  }
}
