package kesu.defaults.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.StoreIncarnation;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerContacted;
import kesu.events.Outgoing;
import kesu.events.Topics;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The drill: a store comes back from a backup while the log has gone on. */
class RecoveryTest {
  private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
  private static final Set<String> SENT = ConcurrentHashMap.newKeySet();
  private final String sending = TestServers.freshDatabase();
  private final String reading = TestServers.freshDatabase();

  /** Counts what the sender reopens, and tells of each as a contact. */
  static class Reading {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return Subscription.to(Topics.LIFECYCLE, "recovery-test")
          .on(
              ComplaintReopened.class,
              (metadata, event) -> {
                String id = metadata.subject();
                if (!SENT.contains(id)) {
                  return; // another test's
                }
                tallies.apply(
                    id,
                    metadata,
                    tally ->
                        Change.to(
                            Tally.count(tally, id, metadata.sequence()),
                            List.of(
                                Outgoing.of(
                                    new ComplaintId(id),
                                    new CustomerContacted(true, AT, Actor.SYSTEM)))));
              });
    }
  }

  @BeforeEach
  void forgetTheOtherTest() {
    SENT.clear();
  }

  private static RunningService service(
      String name, String database, List<Class<?>> beans, String... more) {
    return RunningService.start(
        beans.toArray(Class<?>[]::new),
        Stream.concat(Stream.of(RunningService.arguments(name, database)), Stream.of(more))
            .toArray(String[]::new));
  }

  private RunningService sender(String... more) {
    return service("sending-" + sending, sending, List.of(), more);
  }

  private RunningService reader(String... more) {
    return service("reading-" + reading, reading, List.of(Reading.class), more);
  }

  private static void count(RunningService sender, String id, long number) {
    SENT.add(id);
    sender
        .tallies()
        .handle(
            id,
            new Command(Actor.SYSTEM, null, "f", "c-1"),
            String.class,
            tally ->
                new Verdict.Done<>(
                    Tally.count(tally, id, number),
                    List.of(
                        Outgoing.of(new ComplaintId(id), new ComplaintReopened(AT, Actor.SYSTEM))),
                    "done"));
  }

  private static void awaitCounted(RunningService reader, String id, Long... numbers) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(reader.tallies().find(id).map(Tally::numbers))
                    .contains(List.of(numbers)));
  }

  private static void awaitPublished(RunningService service) {
    Instant later = Instant.parse("2100-01-01T00:00:00Z");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                service
                    .bean(kesu.defaults.documents.DocumentStore.class)
                    .unpublished(later, null, 1_000)
                    .documents()
                    .isEmpty());
  }

  private static Map<String, List<Document>> backup(RunningService service) {
    var database = service.bean(MongoTemplate.class).getDb();
    Map<String, List<Document>> all = new HashMap<>();
    for (String collection : database.listCollectionNames()) {
      all.put(collection, database.getCollection(collection).find().into(new ArrayList<>()));
    }
    return all;
  }

  private static void restore(RunningService service, Map<String, List<Document>> backup) {
    var database = service.bean(MongoTemplate.class).getDb();
    for (String collection : database.listCollectionNames()) {
      database.getCollection(collection).deleteMany(new Document());
      List<Document> documents = backup.getOrDefault(collection, List.of());
      if (!documents.isEmpty()) {
        database.getCollection(collection).insertMany(documents);
      }
    }
  }

  private static String[] recovering(Instant backupOf) {
    return new String[] {"--kesu.recover.backup-of=" + backupOf, "--kesu.recover.margin=5s"};
  }

  @Test
  void aSubscribersStoreTakesInAgainWhatTheLogHoldsSinceTheBackup() {
    String known = RunningService.newId();
    String later = RunningService.newId();
    try (RunningService sender = sender()) {
      Map<String, List<Document>> backup;
      Instant backupOf;
      try (RunningService reader = reader()) {
        count(sender, known, 1);
        awaitCounted(reader, known, 1L);
        awaitPublished(reader);
        backup = backup(reader);
        backupOf = reader.bean(InstantSource.class).instant();
        count(sender, known, 2);
        count(sender, later, 1);
        awaitCounted(reader, known, 1L, 2L);
        awaitCounted(reader, later, 1L);
        awaitPublished(reader);
      }
      try (RunningService restoring = service("restoring-service", reading, List.of())) {
        restore(restoring, backup);
      }

      try (RunningService reader = reader(recovering(backupOf))) {
        awaitCounted(reader, known, 1L, 2L);
        awaitCounted(reader, later, 1L);
        RecoveryReport report = reader.bean(RecoveryReports.class).all().getFirst();
        assertThat(report.incarnation()).isEqualTo(2);
        assertThat(report.unknown())
            .extracting(RecoveryReport.UnknownEvents::document)
            .containsExactlyInAnyOrder("tallies/" + known, "tallies/" + later);
        assertThat(report.unknownEvents()).isEqualTo(2);
      }
      try (RunningService again = reader(recovering(backupOf))) {
        assertThat(again.bean(StoreIncarnation.class).number())
            .as("a recovery is done once")
            .isEqualTo(2);
      }
    }
  }

  @Test
  void aSendersNewEventsAreTakenInAndItsLostOnesAreListed() {
    String id = RunningService.newId();
    try (RunningService reader = reader()) {
      Map<String, List<Document>> backup;
      Instant backupOf;
      try (RunningService sender = sender()) {
        count(sender, id, 1);
        awaitCounted(reader, id, 1L);
        awaitPublished(sender);
        backup = backup(sender);
        backupOf = sender.bean(InstantSource.class).instant();
        count(sender, id, 2);
        count(sender, id, 3);
        awaitCounted(reader, id, 1L, 2L, 3L);
        awaitPublished(sender);
      }
      try (RunningService restoring = service("restoring-service", sending, List.of())) {
        restore(restoring, backup);
      }

      try (RunningService sender = sender(recovering(backupOf))) {
        assertThat(sender.tallies().find(id).map(Tally::numbers)).contains(List.of(1L));
        assertThat(sender.bean(RecoveryReports.class).all().getFirst().unknown())
            .containsExactly(
                new RecoveryReport.UnknownEvents(
                    "tallies/" + id,
                    true,
                    2,
                    3,
                    List.of("complaint.reopened.v1", "complaint.reopened.v1")));
        count(sender, id, 4);
        awaitCounted(reader, id, 1L, 2L, 3L, 2L); // a second event with the number 2
      }
    }
  }
}
