package kesu.penalty.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A format of files with all items of a list. */
enum ExportFormat {
  /** Comma-separated values in UTF-8. */
  CSV("text/csv;charset=UTF-8") {
    @Override
    TableFile open(OutputStream out, String title) throws IOException {
      return new CsvFile(out);
    }
  },
  /** A workbook of Excel. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    TableFile open(OutputStream out, String title) {
      return new XlsxFile(out, title);
    }
  };

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract TableFile open(OutputStream out, String title) throws IOException;

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a format as it is written in a URL: {@code csv}, {@code xlsx}. */
  @Component
  static final class FromText implements Converter<String, ExportFormat> {
    @Override
    public ExportFormat convert(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
