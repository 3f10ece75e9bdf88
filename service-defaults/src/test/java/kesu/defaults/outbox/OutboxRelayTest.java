package kesu.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sends events in order, and waits while the broker is away. */
class OutboxRelayTest {
  private record Sent(
      String source, OutboxEvent event, BiConsumer<Boolean, @Nullable Throwable> done) {}

  private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
  private final AtomicLong nanos = new AtomicLong();
  private final OutboxRelay relay =
      new OutboxRelay((source, event, done) -> sent.add(new Sent(source, event, done)), nanos::get);

  @AfterEach
  void close() {
    relay.close();
  }

  private static UnpublishedDocument saved(String id, long version, long... sequences) {
    List<OutboxEvent> events = new ArrayList<>();
    for (long sequence : sequences) {
      events.add(event(id, sequence, "topic"));
    }
    return new UnpublishedDocument("tallies", id, "/test/tallies", version, events);
  }

  /** A document whose events, numbered from 1, go to these topics. */
  private static UnpublishedDocument savedFor(String id, String... topics) {
    List<OutboxEvent> events = new ArrayList<>();
    for (String topic : topics) {
      events.add(event(id, events.size() + 1L, topic));
    }
    return new UnpublishedDocument("tallies", id, "/test/tallies", 1, events);
  }

  private static OutboxEvent event(String id, long sequence, String topic) {
    return new OutboxEvent(sequence, topic, id, "type.v1", Instant.EPOCH, "c", "{}");
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private Sent next() throws InterruptedException {
    Sent next = sent.poll(5, TimeUnit.SECONDS);
    assertThat(next).as("a send within five seconds").isNotNull();
    return next;
  }

  @Test
  void anEventIsSentOnlyWhenTheOneBeforeIsAcknowledged() throws InterruptedException {
    relay.offer(saved("a", 1, 1, 2));
    Sent first = next();
    assertThat(first.event().sequence()).isEqualTo(1);
    assertThat(sent).isEmpty();
    relay.offer(saved("a", 2, 1, 2, 3));
    assertThat(sent).as("what is queued is not sent twice").isEmpty();
    first.done().accept(true, null);
    Sent second = next();
    assertThat(second.event().sequence()).isEqualTo(2);
    second.done().accept(true, null);
    assertThat(next().event().sequence()).isEqualTo(3);
    assertThat(relay.published("tallies", "a")).isEqualTo(2);
  }

  @Test
  void noDocumentWaitsForAnother() throws InterruptedException {
    relay.offer(saved("a", 1, 1));
    relay.offer(saved("b", 1, 1));
    assertThat(List.of(next().event().subject(), next().event().subject()))
        .containsExactly("a", "b");
  }

  @Test
  void aDocumentIsMarkedAtItsLastVersionOnceAllItsEventsArePublished() throws InterruptedException {
    relay.offer(saved("a", 1, 1));
    Sent first = next();
    assertThat(relay.idle()).isEmpty();
    relay.offer(saved("a", 2, 1, 2));
    first.done().accept(true, null);
    assertThat(relay.idle()).isEmpty();
    next().done().accept(true, null);
    List<UnpublishedDocument> published = relay.idle();
    assertThat(published).extracting(UnpublishedDocument::version).containsExactly(2L);
    relay.offer(saved("a", 3, 3));
    relay.forget(published);
    assertThat(relay.waiting()).as("more came in while it was marked").isEqualTo(1);
  }

  @Test
  void aDocumentThatKeepsChangingIsNotMarked() throws InterruptedException {
    for (long version = 1; version <= 3; version++) {
      relay.offer(saved("a", version, version));
      next().done().accept(true, null);
      assertThat(relay.idle()).as("it was just saved").isEmpty();
    }
    assertThat(relay.idle()).extracting(UnpublishedDocument::version).containsExactly(3L);
  }

  @Test
  void whileTheBrokerIsAwayOneDocumentIsTriedPerSweepAndThenAllGoOn() throws InterruptedException {
    relay.offer(saved("a", 1, 1, 2));
    next().done().accept(false, new IllegalStateException("no broker"));
    assertThat(relay.waiting()).isZero();
    relay.offer(saved("b", 1, 1));
    assertThat(relay.waiting()).as("nothing piles up in memory").isZero();

    pass(Duration.ofSeconds(10));
    relay.sweep(List.of(saved("a", 1, 1, 2), saved("b", 1, 1)));
    Sent probe = next();
    assertThat(probe.event().subject()).isEqualTo("a");
    assertThat(probe.event().sequence()).as("it begins with the first again").isEqualTo(1);
    assertThat(sent).isEmpty();
    probe.done().accept(true, null);
    assertThat(next().event().sequence()).isEqualTo(2);
    relay.sweep(List.of(saved("b", 1, 1)));
    assertThat(next().event().subject()).isEqualTo("b");
  }

  @Test
  void aTopicThatFailsHoldsUpNoOther() throws InterruptedException {
    relay.offer(savedFor("a", "bad"));
    next().done().accept(false, new TimeoutException("no metadata"));
    relay.offer(savedFor("b", "bad"));
    relay.offer(savedFor("c", "good"));
    assertThat(next().event().subject()).isEqualTo("c");
    assertThat(sent).as("the others of the topic wait for a probe").isEmpty();
    assertThat(relay.failingTopics()).containsOnlyKeys("bad");
  }

  @Test
  void aSendThatBlocksHoldsUpNoOtherTopic() throws InterruptedException {
    CountDownLatch released = new CountDownLatch(1);
    BlockingQueue<String> topics = new LinkedBlockingQueue<>();
    try (OutboxRelay blocked =
        new OutboxRelay(
            (source, event, done) -> {
              if (event.topic().equals("bad")) {
                await(released);
              }
              topics.add(event.topic());
            })) {
      blocked.offer(savedFor("a", "bad"));
      blocked.offer(savedFor("b", "good"));
      assertThat(topics.poll(5, TimeUnit.SECONDS)).isEqualTo("good");
      released.countDown();
      assertThat(topics.poll(5, TimeUnit.SECONDS)).isEqualTo("bad");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anEventThatIsRefusedHoldsUpOnlyThoseOfItsDocumentToItsTopic() throws InterruptedException {
    UnpublishedDocument document = savedFor("a", "log", "inbox", "log", "inbox");
    relay.offer(document);
    next().done().accept(false, new RecordTooLargeException());
    Sent second = next();
    assertThat(second.event().topic()).isEqualTo("inbox");
    second.done().accept(true, null);
    Sent fourth = next();
    assertThat(fourth.event().sequence()).isEqualTo(4);
    fourth.done().accept(true, null);
    relay.offer(savedFor("b", "log"));
    assertThat(next().event().subject()).as("the topic works").isEqualTo("b");

    assertThat(relay.published("tallies", "a")).as("nothing up to the refused").isZero();
    assertThat(relay.refused()).extracting(FailedSends.FailedSend::sequence).containsExactly(1L);
    relay.sweep(List.of(document));
    assertThat(sent).as("it is not tried all the time, and the others not twice").isEmpty();

    relay.retry();
    relay.sweep(List.of(document));
    Sent again = next();
    assertThat(again.event().sequence()).isEqualTo(1);
    again.done().accept(true, null);
    Sent third = next();
    assertThat(third.event().sequence()).isEqualTo(3);
    third.done().accept(true, null);
    assertThat(relay.published("tallies", "a")).isEqualTo(4);
    assertThat(relay.refused()).isEmpty();
  }

  @Test
  void whatWasQueuedWhenItsTopicFailedIsNotTriedOneByOne() throws InterruptedException {
    CountDownLatch released = new CountDownLatch(1);
    BlockingQueue<String> tried = new LinkedBlockingQueue<>();
    try (OutboxRelay blocked =
        new OutboxRelay(
            (source, event, done) -> {
              tried.add(event.subject());
              await(released);
              done.accept(false, new TimeoutException("no metadata"));
            })) {
      blocked.offer(saved("a", 1, 1));
      assertThat(tried.poll(5, TimeUnit.SECONDS)).isEqualTo("a");
      blocked.offer(saved("b", 1, 1));
      blocked.offer(saved("c", 1, 1));
      released.countDown();
      Awaitility.await().until(() -> blocked.waiting() == 0);
      assertThat(tried).isEmpty();
    }
  }

  @Test
  void aTopicThatTakesOtherEventsIsNotTakenForAFailingOne() throws InterruptedException {
    relay.offer(saved("a", 1, 1));
    Sent slow = next();
    pass(Duration.ofSeconds(1));
    relay.offer(saved("b", 1, 1));
    next().done().accept(true, null);
    slow.done().accept(false, new TimeoutException("its partition has no leader"));
    assertThat(relay.failingTopics()).isEmpty();
    relay.offer(saved("c", 1, 1));
    assertThat(next().event().subject()).isEqualTo("c");
  }

  @Test
  void eventsOfSeveralDocumentsAboutOneSubjectAreStreamsOfTheirOwn() throws InterruptedException {
    OutboxEvent ofAnother = new OutboxEvent(1, "topic", "c", "type.v1", Instant.EPOCH, "c", "{}");
    relay.offer(new UnpublishedDocument("tallies", "a", "/test/tallies", 1, List.of(ofAnother)));
    relay.offer(new UnpublishedDocument("tallies", "b", "/test/tallies", 1, List.of(ofAnother)));
    relay.offer(saved("c", 1, 1));
    assertThat(List.of(next().source(), next().source(), next().source()))
        .containsExactly("/test/tallies/a", "/test/tallies/b", "/test/tallies");
  }
}
