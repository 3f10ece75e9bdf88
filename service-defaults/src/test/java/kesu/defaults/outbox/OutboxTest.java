package kesu.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.DocumentStore;
import kesu.events.ComplaintReopened;
import kesu.events.Outgoing;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.LoggedEvent;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A change, its events and the record of its cause are saved as one; no event is lost or doubled.
 */
class OutboxTest {
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
  private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
  private static RunningService service;
  private static EventLog log;

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase());
    log = service.log();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    log.close();
    service.close();
  }

  static Verdict<Tally, String> count(String id, @Nullable Tally state, long number) {
    Tally next = Tally.count(state, id, number);
    return new Verdict.Done<>(
        next,
        List.of(Outgoing.of(new ComplaintId(id), new ComplaintReopened(AT, Actor.SYSTEM))),
        "count " + next.count());
  }

  /** Each once: the sweep may send again what is being sent, as the number of an event shows. */
  private static List<LoggedEvent> published(String id, int count) {
    log.await(new ComplaintId(id), ComplaintReopened.class, count);
    return log.of(new ComplaintId(id), ComplaintReopened.class);
  }

  private static Command command(@Nullable String key, String fingerprint) {
    return new Command(Actor.SYSTEM, key, fingerprint, "c-1");
  }

  @Test
  void sixteenWritersOfOneDocumentLoseNothingAndItsEventsLeaveInOrder() throws Exception {
    String id = RunningService.newId();
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
    List<LoggedEvent> published = published(id, 80);
    assertThat(published)
        .extracting(event -> event.metadata().sequence())
        .isEqualTo(LongStream.rangeClosed(1, 80).boxed().toList());
    assertThat(published).extracting(event -> event.metadata().correlationId()).containsOnly("c-1");
  }

  @Test
  void aRepeatedRequestIsAnsweredAsBeforeAndAnotherUnderItsKeyIsRefused() {
    String id = RunningService.newId();
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
  void aPublishedDocumentIsMarkedAndNoLongerSwept() {
    String id = RunningService.newId();
    service.tallies().handle(id, command(null, "f"), String.class, s -> count(id, s, 1));
    DocumentStore store = service.bean(DocumentStore.class);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(store.unpublished(LATER, null, 1_000).documents())
                    .noneMatch(document -> document.id().equals(id)));
    service.tallies().handle(id, command(null, "f"), String.class, s -> count(id, s, 2));
    assertThat(published(id, 2))
        .extracting(event -> event.metadata().sequence())
        .containsExactly(1L, 2L);
  }
}
