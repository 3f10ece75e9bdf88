package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.decisions.Change;
import kesu.defaults.outbox.OutboxEvent;
import kesu.events.ComplaintReopened;
import kesu.events.Outgoing;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Events that left their documents are kept as they were, each once, for some time. */
class EventArchiveTest {
  private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static EventArchive archive(InstantSource time) {
    return new EventArchive(service.bean(MongoTemplate.class), time, Duration.ofDays(90));
  }

  private static OutboxEvent event(String id, long number) {
    return new OutboxEvent(number, "topic", id, "thing.v1", AT, "c-1", "{}");
  }

  @Test
  void eventsAreKeptInOrderAlsoIfTheyAreAddedAgainAfterACrash() {
    String id = RunningService.newId();
    try (EventArchive archive = archive(() -> AT)) {
      archive.add("things", id, List.of(event(id, 1), event(id, 2)));
      archive.write();
      archive.add("things", id, List.of(event(id, 1), event(id, 2), event(id, 3)));
      archive.write();
      assertThat(archive.written("things", id)).isEqualTo(3);
    }
    try (EventArchive next = archive(() -> AT)) {
      assertThat(next.written("things", id)).as("it does not know yet").isZero();
      next.add("things", id, List.of(event(id, 2), event(id, 3), event(id, 4)));
      next.write();
      assertThat(next.events("things", id).stream().distinct())
          .extracting(OutboxEvent::sequence)
          .containsExactly(1L, 2L, 3L, 4L);
    }
  }

  @Test
  void afterNinetyDaysTheyAreRemoved() {
    String id = RunningService.newId();
    try (EventArchive archive = archive(() -> AT)) {
      archive.add("things", id, List.of(event(id, 1)));
      archive.write();
    }
    try (EventArchive later = archive(() -> AT.plus(Duration.ofDays(89)))) {
      later.removeOld();
      assertThat(later.events("things", id)).hasSize(1);
    }
    try (EventArchive later = archive(() -> AT.plus(Duration.ofDays(91)))) {
      later.removeOld();
      assertThat(later.events("things", id)).isEmpty();
    }
  }

  @Test
  void aDocumentsEventsAreArchivedWhenTheyHaveLeftIt() {
    String id = RunningService.newId();
    for (long number = 1; number <= 3; number++) {
      long each = number;
      service
          .tallies()
          .tick(
              id,
              "c-1",
              tally ->
                  Change.to(
                      Tally.count(tally, id, each),
                      List.of(
                          Outgoing.of(
                              new ComplaintId(id), new ComplaintReopened(AT, Actor.SYSTEM)))));
    }
    DocumentStore store = service.bean(DocumentStore.class);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                store
                    .unpublished(AT.plus(Duration.ofDays(36_500)), null, 1_000)
                    .documents()
                    .stream()
                    .noneMatch(left -> left.id().equals(id)));
    assertThat(store.events("tallies", id))
        .extracting(OutboxEvent::sequence)
        .containsExactly(1L, 2L, 3L);
    assertThat(store.events("tallies", id).getLast().preceding().last()).isEqualTo(2);
  }
}
