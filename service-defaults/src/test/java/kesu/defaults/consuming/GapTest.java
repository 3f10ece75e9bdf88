package kesu.defaults.consuming;

import static kesu.defaults.consuming.LogWriter.CONTACTED;
import static kesu.defaults.consuming.LogWriter.REOPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerContacted;
import kesu.events.Topics;
import kesu.local.testbed.TestServers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * An event that comes in before others of its stream waits for them with its whole complaint; a
 * restored sender's events are new although their numbers are low.
 */
class GapTest {
  private static final String GROUP = "gap-test";
  private static final String EXISTING = "gap-test-existing";
  private static final String SOURCE = "/other/things";
  private static final Set<String> WITHOUT_EFFECT = ConcurrentHashMap.newKeySet();
  private static RunningService service;
  private static LogWriter log;

  static class Counting {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return Subscription.to(Topics.LIFECYCLE, GROUP)
          .on(
              ComplaintReopened.class,
              (metadata, event) -> {
                String id = metadata.subject();
                tallies.apply(
                    id,
                    metadata,
                    tally ->
                        WITHOUT_EFFECT.contains(id + metadata.sequence())
                            ? Change.none()
                            : Change.to(Tally.count(tally, id, metadata.sequence())));
              });
    }

    /** Its document is created by one type of event and changed by another. */
    @Bean
    Subscription existing(ExistingTallies existing) {
      return Subscription.to(Topics.LIFECYCLE, EXISTING)
          .on(
              CustomerContacted.class,
              (metadata, event) ->
                  existing
                      .documents()
                      .applyFirst(
                          metadata.subject(),
                          metadata,
                          tally -> count(tally, metadata.subject(), metadata.sequence())))
          .on(
              ComplaintReopened.class,
              (metadata, event) ->
                  existing
                      .documents()
                      .applyToExisting(
                          metadata,
                          tally -> count(tally, metadata.subject(), metadata.sequence())));
    }

    @Bean
    ExistingTallies existingTallies(DocumentStore store) {
      return new ExistingTallies(store.open("existing", Tally.class));
    }

    private static Change<Tally> count(@Nullable Tally tally, String id, long number) {
      return Change.to(Tally.count(tally, id, number));
    }
  }

  record ExistingTallies(Documents<Tally> documents) {}

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase(), Counting.class);
    log = new LogWriter();
  }

  @AfterAll
  static void stop() {
    log.close();
    service.close();
  }

  private static void send(String id, long number, String preceding) {
    send(SOURCE, id, number, preceding);
  }

  private static void send(String source, String id, long number, String preceding) {
    log.write(headers(source, id, number, preceding));
  }

  private static Map<String, String> headers(
      String source, String id, long number, String preceding) {
    Map<String, String> headers = LogWriter.headers(source, id, number, REOPENED);
    if (!preceding.isEmpty()) {
      headers.put("ce_preceding", preceding);
    }
    return headers;
  }

  private static List<Long> counted(String id) {
    return service.tallies().find(id).map(Tally::numbers).orElse(List.of());
  }

  private static void awaitCounted(String id, Long... numbers) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(counted(id)).containsExactly(numbers));
  }

  private static Optional<ParkedComplaint> parked(String group, String id) {
    return service.bean(ReplayParkedEvents.class).find(group, id);
  }

  private static ParkedComplaint awaitParked(String group, String id, int events) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> parked(group, id),
            found -> found.map(parked -> parked.events().size()).equals(Optional.of(events)))
        .orElseThrow();
  }

  @Test
  void anEventWhosePredecessorIsMissingWaitsForItAndSaysWhatIsMissing() {
    String id = RunningService.newId();
    send(id, 1, "");
    send(id, 4, REOPENED + "=3");
    ParkedComplaint waiting = awaitParked(GROUP, id, 1);

    assertThat(waiting.reason()).isEqualTo("gap");
    assertThat(waiting.missing()).hasToString(SOURCE + ", 2 to 3");
    assertThat(counted(id)).containsExactly(1L);

    send(id, 2, REOPENED + "=1");
    send(id, 3, REOPENED + "=2");
    awaitCounted(id, 1L, 2L, 3L, 4L);
    await().until(() -> parked(GROUP, id).isEmpty());
    send(id, 5, REOPENED + "=4");
    awaitCounted(id, 1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void nothingOfTheComplaintIsHandledAcrossTheGap() {
    String id = RunningService.newId();
    send(id, 1, "");
    send(id, 3, REOPENED + "=2");
    send("/another/things", id, 50, "");
    awaitParked(GROUP, id, 2);
    assertThat(counted(id)).containsExactly(1L);

    send(id, 2, REOPENED + "=1");
    awaitCounted(id, 1L, 2L, 3L, 50L);
  }

  @Test
  void theEventThatCreatesTheDocumentMayComeLate() {
    String id = RunningService.newId();
    send(id, 7, "");
    ParkedComplaint waiting = awaitParked(EXISTING, id, 1);
    assertThat(waiting.reason()).isEqualTo("gap");

    log.write(LogWriter.headers("/another/things", id, 50, CONTACTED));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(existing().find(id).map(Tally::numbers)).contains(List.of(50L, 7L)));
  }

  @Test
  void theEventThatCreatesTheDocumentIsAskedForThoughOthersWereMissingFirst() {
    String id = RunningService.newId();
    send(id, 2, REOPENED + "=1");
    assertThat(awaitParked(EXISTING, id, 1).missing()).hasToString(SOURCE + ", 1 to 1");

    send(id, 1, "");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(parked(EXISTING, id).orElseThrow().missing())
                    .hasToString("any stream, all"));
    log.write(LogWriter.headers("/another/things", id, 50, CONTACTED));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(existing().find(id).map(Tally::numbers)).contains(List.of(50L, 1L, 2L)));
  }

  @Test
  void eventsOfTypesThatASubscriberDoesNotHandleAreNoGap() {
    String id = RunningService.newId();
    send(id, 1, "");
    send(id, 9, CONTACTED + "=8," + REOPENED + "=1");
    awaitCounted(id, 1L, 9L);
  }

  @Test
  void anEventWithoutEffectIsNoGap() {
    String id = RunningService.newId();
    WITHOUT_EFFECT.add(id + 2);
    send(id, 1, "");
    send(id, 2, REOPENED + "=1");
    send(id, 3, REOPENED + "=2");
    awaitCounted(id, 1L, 3L);
  }

  @Test
  void aRestoredSendersEventsAreNewAlthoughTheirNumbersAreLow() {
    String id = RunningService.newId();
    for (long number = 1; number <= 5; number++) {
      send(id, number, number == 1 ? "" : REOPENED + "=" + (number - 1));
    }
    awaitCounted(id, 1L, 2L, 3L, 4L, 5L);

    restored(id, 4, 3, REOPENED + "=3"); // it was restored to when its last number was 3
    send(id, 5, REOPENED + "=4"); // of before, once more
    restored(id, 5, 3, REOPENED + "=4");
    awaitCounted(id, 1L, 2L, 3L, 4L, 5L, 4L, 5L);
  }

  @Test
  void aRestoredSendersMissingEventsAreAGapToo() {
    String id = RunningService.newId();
    for (long number = 1; number <= 5; number++) {
      send(id, number, number == 1 ? "" : REOPENED + "=" + (number - 1));
    }
    restored(id, 5, 3, REOPENED + "=4");

    assertThat(awaitParked(GROUP, id, 1).missing()).hasToString(SOURCE + ", 4 to 4");
    restored(id, 4, 3, REOPENED + "=3");
    awaitCounted(id, 1L, 2L, 3L, 4L, 5L, 4L, 5L);
  }

  private static void restored(String id, long number, long start, String preceding) {
    Map<String, String> headers = headers(SOURCE, id, number, preceding);
    headers.put("ce_incarnation", "2");
    headers.put("ce_incarnationstart", Long.toString(start));
    log.write(headers);
  }

  @Test
  void anOperatorMayGoOnWithoutWhatCannotBeHadAnyMore() {
    String id = RunningService.newId();
    send(id, 1, "");
    send(id, 3, REOPENED + "=2");
    send(id, 4, REOPENED + "=3");
    awaitParked(GROUP, id, 2);

    assertThat(service.bean(ReplayParkedEvents.class).replayAcrossGap(GROUP, id)).isEqualTo(2);

    assertThat(counted(id)).containsExactly(1L, 3L, 4L);
    assertThat(parked(GROUP, id)).isEmpty();
  }

  @Test
  void aDocumentSavedByAnEarlierVersionKnowsItsLastNumber() {
    String id = RunningService.newId();
    service
        .bean(MongoTemplate.class)
        .getCollection("tallies")
        .insertOne(
            new Document("_id", id)
                .append("numbers", List.of(1L, 2L))
                .append("_version", 2L)
                .append("_sequence", 0L)
                .append("_outbox", List.of())
                .append("_applied", List.of(new Document("s", SOURCE).append("n", 2L)))
                .append("_answers", List.of()));

    send(id, 2, REOPENED + "=1");
    send(id, 3, REOPENED + "=2");
    awaitCounted(id, 1L, 2L, 3L);
  }

  private static Documents<Tally> existing() {
    return service.bean(ExistingTallies.class).documents();
  }
}
