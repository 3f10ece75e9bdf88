package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.decisions.Change;
import kesu.events.ComplaintReopened;
import kesu.events.Outgoing;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events that come together are saved together, each once, in order, or none of them. */
class UnitOfWorkTest {
  private static final Actor ACTOR =
      new Actor(new PersonId("E1"), new Post("clerk"), new DepartmentCode("bj"));
  private static RunningService service;
  private static EventLog log;
  private static Documents<Tally> tallies;

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase());
    log = service.log();
    tallies = service.tallies();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    log.close();
    service.close();
  }

  private static EventMetadata event(String id, long sequence) {
    return new EventMetadata(
        "/other/things", id, sequence, "complaint.reopened.v1", Instant.EPOCH, "c-7");
  }

  private static boolean apply(String id, long sequence) {
    return tallies.apply(id, event(id, sequence), counting(id, sequence));
  }

  private static Function<@Nullable Tally, Change<Tally>> counting(String id, long sequence) {
    return tally ->
        Change.to(
            Tally.count(tally, id, sequence),
            List.of(
                Outgoing.of(
                    new ComplaintId(id),
                    new ComplaintReopened(Instant.EPOCH.plusSeconds(sequence), ACTOR))));
  }

  private static List<Long> counted(String id) {
    return tallies.find(id).map(Tally::numbers).orElse(List.of());
  }

  @Test
  void eachEventHasItsEffectOnceAndIsFollowedByItsOwnInOrder() {
    String id = RunningService.newId();
    apply(id, 1);

    together(() -> List.of(1L, 2L, 3L, 2L).forEach(number -> apply(id, number)));

    assertThat(counted(id)).containsExactly(1L, 2L, 3L);
    assertThat(log.awaitDeliveries(new ComplaintId(id), 3))
        .extracting(event -> event.text("at"))
        .containsExactly("1970-01-01T00:00:01Z", "1970-01-01T00:00:02Z", "1970-01-01T00:00:03Z");
  }

  @Test
  void nothingIsSavedBeforeTheLastEventAndEachSeesTheEffectOfThoseBefore() {
    String id = RunningService.newId();

    together(
        () -> {
          apply(id, 1);
          apply(id, 2);
          assertThat(counted(id)).containsExactly(1L, 2L);
          assertThat(onAnotherThread(() -> counted(id))).isEmpty();
        });

    assertThat(counted(id)).containsExactly(1L, 2L);
  }

  @Test
  void ifOneEventCannotBeHandledNoneHasAnEffect() {
    String id = RunningService.newId();

    assertThatThrownBy(
            () ->
                together(
                    () -> {
                      apply(id, 1);
                      throw new IllegalStateException("this service has a bug");
                    }))
        .hasMessage("this service has a bug");

    assertThat(counted(id)).isEmpty();
    assertThat(apply(id, 1)).as("as if it had not come before").isTrue();
  }

  @Test
  void aChangeMadeMeanwhileIsKept() {
    String id = RunningService.newId();
    apply(id, 1);

    together(
        () -> {
          apply(id, 2);
          onAnotherThread(() -> tallies.tick(id, "c-8", counting(id, 100)));
          apply(id, 3);
        });

    assertThat(counted(id)).containsExactly(1L, 100L, 2L, 3L);
  }

  @Test
  void aDocumentThatHasMovedOnHoldsUpNoOther() {
    List<String> ids = Stream.generate(RunningService::newId).limit(5).toList();
    String moved = ids.get(1);
    String begun = ids.get(3);
    apply(ids.get(0), 1);
    apply(moved, 1);

    List<UnitOfWork> units =
        ids.stream()
            .map(id -> UnitOfWork.of(() -> List.of(1L, 2L).forEach(n -> apply(id, n))))
            .toList();
    onAnotherThread(() -> tallies.tick(moved, "c-8", counting(moved, 100)));
    onAnotherThread(() -> tallies.tick(begun, "c-8", counting(begun, 100)));
    UnitOfWork.commit(units);

    for (String id : ids) {
      assertThat(counted(id).stream().filter(number -> number < 100))
          .as(id)
          .containsExactly(1L, 2L);
    }
    assertThat(counted(moved)).containsExactly(1L, 100L, 2L);
    assertThat(counted(begun)).containsExactly(100L, 1L, 2L);
    for (String id : ids) {
      assertThat(log.awaitDeliveries(new ComplaintId(id), counted(id).size()))
          .hasSameSizeAs(counted(id));
    }
  }

  @Test
  void theEventThatCreatesADocumentCountsOnceHoweverOftenItComes() {
    String id = RunningService.newId();
    String known = RunningService.newId();
    apply(known, 1);

    together(() -> List.of(id, known).forEach(each -> applyFirst(each, 1)));
    together(() -> List.of(id, known).forEach(each -> applyFirst(each, 2)));
    applyFirst(id, 3);

    assertThat(counted(id)).containsExactly(1L, 2L, 3L);
    assertThat(counted(known)).containsExactly(1L, 2L);
  }

  @Test
  void anActionAfterCommitSeesTheSavedEffect() {
    String id = RunningService.newId();
    List<List<Long>> seen = new ArrayList<>();

    together(
        () -> {
          UnitOfWork.afterCommit(() -> seen.add(onAnotherThread(() -> counted(id))));
          apply(id, 1);
        });
    UnitOfWork.afterCommit(() -> seen.add(counted(id)));

    assertThat(seen).containsExactly(List.of(1L), List.of(1L));
  }

  private static void applyFirst(String id, long sequence) {
    tallies.applyFirst(id, event(id, sequence), counting(id, sequence));
  }

  private static void together(Runnable events) {
    UnitOfWork.commit(List.of(UnitOfWork.of(events)));
  }

  private static <T> T onAnotherThread(Callable<T> work) {
    try (var threads = Executors.newSingleThreadExecutor()) {
      return threads.submit(work).get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
