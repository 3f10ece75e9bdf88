package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two instances of a service: one handles the requests, the other consumes the events, so that its
 * cached copies are old. A decision that cannot bear an old copy is made on the stored document.
 */
class StaleCopyTest {
  private static RunningService requests;
  private static RunningService consumer;

  @BeforeAll
  static void start() {
    String database = TestServers.freshDatabase();
    requests = RunningService.on(database);
    consumer = RunningService.on(database);
  }

  @AfterAll
  static void stop() {
    consumer.close();
    requests.close();
  }

  private static EventMetadata event(String id, long sequence) {
    return new EventMetadata(
        "/other/things", id, sequence, "complaint.reopened.v1", Instant.EPOCH, "c-7");
  }

  private static void applyFirst(RunningService service, String id) {
    service.tallies().applyFirst(id, event(id, 1), tally -> Change.to(Tally.count(tally, id, 1)));
  }

  private static Function<@Nullable Tally, Change<Tally>> countedAfter100(String id) {
    return tally -> {
      requireHundred(tally);
      return Change.to(Tally.count(tally, id, 2));
    };
  }

  private static Answer<String> count(RunningService service, String id, long number) {
    return service
        .tallies()
        .handle(
            id,
            new Command(Actor.SYSTEM, null, "f", "c-1"),
            String.class,
            tally -> {
              if (number > 100) {
                requireHundred(tally);
              }
              return new Verdict.Done<>(Tally.count(tally, id, number), List.of(), "done");
            });
  }

  private static void requireHundred(@Nullable Tally tally) {
    if (tally == null || !tally.numbers().contains(100L)) {
      throw new IllegalStateException("100 was counted before this");
    }
  }

  /** A document that the consumer knows as it was before a request changed it. */
  private static String changedByARequest() {
    String id = RunningService.newId();
    applyFirst(consumer, id);
    count(requests, id, 100);
    return id;
  }

  private static List<Long> counted(String id) {
    return consumer.tallies().find(id).orElseThrow().numbers();
  }

  @Test
  void anEventIsDecidedOnTheStoredDocumentWhereTheCopyCannotBearIt() {
    String id = changedByARequest();

    consumer.tallies().apply(id, event(id, 2), countedAfter100(id));

    assertThat(counted(id)).containsExactly(1L, 100L, 2L);
  }

  @Test
  void theSameGoesForEventsThatAreSavedTogether() {
    String id = changedByARequest();

    UnitOfWork.commit(
        List.of(
            UnitOfWork.of(() -> consumer.tallies().apply(id, event(id, 2), countedAfter100(id)))));

    assertThat(counted(id)).containsExactly(1L, 100L, 2L);
  }

  @Test
  void aCommandIsDecidedOnTheStoredDocumentWhereTheCopyCannotBearIt() {
    String id = changedByARequest();

    assertThat(count(consumer, id, 101)).isEqualTo(new Answer.Given<>("done", false));

    assertThat(counted(id)).containsExactly(1L, 100L, 101L);
  }

  @Test
  void aFailureOnTheStoredDocumentCounts() {
    String id = RunningService.newId();
    applyFirst(consumer, id);

    assertThatThrownBy(() -> count(consumer, id, 101)).hasMessage("100 was counted before this");
    assertThatThrownBy(() -> consumer.tallies().apply(id, event(id, 2), countedAfter100(id)))
        .hasMessage("100 was counted before this");
  }

  @Test
  void anOlderCopyDoesNotReplaceALaterOne() {
    DocumentMetadata first = DocumentMetadata.NEW.next(0, List.of());
    StoredDocument<Tally> earlier = new StoredDocument<>(new Tally("a", List.of(1L)), first);
    StoredDocument<Tally> later =
        new StoredDocument<>(new Tally("a", List.of(1L, 2L)), first.next(0, List.of()));
    DocumentCache<Tally> cache = consumer.tallies().cache();

    cache.remember("a", later);
    cache.remember("a", earlier);

    assertThat(cache.cached("a")).isEqualTo(later);
  }
}
