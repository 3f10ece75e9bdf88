package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.Running;
import kesu.defaults.TestService.Tally;
import kesu.defaults.decisions.Change;
import kesu.events.ComplaintReopened;
import kesu.events.Outgoing;
import kesu.events.Topics;
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
  private static Running service;
  private static Documents<Tally> tallies;

  @BeforeAll
  static void start() {
    service = Running.on(TestServers.freshDatabase());
    tallies = service.tallies();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static EventMetadata event(String id, long sequence) {
    return new EventMetadata(
        "/other/things", id, sequence, "complaint.reopened.v1", Instant.EPOCH, "c-7");
  }

  private static boolean take(String id, long sequence) {
    return tallies.apply(id, event(id, sequence), counting(id, sequence));
  }

  private static Function<@Nullable Tally, Change<Tally>> counting(String id, long sequence) {
    return tally ->
        Change.to(
            (tally == null ? Tally.none(id) : tally).plus(sequence),
            List.of(
                Outgoing.of(
                    new ComplaintId(id),
                    new ComplaintReopened(Instant.EPOCH.plusSeconds(sequence), ACTOR))));
  }

  private static List<Long> taken(String id) {
    return tallies.find(id).map(Tally::numbers).orElse(List.of());
  }

  @Test
  void eachHasItsEffectOnceAndTellsOfItInOrder() {
    String id = Running.freshId();
    take(id, 1);

    together(() -> List.of(1L, 2L, 3L, 2L).forEach(number -> take(id, number)));

    assertThat(taken(id)).containsExactly(1L, 2L, 3L);
    assertThat(
            Running.read(Topics.LIFECYCLE, told -> id.equals(told.key()), 3).stream()
                .map(told -> new String(told.value(), StandardCharsets.UTF_8).substring(0, 28)))
        .containsExactly(
            "{\"at\":\"1970-01-01T00:00:01Z\"",
            "{\"at\":\"1970-01-01T00:00:02Z\"",
            "{\"at\":\"1970-01-01T00:00:03Z\"");
  }

  @Test
  void nothingIsSavedBeforeTheLastAndEachSeesWhatTheOnesBeforeDid() {
    String id = Running.freshId();

    together(
        () -> {
          take(id, 1);
          take(id, 2);
          assertThat(taken(id)).containsExactly(1L, 2L);
          assertThat(onAnotherThread(() -> taken(id))).isEmpty();
        });

    assertThat(taken(id)).containsExactly(1L, 2L);
  }

  @Test
  void ifOneCannotBeHandledNoneHasAnEffect() {
    String id = Running.freshId();

    assertThatThrownBy(
            () ->
                together(
                    () -> {
                      take(id, 1);
                      throw new IllegalStateException("this service has a bug");
                    }))
        .hasMessage("this service has a bug");

    assertThat(taken(id)).isEmpty();
    assertThat(take(id, 1)).as("as if it had not come before").isTrue();
  }

  @Test
  void whatAnotherDidMeanwhileIsKept() {
    String id = Running.freshId();
    take(id, 1);

    together(
        () -> {
          take(id, 2);
          onAnotherThread(() -> tallies.tick(id, "c-8", counting(id, 100)));
          take(id, 3);
        });

    assertThat(taken(id)).containsExactly(1L, 100L, 2L, 3L);
  }

  @Test
  void documentsAreSavedWithOneRequestAndOneThatHasMovedOnHoldsUpNoOther() {
    List<String> ids = Stream.generate(Running::freshId).limit(5).toList();
    String moved = ids.get(1);
    String begun = ids.get(3);
    take(ids.get(0), 1);
    take(moved, 1);

    List<UnitOfWork> gatherings =
        ids.stream()
            .map(id -> UnitOfWork.of(() -> List.of(1L, 2L).forEach(n -> take(id, n))))
            .toList();
    onAnotherThread(() -> tallies.tick(moved, "c-8", counting(moved, 100)));
    onAnotherThread(() -> tallies.tick(begun, "c-8", counting(begun, 100)));
    UnitOfWork.commit(gatherings);

    for (String id : ids) {
      assertThat(taken(id).stream().filter(number -> number < 100)).as(id).containsExactly(1L, 2L);
    }
    assertThat(taken(moved)).containsExactly(1L, 100L, 2L);
    assertThat(taken(begun)).containsExactly(100L, 1L, 2L);
    for (String id : ids) {
      assertThat(Running.read(Topics.LIFECYCLE, told -> id.equals(told.key()), taken(id).size()))
          .hasSameSizeAs(taken(id));
    }
  }

  @Test
  void whatADocumentBeginsWithCountsOnceHoweverOftenItComes() {
    String id = Running.freshId();
    String known = Running.freshId();
    take(known, 1);

    together(() -> List.of(id, known).forEach(each -> begin(each, 1)));
    together(() -> List.of(id, known).forEach(each -> begin(each, 2)));
    begin(id, 3);

    assertThat(taken(id)).containsExactly(1L, 2L, 3L);
    assertThat(taken(known)).containsExactly(1L, 2L);
  }

  @Test
  void whatNeedsASavedEffectWaitsForIt() {
    String id = Running.freshId();
    List<List<Long>> seen = new ArrayList<>();

    together(
        () -> {
          UnitOfWork.afterCommit(() -> seen.add(onAnotherThread(() -> taken(id))));
          take(id, 1);
        });
    UnitOfWork.afterCommit(() -> seen.add(taken(id)));

    assertThat(seen).containsExactly(List.of(1L), List.of(1L));
  }

  private static void begin(String id, long sequence) {
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
