package kesu.rulebooks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kesu.terms.ClauseId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** R1 as built in, and the golden copy of its rows to compare with. */
final class R1 {
  static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  static final Rulebook BOOK = Rulebooks.load(List.of()).inForce("R1", NOW);

  private R1() {}

  static ClauseId clause(String id) {
    return new ClauseId(id);
  }

  static Clock clock(String id) {
    return BOOK.clocks().find(clause(id)).orElseThrow();
  }

  static PenaltyRow penalty(String id) {
    return BOOK.penalties().find(clause(id)).orElseThrow();
  }

  static Stream<CSVRecord> golden(String file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(R1.class.getResourceAsStream("/golden/" + file)),
            StandardCharsets.UTF_8)) {
      return format.parse(in).getRecords().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
