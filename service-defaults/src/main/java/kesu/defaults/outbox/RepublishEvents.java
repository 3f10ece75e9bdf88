package kesu.defaults.outbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;

/**
 * Publishes events of this service again, as they were, for subscribers that miss them. Those that
 * have them take them for duplicates.
 */
final class RepublishEvents {
  private static final Logger LOG = LoggerFactory.getLogger(RepublishEvents.class);
  private static final int SECONDS = 15;
  private final OutboxStore store;
  private final OutboxRelay.Sender sender;

  RepublishEvents(OutboxStore store, OutboxRelay.Sender sender) {
    this.store = store;
    this.sender = sender;
  }

  /** Publishes what a request asks for, as far as it is this service's; returns how many. */
  int republish(RepublishRequest request) {
    Predicate<OutboxEvent> wanted =
        event ->
            event.subject().equals(request.subject())
                && event.sequence() >= request.from()
                && event.sequence() <= request.to()
                && (request.types().isEmpty() || request.types().contains(event.type()));
    boolean own = false;
    int sent = 0;
    for (String collection : store.collections()) {
      String source = store.source(collection);
      String asked = request.source() == null ? source : request.source();
      if (asked.equals(source)) {
        sent += republish(collection, request.subject(), wanted);
        own = own || request.source() != null;
      } else if (asked.startsWith(source + "/")) {
        sent += republish(collection, asked.substring(source.length() + 1), wanted);
        own = true;
      }
    }
    if (own && sent == 0) {
      LOG.atError()
          .addKeyValue("complaintId", request.subject())
          .log(
              "{} misses the events {} to {} of {}, which are not kept here any more",
              request.group(),
              request.from(),
              request.to(),
              request.source());
    }
    return sent;
  }

  /** Publishes the events of a document from a number on; returns how many. */
  int republish(String collection, String id, long from) {
    if (!store.collections().contains(collection)) {
      throw new IllegalArgumentException(
          "没有集合 There is no collection %s, only %s".formatted(collection, store.collections()));
    }
    return republish(collection, id, event -> event.sequence() >= from);
  }

  /** Publishes all events again that were saved since an instant and are kept; returns how many. */
  int republishSince(Instant instant) {
    AtomicInteger sent = new AtomicInteger();
    store.eventsSince(
        instant,
        (collection, id, event) -> {
          send(source(collection, id, event), event);
          sent.incrementAndGet();
        });
    LOG.info("Published {} events since {} again", sent, instant);
    return sent.get();
  }

  private int republish(String collection, String id, Predicate<OutboxEvent> wanted) {
    List<OutboxEvent> events = store.events(collection, id).stream().filter(wanted).toList();
    for (OutboxEvent event : events) {
      send(source(collection, id, event), event);
    }
    if (!events.isEmpty()) {
      LOG.info("Published {} events of {}/{} again", events.size(), collection, id);
    }
    return events.size();
  }

  private String source(String collection, String id, OutboxEvent event) {
    String source = store.source(collection);
    return event.subject().equals(id) ? source : source + "/" + id;
  }

  private void send(String source, OutboxEvent event) {
    CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
    sender.send(
        source,
        event,
        (sent, failure) -> {
          if (sent) {
            acknowledged.complete(true);
          } else {
            acknowledged.completeExceptionally(
                failure == null ? new KafkaException("not acknowledged") : failure);
          }
        });
    try {
      acknowledged.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new KafkaException("An event could not be published again", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while publishing an event again", interrupted);
    }
  }
}
