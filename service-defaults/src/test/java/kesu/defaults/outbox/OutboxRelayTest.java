package kesu.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sends events in order, and waits while the broker is away. */
class OutboxRelayTest {
  private record Sent(
      String source, OutboxEvent event, BiConsumer<Boolean, @Nullable Throwable> done) {}

  private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
  private final OutboxRelay relay =
      new OutboxRelay((source, event, done) -> sent.add(new Sent(source, event, done)));

  @AfterEach
  void close() {
    relay.close();
  }

  private static UnpublishedDocument saved(String id, long version, long... sequences) {
    List<OutboxEvent> events = new ArrayList<>();
    for (long sequence : sequences) {
      events.add(new OutboxEvent(sequence, "topic", id, "type.v1", Instant.EPOCH, "c", "{}"));
    }
    return new UnpublishedDocument("tallies", id, "/test/tallies", version, events);
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
  void eventsOfSeveralDocumentsAboutOneSubjectAreStreamsOfTheirOwn() throws InterruptedException {
    OutboxEvent ofAnother = new OutboxEvent(1, "topic", "c", "type.v1", Instant.EPOCH, "c", "{}");
    relay.offer(new UnpublishedDocument("tallies", "a", "/test/tallies", 1, List.of(ofAnother)));
    relay.offer(new UnpublishedDocument("tallies", "b", "/test/tallies", 1, List.of(ofAnother)));
    relay.offer(saved("c", 1, 1));
    assertThat(List.of(next().source(), next().source(), next().source()))
        .containsExactly("/test/tallies/a", "/test/tallies/b", "/test/tallies");
  }
}
