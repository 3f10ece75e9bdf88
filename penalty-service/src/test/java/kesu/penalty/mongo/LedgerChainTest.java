package kesu.penalty.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import kesu.cloudevents.EventMetadata;
import kesu.events.PenaltyDecided;
import kesu.local.testbed.TestServers;
import kesu.penalty.Chain;
import kesu.penalty.Ledger;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

class LedgerChainTest {
  private static final Instant AT = Instant.parse("2026-03-04T02:00:00Z");
  private final String database = TestServers.freshDatabase();
  private final MongoClient client = MongoClients.create(TestServers.mongo().uri(database));
  private final MongoTemplate mongo = new MongoTemplate(client, database);
  private final Ledger ledger = anotherInstance();

  private Ledger anotherInstance() {
    return new Ledger(new LedgerCollection(mongo), new JsonMapper());
  }

  @AfterEach
  void close() {
    client.close();
  }

  private static void enter(Ledger ledger, String complaint, long sequence) {
    EventMetadata incoming =
        new EventMetadata(
            "/penalty-service/accounts",
            complaint,
            sequence,
            "penalty.decided.v1",
            AT,
            "correlation");
    ledger.decided(
        incoming,
        new PenaltyDecided(
            new PenaltyId(complaint + "-" + sequence),
            new ClauseId("R1-P2"),
            new PersonId("E1109"),
            new Post("customer-service-manager"),
            null,
            Outcome.IMPOSED,
            Measure.ORAL_GUIDANCE,
            new BigDecimal("1.5"),
            List.of(),
            AT,
            Actor.SYSTEM));
  }

  private MongoCollection<Document> entries() {
    return mongo.getCollection("ledger");
  }

  @Test
  void numbersHaveNoGapsWhenEightAppendAtOnceThroughTwoInstancesAndEveryEventComesTwice()
      throws Exception {
    Ledger other = anotherInstance();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      Ledger mine = thread % 2 == 0 ? ledger : other;
      String complaint = "c" + thread / 2;
      tasks.add(
          () -> {
            for (int sequence = 1; sequence <= 10; sequence++) {
              enter(mine, complaint, sequence);
            }
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
    assertThat(ledger.page(0, 200).items())
        .extracting(Ledger.Shown::number)
        .isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
    assertThat(ledger.verify())
        .isEqualTo(
            new Ledger.Verification(40, ledger.page(39, 1).items().getFirst().hash(), null, null));
  }

  @Test
  void pagesFollowTheNumbersAndPointsStayExact() {
    LongStream.rangeClosed(1, 3).forEach(sequence -> enter(ledger, "c", sequence));
    var first = ledger.page(0, 2);
    assertThat(first.items()).extracting(Ledger.Shown::number).containsExactly(1L, 2L);
    assertThat(first.items().getFirst().entry().points()).isEqualTo(new BigDecimal("1.5"));
    var second = ledger.page(Long.parseLong(String.valueOf(first.next())), 2);
    assertThat(second.items()).extracting(Ledger.Shown::number).containsExactly(3L);
    assertThat(second.next()).isNull();
  }

  @Test
  void aChangedEntryIsFound() {
    LongStream.rangeClosed(1, 4).forEach(sequence -> enter(ledger, "c", sequence));
    Document second = entries().find(Filters.eq("_id", 2L)).first();
    assertThat(second).isNotNull();
    String body = second.getString("body");
    entries().updateOne(Filters.eq("_id", 2L), Updates.set("body", body.replace("E1109", "E1110")));
    assertThat(ledger.verify()).matches(found -> found.sound() == 1 && fault(found, 2, "CHANGED"));
  }

  @Test
  void anEntryThatWasReplacedTogetherWithItsHashIsFoundByTheNext() {
    LongStream.rangeClosed(1, 4).forEach(sequence -> enter(ledger, "c", sequence));
    var third = ledger.page(2, 1).items().getFirst();
    Chain.Link forged = Chain.next(3, third.previousHash(), third.event(), "{}");
    entries()
        .updateOne(
            Filters.eq("_id", 3L),
            Updates.combine(
                Updates.set("body", forged.body()), Updates.set("hash", forged.hash())));
    assertThat(ledger.verify()).matches(found -> fault(found, 4, "UNLINKED"));
  }

  @Test
  void aRemovedEntryIsFound() {
    LongStream.rangeClosed(1, 4).forEach(sequence -> enter(ledger, "c", sequence));
    entries().deleteOne(Filters.eq("_id", 2L));
    assertThat(ledger.verify()).matches(found -> fault(found, 2, "MISSING"));
  }

  @Test
  void anInsertedEntryIsFound() {
    LongStream.rangeClosed(1, 2).forEach(sequence -> enter(ledger, "c", sequence));
    Chain.Link forged = Chain.next(3, Chain.START, "forged", "{}");
    assertThat(new LedgerCollection(mongo).append(forged)).isTrue();
    assertThat(ledger.verify()).matches(found -> fault(found, 3, "UNLINKED"));
  }

  @Test
  void theEndAPageAndAnEventAreFoundByIndex() {
    enter(ledger, "c", 1);
    assertThat(
            List.of(
                entries().find().sort(new Document("_id", -1)).limit(1).explain().toJson(),
                entries()
                    .find(Filters.gt("_id", 0L))
                    .sort(new Document("_id", 1))
                    .limit(50)
                    .explain()
                    .toJson(),
                entries().find(Filters.eq("event", "x")).explain().toJson()))
        .allSatisfy(plan -> assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN"));
  }

  private static boolean fault(Ledger.Verification found, long number, String fault) {
    return Long.valueOf(number).equals(found.broken()) && fault.equals(found.fault());
  }
}
