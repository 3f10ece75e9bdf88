package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class PageCursorTest {
  private static final Instant AT = Instant.parse("2026-03-02T01:30:00.123Z");

  @Test
  void aCursorNamesTheEndOfThePageAlsoByANestedField() {
    Document last =
        new Document("_id", "a b").append("registration", new Document("at", Date.from(AT)));

    PageCursor cursor = PageCursor.at(last, "registration.at");

    assertThat(cursor).isEqualTo(new PageCursor(AT, "a b"));
    assertThat(PageCursor.parse(cursor.text())).isEqualTo(cursor);
  }
}
