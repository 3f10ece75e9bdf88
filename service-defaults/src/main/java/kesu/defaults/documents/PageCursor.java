package kesu.defaults.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** The end of a page: the instant that the list is ordered by, and the document. */
record PageCursor(Instant instant, String id) {
  /** The end of a page; empty if none of its documents has the instant, so that none can follow. */
  static Optional<PageCursor> at(List<Document> page, String field) {
    return page.reversed().stream().flatMap(document -> at(document, field).stream()).findFirst();
  }

  private static Optional<PageCursor> at(Document document, String field) {
    Object found = document;
    for (String part : field.split("\\.", -1)) {
      found = found instanceof Document nested ? nested.get(part) : null;
    }
    return found instanceof Date instant
        ? Optional.of(new PageCursor(instant.toInstant(), document.getString("_id")))
        : Optional.empty();
  }

  /** Reads a cursor; throws {@link MalformedCursor} if no page gave it out. */
  static PageCursor parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int space = plain.indexOf(' ');
      return new PageCursor(
          Instant.ofEpochMilli(Long.parseLong(plain.substring(0, space))),
          plain.substring(space + 1));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException senseless) {
      throw new MalformedCursor(senseless);
    }
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((instant.toEpochMilli() + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  Criteria after(String field, Sort.Direction direction) {
    boolean rising = direction.isAscending();
    Date at = Date.from(instant);
    Criteria further = rising ? Criteria.where(field).gt(at) : Criteria.where(field).lt(at);
    // as plain text Spring Data would take an id of 24 hexadecimal digits for an ObjectId
    BsonString last = new BsonString(id);
    Criteria same = rising ? Criteria.where("_id").gt(last) : Criteria.where("_id").lt(last);
    Criteria range = rising ? Criteria.where(field).gte(at) : Criteria.where(field).lte(at);
    return new Criteria().andOperator(range, new Criteria().orOperator(further, same));
  }
}
