package kesu.penalty;

import java.time.Instant;
import kesu.defaults.documents.MalformedCursor;

/** The place of an entry in a list that is ordered by time. */
public record LedgerPosition(Instant at, long number) {
  static LedgerPosition of(LedgerRow row) {
    return new LedgerPosition(row.at(), row.number());
  }

  static LedgerPosition parse(String cursor) {
    String[] parts = cursor.split("-", -1);
    try {
      return new LedgerPosition(
          Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException senseless) {
      throw new MalformedCursor(senseless);
    }
  }

  String text() {
    return at.toEpochMilli() + "-" + number;
  }
}
