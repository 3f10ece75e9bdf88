package kesu.penalty.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A table of items, one a row.
 *
 * @param columns the columns in their order
 */
record Sheet<T>(List<Column<T>> columns) {
  /** A column: its heading, and its cell of each item, a number or anything that has a text. */
  record Column<T>(String heading, Function<T, @Nullable Object> cell) {}

  @SafeVarargs
  static <T> Sheet<T> of(Column<T>... columns) {
    return new Sheet<>(Arrays.asList(columns));
  }

  /** Replies with a file of all items, written while they are read; or with the problem. */
  @Nullable ResponseEntity<?> reply(
      Answer<Stream<T>> answer, ExportFormat format, String name, HttpServletResponse response) {
    return switch (answer) {
      case Answer.Refused<Stream<T>>(Refusal refusal) -> Replies.refused(refusal);
      case Answer.Given<Stream<T>>(Stream<T> items, boolean again) -> {
        response.setContentType(format.mediaType());
        response.setHeader(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"kesu-%s.%s\"".formatted(name, format.extension()));
        write(items, format, name, response);
        yield null;
      }
    };
  }

  private void write(
      Stream<T> items, ExportFormat format, String name, HttpServletResponse response) {
    try (items;
        TableFile file = format.open(response.getOutputStream(), name)) {
      file.row(columns.stream().map(Column::heading).toList());
      for (Iterator<T> each = items.iterator(); each.hasNext(); ) {
        T item = each.next();
        file.row(
            Arrays.asList(columns.stream().map(column -> column.cell().apply(item)).toArray()));
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
