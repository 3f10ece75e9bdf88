package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.defaults.RunningService;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A key stays bound to the request that it was first used for, however old the document is. */
class IdempotencyTest {
  private static final Actor ACTOR =
      new Actor(new PersonId("E1"), new Post("clerk"), new DepartmentCode("bj"));
  private static RunningService service;
  private static Documents<Counter> counters;

  /** A count that takes the same room however high it is. */
  record Counter(String id, int count) {}

  /** The answer to a command. */
  record Counted(int count) {}

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase());
    counters = service.bean(DocumentStore.class).open("counters", Counter.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer<Counted> count(String id, String key, String fingerprint) {
    return counters.handle(
        id,
        new Command(ACTOR, key, fingerprint, "c-7"),
        Counted.class,
        counter -> {
          int count = counter == null ? 1 : counter.count() + 1;
          return new Verdict.Done<>(new Counter(id, count), List.of(), new Counted(count));
        });
  }

  private static int sizeOf(String id) {
    Document stored =
        service
            .bean(MongoTemplate.class)
            .getCollection("counters")
            .find(new Document("_id", id))
            .first();
    assertThat(stored).isNotNull();
    return new RawBsonDocument(stored, new DocumentCodec()).getByteBuffer().remaining();
  }

  @Test
  void theFirstKeyIsRememberedAfterAThousandOthers() {
    String id = RunningService.newId();
    count(id, "first", "body-1");
    for (int n = 0; n < 1_000; n++) {
      count(id, "other-" + n, "body-1");
    }
    assertThat(count(id, "first", "body-1"))
        .as("the same request again")
        .isEqualTo(new Answer.Given<>(new Counted(1), true));
    assertThat(count(id, "first", "body-2"))
        .as("another request under the same key")
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.KEY_REUSED));
    assertThat(count(id, "other-500", "body-1"))
        .isEqualTo(new Answer.Given<>(new Counted(502), true));
    assertThat(counters.find(id).orElseThrow().count()).isEqualTo(1_001);
  }

  @Test
  void theMemoryOfKeysDoesNotMakeTheDocumentGrow() {
    String id = RunningService.newId();
    int afterForty = 0;
    for (int n = 1; n <= 1_000; n++) {
      count(id, "key-" + n, "body");
      if (n == 40) {
        afterForty = sizeOf(id);
      }
    }
    assertThat(sizeOf(id)).isLessThan(2 * afterForty);
  }

  @Test
  void aKeyOfAnotherPersonIsAnotherKey() {
    String id = RunningService.newId();
    count(id, "same", "body-1");
    Actor other = new Actor(new PersonId("E2"), ACTOR.post(), ACTOR.department());
    Answer<Counted> answer =
        counters.handle(
            id,
            new Command(other, "same", "body-2", "c-7"),
            Counted.class,
            counter -> new Verdict.Done<>(new Counter(id, 7), List.of(), new Counted(7)));
    assertThat(answer).isEqualTo(new Answer.Given<>(new Counted(7), false));
  }

  @Test
  void keysUsedBeforeARestartAreRememberedAfterIt() {
    String database = TestServers.freshDatabase();
    String id = RunningService.newId();
    Documents<Counter> first = counters;
    try (RunningService before = RunningService.on(database)) {
      counters = before.bean(DocumentStore.class).open("counters", Counter.class);
      for (int n = 0; n < 50; n++) {
        count(id, "key-" + n, "body");
      }
    } finally {
      counters = first;
    }
    try (RunningService after = RunningService.on(database)) {
      counters = after.bean(DocumentStore.class).open("counters", Counter.class);
      assertThat(count(id, "key-0", "body")).isEqualTo(new Answer.Given<>(new Counted(1), true));
    } finally {
      counters = first;
    }
  }
}
