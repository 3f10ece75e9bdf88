package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kesu.defaults.RunningService;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Overflow;
import kesu.local.testbed.TestServers;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Documents of earlier and of later releases are read, and nothing in them is dropped. */
class SchemaTest {
  private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
  private static RunningService service;
  private static Documents<Order> orders;

  /** A document with a part and a list, as this release knows it. */
  record Order(String id, int count, Buyer buyer, List<Line> lines, Map<String, String> notes) {
    Order counted() {
      return new Order(id, count + 1, buyer, lines, notes);
    }

    Order with(Line changed) {
      return new Order(id, count, buyer, List.of(lines.getFirst(), changed), notes);
    }
  }

  record Buyer(String name, Instant since) {}

  record Line(String goods, int pieces) {}

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase());
    orders = service.bean(DocumentStore.class).open("orders", Order.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Document stored(String collection, String id) {
    return Objects.requireNonNull(
        service
            .bean(MongoTemplate.class)
            .getCollection(collection)
            .find(new Document("_id", id))
            .first());
  }

  private static void saveAsALaterRelease(String id) {
    orders.tick(
        id,
        "c-1",
        ignored ->
            Change.to(
                new Order(
                    id,
                    1,
                    new Buyer("测试顾客", AT),
                    List.of(new Line("冰箱", 1), new Line("彩电", 2)),
                    Map.of("a", "1"))));
    service
        .bean(MongoTemplate.class)
        .getCollection("orders")
        .updateOne(
            new Document("_id", id),
            new Document(
                "$set",
                new Document("_schema", 7)
                    .append("_later", "metadata")
                    .append("colour", new Document("name", "白"))
                    .append("buyer.level", "gold")
                    .append("lines.0.price", 1999)
                    .append("lines.1.price", 2999)
                    .append("_version", 2L)));
  }

  @Test
  void fieldsOfALaterReleaseSurviveASave() {
    String id = RunningService.newId();
    saveAsALaterRelease(id);
    orders.tick(id, "c-1", order -> Change.to(Objects.requireNonNull(order).counted()));
    orders.tick(id, "c-1", order -> Change.to(Objects.requireNonNull(order).counted()));

    Document stored = stored("orders", id);
    assertThat(stored.getInteger("count")).isEqualTo(3);
    assertThat(stored.get("colour")).isEqualTo(new Document("name", "白"));
    assertThat(stored.get("_later")).isEqualTo("metadata");
    assertThat(stored.getEmbedded(List.of("buyer", "level"), String.class)).isEqualTo("gold");
    assertThat(stored.getList("lines", Document.class))
        .extracting(line -> line.get("price"))
        .containsExactly(1999, 2999);
    assertThat(stored.getInteger("_schema")).isEqualTo(7);
  }

  @Test
  void anElementThatIsChangedLosesThemAndTheOthersKeepThem() {
    String id = RunningService.newId();
    saveAsALaterRelease(id);
    orders.tick(
        id, "c-1", order -> Change.to(Objects.requireNonNull(order).with(new Line("彩电", 3))));
    assertThat(stored("orders", id).getList("lines", Document.class))
        .extracting(line -> line.get("price"))
        .containsExactly(1999, null);
  }

  @Test
  void aDocumentOfAnEarlierReleaseIsBroughtUpToDateWhenItIsRead() {
    Schema second = new Schema(List.of(document -> document.putIfAbsent("lines", List.of())));
    Documents<Order> later =
        service
            .bean(DocumentStore.class)
            .open("earlierOrders", Order.class, second, Overflow.Bound.none());
    String id = RunningService.newId();
    service
        .bean(MongoTemplate.class)
        .getCollection("earlierOrders")
        .insertOne(
            new Document("_id", id)
                .append("count", 1)
                .append("buyer", new Document("name", "测试顾客").append("since", AT))
                .append("notes", new Document())
                .append("_version", 1L)
                .append("_sequence", 0L));

    assertThat(later.find(id).orElseThrow().lines()).isEmpty();
    later.tick(id, "c-1", order -> Change.to(Objects.requireNonNull(order).counted()));
    assertThat(stored("earlierOrders", id).getInteger("_schema")).isEqualTo(2);
  }
}
