package kesu.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import kesu.defaults.GuardedBroker;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.events.ComplaintReopened;
import kesu.events.Event;
import kesu.events.Outgoing;
import kesu.events.Topics;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.TopicConfig;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A topic that cannot be written to stops no other, whatever the reason. */
class OneBadTopicTest {
  private static final String DENIED = "department.denied";
  private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
  private static GuardedBroker broker;
  private final String database = TestServers.freshDatabase();

  static class Lifecycle {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return Subscription.to(Topics.LIFECYCLE, "bad-topic")
          .on(ComplaintReopened.class, (metadata, event) -> {});
    }
  }

  @BeforeAll
  static void start() {
    broker = new GuardedBroker();
    broker.create(DENIED, 1);
    broker.deny(GuardedBroker.topic(DENIED), AclOperation.WRITE);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private RunningService service() {
    return RunningService.start(
        new Class<?>[] {Lifecycle.class}, RunningService.argumentsOn(broker.address(), database));
  }

  private static Event reopened() {
    return new ComplaintReopened(AT, Actor.SYSTEM);
  }

  private static void publish(RunningService service, String id, String... topics) {
    List<Outgoing> events = new ArrayList<>();
    for (String topic : topics) {
      events.add(new Outgoing(topic, id, reopened()));
    }
    service
        .tallies()
        .handle(
            id,
            new Command(Actor.SYSTEM, null, "f", "c"),
            String.class,
            tally -> new Verdict.Done<>(Tally.count(tally, id, 1), events, "done"));
  }

  private static List<String> sequences(String topic, String id) {
    return broker.read(topic).stream()
        .filter(record -> record.key().equals(id))
        .map(record -> new String(record.headers().lastHeader("ce_sequence").value()))
        .toList();
  }

  private static void awaitPublished(String topic, String id, Duration within, String... numbers) {
    await()
        .atMost(within)
        .untilAsserted(() -> assertThat(sequences(topic, id)).containsExactly(numbers));
  }

  @Test
  void anInboxThatMayNotBeWrittenStopsNeitherOtherComplaintsNorTheRestOfItsOwn() {
    try (RunningService service = service()) {
      String refused = RunningService.newId();
      publish(service, refused, Topics.LIFECYCLE, DENIED, Topics.LIFECYCLE);
      String other = RunningService.newId();
      publish(service, other, Topics.LIFECYCLE);

      awaitPublished(Topics.LIFECYCLE, other, Duration.ofSeconds(5), "1");
      awaitPublished(Topics.LIFECYCLE, refused, Duration.ofSeconds(5), "1", "3");

      broker.allow(GuardedBroker.topic(DENIED), AclOperation.WRITE);
      try {
        awaitPublished(DENIED, refused, Duration.ofSeconds(60), "2");
        assertThat(sequences(Topics.LIFECYCLE, refused)).as("none twice").containsExactly("1", "3");
      } finally {
        broker.deny(GuardedBroker.topic(DENIED), AclOperation.WRITE);
      }
    }
  }

  @Test
  void anInboxThatDoesNotExistIsCreatedByWhoeverWritesToIt() {
    try (RunningService service = service()) {
      String id = RunningService.newId();
      publish(service, id, "department.new", Topics.LIFECYCLE);
      awaitPublished("department.new", id, Duration.ofSeconds(10), "1");
      awaitPublished(Topics.LIFECYCLE, id, Duration.ofSeconds(5), "2");
      assertThat(broker.describe("department.new").partitions()).hasSize(1);
      assertThat(broker.setting("department.new", TopicConfig.RETENTION_MS_CONFIG).value())
          .isEqualTo("-1");
    }
  }

  @Test
  void whatACrashLeftBehindIsPublishedThoughAThousandOlderDocumentsAreStuck() {
    String leftBehind = RunningService.newId();
    try (RunningService service = service()) {
      MongoTemplate mongo = service.bean(MongoTemplate.class);
      List<Document> stuck = new ArrayList<>();
      for (int i = 0; i < 1_100; i++) {
        stuck.add(unpublished(RunningService.newId(), DENIED, AT.plusMillis(i / 700)));
      }
      stuck.add(unpublished(leftBehind, Topics.LIFECYCLE, AT.plusSeconds(60)));
      mongo.getCollection("tallies").insertMany(stuck);
      awaitPublished(Topics.LIFECYCLE, leftBehind, Duration.ofSeconds(30), "1");
    }
  }

  private static Document unpublished(String id, String topic, Instant at) {
    return new Document("_id", id)
        .append("numbers", List.of(1L))
        .append("_version", 1L)
        .append("_sequence", 1L)
        .append("_applied", List.of())
        .append("_answers", List.of())
        .append("_outboxSince", Date.from(at))
        .append(
            "_outbox",
            List.of(
                new Document("n", 1L)
                    .append("to", topic)
                    .append("s", id)
                    .append("t", "complaint.reopened.v1")
                    .append("at", Date.from(at))
                    .append("c", "c")
                    .append("d", "{}")));
  }

  @Test
  void anEventThatIsTooLargeWaitsAloneAndIsShown() {
    try (RunningService service = service()) {
      String large = RunningService.newId();
      MongoTemplate mongo = service.bean(MongoTemplate.class);
      Document document = unpublished(large, Topics.LIFECYCLE, AT);
      document
          .getList("_outbox", Document.class)
          .getFirst()
          .put("d", "{\"text\":\"" + "x".repeat(30_000) + "\"}");
      mongo.getCollection("tallies").insertOne(document);
      UnpublishedEventsEndpoint endpoint = service.bean(UnpublishedEventsEndpoint.class);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(endpoint.unpublished().events())
                      .anySatisfy(
                          event -> {
                            assertThat(event.complaint()).isEqualTo(large);
                            assertThat(event.reason()).contains("RecordTooLargeException");
                          }));
      assertThat(endpoint.unpublished().topics())
          .extracting(UnpublishedEventsEndpoint.FailingTopic::topic)
          .doesNotContain(Topics.LIFECYCLE);
      String other = RunningService.newId();
      publish(service, other, Topics.LIFECYCLE);
      awaitPublished(Topics.LIFECYCLE, other, Duration.ofSeconds(5), "1");
    }
  }

  @Test
  void aProducerThatFailedForGoodIsReplaced() {
    try (RunningService service = service()) {
      broker.deny(GuardedBroker.CLUSTER, AclOperation.IDEMPOTENT_WRITE);
      broker.deny(GuardedBroker.topic("*"), AclOperation.WRITE);
      String id = RunningService.newId();
      publish(service, id, Topics.LIFECYCLE);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> service.bean(OutboxRelay.class).isFailing());
      broker.allow(GuardedBroker.topic("*"), AclOperation.WRITE);
      broker.allow(GuardedBroker.CLUSTER, AclOperation.IDEMPOTENT_WRITE);
      awaitPublished(Topics.LIFECYCLE, id, Duration.ofSeconds(30), "1");
    }
  }
}
