package kesu.defaults.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** The end of a page: the instant that the list is ordered by, and the document. */
record PageCursor(Instant instant, String id) {
  static PageCursor at(Document last, String field) {
    Date instant = last.getEmbedded(List.of(field.split("\\.", -1)), Date.class);
    return new PageCursor(instant.toInstant(), last.getString("_id"));
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
