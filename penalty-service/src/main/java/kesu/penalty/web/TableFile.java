package kesu.penalty.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows that is written as it goes, whatever its length. */
interface TableFile extends AutoCloseable {
  /** Writes a row. Numbers stay numbers; text is text, never a formula. */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** Writes the end of the file, and leaves the stream open. */
  @Override
  void close() throws IOException;
}
