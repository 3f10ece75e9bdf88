package kesu.local.stack;

import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.TemporalUnitOffset;

/**
 * The expected course of a clock of R1, by the sample organisation.
 *
 * @param owedBy the person who owes the duty
 * @param due its time, {@code promised}, or {@code end-of-day}
 * @param silently true if it is missed by silence; false for one that is measured afterwards, by
 *     the time that whoever does it states
 * @param told the persons told of a miss, nearest first
 * @param rows the row of penalties that a miss leads to, and the row that may take its place; empty
 *     if none
 * @param penalised the persons against whom it is proposed
 */
record DeadlineRow(
    String clause,
    String owedBy,
    String due,
    boolean silently,
    List<String> told,
    List<String> rows,
    List<String> penalised) {
  static final Duration PROMISED = Duration.ofHours(4);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String CLAUSE = "clause";
  private static final Path EXPECTED = Path.of("src/test/resources/rows/deadlines.csv");
  private static final Path RULEBOOK =
      Path.of("../../rulebooks/src/main/resources/rulebooks/r1/deadlines.csv");

  /** All rows. */
  static List<DeadlineRow> all() {
    return read(EXPECTED).stream().map(DeadlineRow::of).toList();
  }

  /** The clocks that the rulebook has. */
  static List<String> ofRulebook() {
    return read(RULEBOOK).stream().map(row -> row.get(CLAUSE)).toList();
  }

  private static DeadlineRow of(CSVRecord row) {
    return new DeadlineRow(
        row.get(CLAUSE),
        row.get("owed_by"),
        row.get("due"),
        row.get("missed_by").equals("silence"),
        words(row.get("told")),
        words(row.get("row")),
        words(row.get("penalised")));
  }

  private static List<String> words(String cell) {
    return cell.equals("none") ? List.of() : Arrays.asList(cell.split(" "));
  }

  private static List<CSVRecord> read(Path file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + file, unreadable);
    }
  }

  /** The last instant at which the duty is done in time, if it began then. */
  Instant dueAt(Instant startedAt) {
    return switch (due) {
      case "promised" -> startedAt.plus(PROMISED);
      case "end-of-day" ->
          startedAt
              .atZone(ZONE)
              .toLocalDate()
              .plusDays(1)
              .atTime(LocalTime.MIN)
              .atZone(ZONE)
              .toInstant();
      default -> startedAt.plus(Duration.parse(due));
    };
  }

  /** None but for a promise, which is made for a time of the clock and recorded a moment later. */
  TemporalUnitOffset tolerance() {
    return within(due.equals("promised") ? 10 : 0, ChronoUnit.MINUTES);
  }

  @Override
  public String toString() {
    return clause;
  }
}
