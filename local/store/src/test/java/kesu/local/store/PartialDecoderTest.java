package kesu.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartialDecoderTest {
  private static final Document EVERY_KIND =
      new Document("text", "诉".repeat(30))
          .append("double", 1.5)
          .append("nothing", null)
          .append("document", new Document("text", "内").append("due", Instant.EPOCH))
          .append("array", List.of("a", new Document("department", "客服")))
          .append("binary", new BinData(new byte[] {0, 1, 2}))
          .append("uuid", UUID.fromString("0190f3a1-0000-7000-8000-000000000001"))
          .append("objectId", new ObjectId())
          .append("boolean", true)
          .append("date", Instant.ofEpochSecond(5))
          .append("regex", new BsonRegularExpression("a.*", "i"))
          .append("int", 7)
          .append("timestamp", new BsonTimestamp(5))
          .append("long", 7L)
          .append("decimal", new Decimal128(new BigDecimal("1.50")))
          .append("least", MinKey.getInstance())
          .append("most", MaxKey.getInstance())
          .append("空", "空");

  /** The decoded fields as BSON, since not every type of value implements equals. */
  private static byte[] read(Document filter, Document sort) {
    return Bson.write(PartialDecoder.of(new Filter(filter), sort).read(Bson.write(EVERY_KIND)));
  }

  private static byte[] fields(String... names) {
    Document document = new Document();
    for (String name : names) {
      document.put(name, EVERY_KIND.get(name));
    }
    return Bson.write(document);
  }

  @Test
  void aFieldIsFoundWhateverTypesSurroundIt() {
    for (String name : EVERY_KIND.keySet()) {
      assertThat(read(new Document(name, "x"), new Document())).isEqualTo(fields(name));
    }
  }

  @Test
  void theFieldsOfFilterAndSortAreDecoded() {
    Document filter =
        new Document("document.text", "内")
            .append("$comment", "why")
            .append(
                "$and",
                List.of(
                    new Document("int", new Document("$gt", 3)),
                    new Document("$or", List.of(new Document("long", 7L), new Document()))));

    assertThat(read(filter, new Document("date", -1).append("array.department", 1)))
        .isEqualTo(fields("document", "array", "date", "int", "long"));
  }

  @Test
  void anOperatorWithUnknownFieldsDecodesTheWholeDocument() {
    Document anyField = new Document("$expr", new Document("$gt", List.of("$int", "$double")));

    assertThat(read(new Document("$nor", List.of(anyField)), new Document()))
        .isEqualTo(Bson.write(EVERY_KIND));
  }
}
