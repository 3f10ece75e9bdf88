package kesu.defaults.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.GuardedBroker;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.events.Catalogue;
import kesu.events.ComplaintReopened;
import kesu.events.Outgoing;
import kesu.events.Topics;
import kesu.local.testbed.EventSender;
import kesu.local.testbed.TestClock;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The number of partitions changes by a copy in order, and in no other way. */
class MorePartitionsTest {
  private static final byte[] DATA =
      "{\"at\":\"2026-03-02T01:30:00Z\",\"by\":{\"person\":\"E1\",\"post\":\"clerk\",\"department\":\"bj\"}}"
          .getBytes(StandardCharsets.UTF_8);
  private final String database = TestServers.freshDatabase();
  private GuardedBroker broker;

  static class Counting {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return Subscription.to(Topics.LIFECYCLE, "more-partitions")
          .on(
              ComplaintReopened.class,
              (metadata, event) -> {
                String id = "count-" + metadata.subject();
                tallies.apply(
                    id, metadata, tally -> Change.to(Tally.count(tally, id, metadata.sequence())));
              });
    }
  }

  @BeforeEach
  void start() {
    broker = new GuardedBroker();
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private RunningService service(int partitions, int generation, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--kesu.topics.partitions=" + partitions,
                "--kesu.topics.generation=" + generation));
    arguments.addAll(List.of(more));
    return RunningService.start(
        new Class<?>[] {Counting.class},
        RunningService.argumentsOn(broker.address(), database, arguments.toArray(String[]::new)));
  }

  private void copy(int partitions, int generation) {
    CopyTopics.run(
        "--spring.kafka.bootstrap-servers=" + broker.address(),
        "--kesu.topics.partitions=" + partitions,
        "--kesu.topics.generation=" + generation);
  }

  private static void reopen(RunningService service, String id) {
    service
        .tallies()
        .handle(
            id,
            new Command(Actor.SYSTEM, null, "f", "c"),
            String.class,
            tally ->
                new Verdict.Done<>(
                    Tally.count(tally, id, 1),
                    List.of(
                        Outgoing.of(
                            new ComplaintId(id),
                            new ComplaintReopened(TestClock.START, Actor.SYSTEM))),
                    "done"));
  }

  private static void awaitCounted(RunningService service, String id, int upTo) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(service.tallies().find("count-" + id).map(Tally::numbers))
                    .contains(LongStream.rangeClosed(1, upTo).boxed().toList()));
  }

  private static long sequence(ConsumerRecord<String, byte[]> event) {
    return Long.parseLong(
        new String(
            Objects.requireNonNull(event.headers().lastHeader("ce_sequence")).value(),
            StandardCharsets.UTF_8));
  }

  private static String message(Throwable failure) {
    StringBuilder messages = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      messages.append(cause.getMessage()).append('\n');
    }
    return messages.toString();
  }

  @Test
  void aStartWithAnotherNumberThanTheTopicHasIsRefusedAndChangesNothing() {
    broker.create(Topics.LIFECYCLE, 2);
    assertThatThrownBy(() -> service(3, 1).close())
        .satisfies(
            refused ->
                assertThat(message(refused))
                    .contains("complaint.lifecycle 有 2 个分区")
                    .contains("complaint.lifecycle has 2 partitions")
                    .contains("kesu.topics.partitions is 3")
                    .contains("more-partitions"));
    assertThat(broker.describe(Topics.LIFECYCLE).partitions()).hasSize(2);
  }

  @Test
  void noComplaintMovesWhenSomebodyRaisesTheNumberWhileServicesRun() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ids.add(RunningService.newId());
    }
    try (RunningService service =
        service(2, 1, "--spring.kafka.properties.metadata.max.age.ms=200")) {
      ids.forEach(id -> reopen(service, id));
      ids.forEach(id -> awaitCounted(service, id, 1));
      broker.raise(Topics.LIFECYCLE, 7);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> service.bean(Producer.class).partitionsFor(Topics.LIFECYCLE).size() == 7);
      ids.forEach(id -> reopen(service, id));
      ids.forEach(id -> awaitCounted(service, id, 2));
    }
    assertThat(
            broker.read(Topics.LIFECYCLE).stream()
                .collect(
                    Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(ConsumerRecord::partition, Collectors.toSet()))))
        .containsOnlyKeys(ids)
        .allSatisfy((id, partitions) -> assertThat(partitions).hasSize(1));
  }

  @Test
  void everyComplaintKeepsItsOrderWhenTheTopicIsCopiedToOneWithMorePartitions() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(RunningService.newId());
    }
    try (RunningService before = service(2, 1)) {
      for (int sequence = 1; sequence <= 5; sequence++) {
        ids.forEach(id -> reopen(before, id));
      }
      ids.forEach(id -> awaitCounted(before, id, 5));
    }
    copy(5, 2);
    copy(5, 2); // repeated it compares only
    assertThat(broker.describe("complaint.lifecycle-2").partitions()).hasSize(5);
    List<ConsumerRecord<String, byte[]>> copied = broker.read("complaint.lifecycle-2");
    assertThat(
            copied.stream()
                .collect(
                    Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(MorePartitionsTest::sequence, Collectors.toList()))))
        .containsOnlyKeys(ids)
        .allSatisfy((id, sequences) -> assertThat(sequences).containsExactly(1L, 2L, 3L, 4L, 5L));
    assertThat(copied.stream().collect(Collectors.groupingBy(ConsumerRecord::partition)))
        .as("the complaints are spread over the new partitions")
        .hasSizeGreaterThan(2);

    try (RunningService after = service(5, 2)) {
      for (int sequence = 6; sequence <= 8; sequence++) {
        ids.forEach(id -> reopen(after, id));
      }
      ids.forEach(id -> awaitCounted(after, id, 8));
    }
  }

  @Test
  void whatAConsumerHadNotTakenBeforeTheCopyIsTakenAfterIt() {
    String id = RunningService.newId();
    try (RunningService before = service(2, 1)) {
      reopen(before, id);
      awaitCounted(before, id, 1);
    }
    try (EventSender others =
        new EventSender(broker.address(), JsonMapper.shared(), new TestClock())) {
      for (long sequence = 2; sequence <= 4; sequence++) {
        others.send(Topics.LIFECYCLE, metadata(id, sequence), DATA);
      }
    }
    copy(3, 2);
    try (RunningService after = service(3, 2)) {
      awaitCounted(after, id, 4);
    }
  }

  private static EventMetadata metadata(String id, long sequence) {
    return new EventMetadata(
        "/tally-service/tallies",
        id,
        sequence,
        Catalogue.type(ComplaintReopened.class),
        TestClock.START,
        "c");
  }

  @Test
  void aServiceStartsOnANewGenerationOnlyWhenItIsACompleteCopyAndOnTheOldOneNeverAgain() {
    try (RunningService before = service(2, 1)) {
      String id = RunningService.newId();
      reopen(before, id);
      awaitCounted(before, id, 1);
      assertThatThrownBy(() -> copy(3, 2))
          .as("services must be stopped")
          .isInstanceOf(UnusableTopic.class)
          .hasMessageContaining("more-partitions")
          .hasMessageContaining("stop every service");
    }
    assertThatThrownBy(() -> service(3, 2).close())
        .satisfies(
            refused ->
                assertThat(message(refused))
                    .contains("complaint.lifecycle has 1 events, complaint.lifecycle-2 has 0")
                    .contains("尚未复制完"));
    copy(3, 2);
    assertThatThrownBy(() -> service(2, 1).close())
        .satisfies(
            refused ->
                assertThat(message(refused))
                    .contains("set kesu.topics.generation=2")
                    .contains("不再使用"));
    service(3, 2).close();
  }
}
