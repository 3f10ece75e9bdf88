package kesu.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import kesu.defaults.Running;
import kesu.defaults.TestService.Tally;
import kesu.defaults.cloudevents.CloudEventHeaders;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.DocumentStore;
import kesu.events.ComplaintReopened;
import kesu.events.Outgoing;
import kesu.events.Topics;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A change, its events and the memory of its cause are one; events leave in order, and none is lost
 * or doubled.
 */
class OutboxTest {
  private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
  private static Running service;

  @BeforeAll
  static void start() {
    service = Running.on(TestServers.freshDatabase());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Verdict<Tally, String> count(String id, @Nullable Tally state, long number) {
    Tally next = (state == null ? Tally.none(id) : state).plus(number);
    return new Verdict.Done<>(
        next,
        List.of(Outgoing.of(new ComplaintId(id), new ComplaintReopened(AT, Actor.SYSTEM))),
        "count " + next.count());
  }

  private static Command command(@Nullable String key, String fingerprint) {
    return new Command(Actor.SYSTEM, key, fingerprint, "c-1");
  }

  @Test
  void sixteenWritersOfOneDocumentLoseNothingAndItsEventsLeaveInOrder() throws Exception {
    String id = Running.freshId();
    AtomicLong number = new AtomicLong();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        writers.submit(
            () -> {
              for (int j = 0; j < 5; j++) {
                long mine = number.incrementAndGet();
                service
                    .tallies()
                    .handle(id, command(null, "f"), String.class, s -> count(id, s, mine));
              }
            });
      }
    }
    Tally tally = service.tallies().find(id).orElseThrow();
    assertThat(tally.count()).isEqualTo(80);
    assertThat(tally.numbers())
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    var published = Running.read(Topics.LIFECYCLE, r -> id.equals(r.key()), 80);
    assertThat(Running.sequences(published))
        .isEqualTo(LongStream.rangeClosed(1, 80).boxed().toList());
    assertThat(published)
        .allSatisfy(
            r -> assertThat(CloudEventHeaders.read(r.headers()).correlationId()).isEqualTo("c-1"));
  }

  @Test
  void theSameRequestIsAnsweredAsBeforeAndAnotherUnderItsKeyIsRefused() {
    String id = Running.freshId();
    var tallies = service.tallies();
    var first = tallies.handle(id, command("k1", "f1"), String.class, s -> count(id, s, 1));
    var other = tallies.handle(id, command("k2", "f2"), String.class, s -> count(id, s, 2));
    var again = tallies.handle(id, command("k1", "f1"), String.class, s -> count(id, s, 3));
    var reused = tallies.handle(id, command("k1", "f9"), String.class, s -> count(id, s, 4));

    assertThat(first).isEqualTo(new Answer.Given<>("count 1", false));
    assertThat(other).isEqualTo(new Answer.Given<>("count 2", false));
    assertThat(again).isEqualTo(new Answer.Given<>("count 1", true));
    assertThat(reused)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(((Refusal) refused.refusal()).kind())
                    .isEqualTo(Refusal.Kind.KEY_REUSED));
    assertThat(tallies.find(id).orElseThrow().count()).isEqualTo(2);
  }

  @Test
  void whatIsPublishedIsMarkedAndASweepFindsItNoMore() {
    String id = Running.freshId();
    service.tallies().handle(id, command(null, "f"), String.class, s -> count(id, s, 1));
    DocumentStore store = service.bean(DocumentStore.class);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(store.unpublished(Instant.now().plusSeconds(60), 1_000))
                    .noneMatch(document -> document.id().equals(id)));
    service.tallies().handle(id, command(null, "f"), String.class, s -> count(id, s, 2));
    assertThat(Running.sequences(Running.read(Topics.LIFECYCLE, r -> id.equals(r.key()), 2)))
        .containsExactly(1L, 2L);
  }
}
