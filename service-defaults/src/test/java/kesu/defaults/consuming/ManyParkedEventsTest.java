package kesu.defaults.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import kesu.defaults.RunningService;
import kesu.defaults.consuming.ParkedComplaint.ParkedEvent;
import kesu.events.Topics;
import kesu.local.testbed.TestClock;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** However many events of a complaint are parked, its document stays small and their order kept. */
class ManyParkedEventsTest {
  private static final int MANY = 1_200;

  /** More than a document has. */
  private static final int SOME = 600;

  private static RunningService service;
  private static MongoTemplate mongo;

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase());
    mongo = service.bean(MongoTemplate.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static ConsumerRecord<String, byte[]> event(String subject, int number) {
    return new ConsumerRecord<>(
        Topics.LIFECYCLE, 0, number, subject, "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static ParkedEvents parked(String subject, int many) {
    ParkedEvents parked = new ParkedEvents(mongo, new TestClock(), "many-test");
    parked.park(subject, event(subject, 0), new IllegalStateException("a bug"), ParkedState.PARKED);
    for (int number = 1; number < many; number++) {
      assertThat(parked.parkBehindOthers(subject, event(subject, number))).isTrue();
      assertThat(parked.parkBehindOthers(subject, event(subject, number)))
          .as("delivered twice")
          .isTrue();
    }
    return parked;
  }

  @Test
  void theDocumentHasABoundAndEveryEventComesBackInOrder() {
    String subject = RunningService.newId();
    ParkedEvents parked = parked(subject, MANY);
    Document stored =
        Objects.requireNonNull(
            mongo
                .getCollection(ParkedEvents.COLLECTION)
                .find(new Document("_id", "many-test/" + subject))
                .first());
    assertThat(stored.getList("events", Document.class)).hasSizeLessThanOrEqualTo(500);

    List<String> handled = new ArrayList<>();
    for (Optional<ParkedComplaint> next = parked.find(subject);
        next.isPresent();
        next = parked.find(subject)) {
      for (ParkedEvent event : next.get().events()) {
        handled.add(event.position());
        parked.unpark(subject, event.position());
      }
    }
    assertThat(handled)
        .isEqualTo(IntStream.range(0, MANY).mapToObj(n -> Topics.LIFECYCLE + "-0@" + n).toList());
    assertThat(parked.subjects().contains(subject)).isFalse();
  }

  @Test
  void onceItIsFreeNothingIsParkedBehindIt() {
    String subject = RunningService.newId();
    ParkedEvents parked = parked(subject, SOME);
    parked
        .find(subject)
        .ifPresent(first -> first.events().forEach(e -> parked.unpark(subject, e.position())));
    assertThat(parked.subjects().contains(subject)).as("the next have moved up").isTrue();
    assertThat(parked.parkBehindOthers(subject, event(subject, SOME))).isTrue();
    for (Optional<ParkedComplaint> next = parked.find(subject);
        next.isPresent();
        next = parked.find(subject)) {
      next.get().events().forEach(e -> parked.unpark(subject, e.position()));
    }
    assertThat(parked.parkBehindOthers(subject, event(subject, SOME + 1))).isFalse();
  }
}
