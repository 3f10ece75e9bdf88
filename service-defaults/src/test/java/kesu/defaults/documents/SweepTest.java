package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import kesu.defaults.RunningService;
import kesu.defaults.outbox.OutboxStore.Page;
import kesu.defaults.outbox.OutboxStore.Position;
import kesu.defaults.outbox.UnpublishedDocument;
import kesu.local.testbed.QueryPlan;
import kesu.local.testbed.TestServers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A sweep finds every document with unpublished events, page by page, from an index. */
class SweepTest {
  /** Later than the sweep of the running service looks. */
  private static final Instant AT = Instant.parse("2100-03-02T01:30:00Z");

  private static RunningService service;

  /** A document of a collection of this test. */
  record Thing(String id) {}

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase());
    service.bean(DocumentStore.class).open("things", Thing.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static MongoTemplate mongo() {
    return service.bean(MongoTemplate.class);
  }

  private static Document unpublished(int number) {
    Instant since = AT.plusMillis(number / 4);
    return new Document("_id", "thing-%03d".formatted(number))
        .append("_version", 1L)
        .append("_outbox", List.of())
        .append("_outboxSince", Date.from(since));
  }

  @Test
  void pagesGoOnWhereTheLastEndedThoughManyWereSavedAtOneInstant() {
    List<Document> all = new ArrayList<>();
    for (int number = 0; number < 25; number++) {
      all.add(unpublished(number));
    }
    mongo().getCollection("things").insertMany(all);
    DocumentStore store = service.bean(DocumentStore.class);
    List<String> found = new ArrayList<>();
    @Nullable Position after = null;
    do {
      Page page = store.unpublished(AT.plusSeconds(60), after, 3);
      page.documents().stream().map(UnpublishedDocument::id).forEach(found::add);
      after = page.next();
    } while (after != null);
    assertThat(found).isEqualTo(all.stream().map(thing -> thing.getString("_id")).toList());
  }

  @Test
  void everyPageIsReadInOrderFromAnIndex() {
    for (@Nullable Position after :
        new Position[] {null, new Position("things", AT, "thing-007")}) {
      Document explained =
          Objects.requireNonNull(
              mongo()
                  .getCollection("things")
                  .find(UnpublishedSearch.unpublished(AT.plusSeconds(60), after))
                  .sort(UnpublishedSearch.ORDER)
                  .explain());
      QueryPlan plan = QueryPlan.of(explained);
      assertThat(plan.scansAll()).as("%s", plan).isFalse();
      assertThat(plan.sorts()).as("%s", plan).isFalse();
      assertThat(plan.indexes()).containsExactly("_outboxSince_1__id_1");
    }
  }
}
