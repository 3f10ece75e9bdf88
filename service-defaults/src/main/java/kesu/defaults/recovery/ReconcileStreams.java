package kesu.defaults.recovery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.cloudevents.CloudEventHeaders;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.outbox.OutboxEvent;
import kesu.defaults.recovery.RecoveryReport.UnknownEvents;
import kesu.defaults.topics.EventTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Finds the service's own events in the log that its restored store does not know, and archives
 * them, so that they can be published again.
 */
final class ReconcileStreams {
  private final DocumentStore store;
  private final LogReader log;
  private final EventTopics names;

  ReconcileStreams(DocumentStore store, LogReader log, EventTopics names) {
    this.store = store;
    this.log = log;
    this.names = names;
  }

  private record Key(String collection, String id) {}

  /** The unknown events in these topics since an instant, by document. */
  List<UnknownEvents> reconcile(Set<String> topics, Instant since) {
    Map<Key, Map<Long, OutboxEvent>> own = new LinkedHashMap<>();
    log.read(topics, since, record -> collect(record, own));
    List<UnknownEvents> unknown = new ArrayList<>();
    own.forEach(
        (key, events) -> {
          Long last = store.lastNumber(key.collection(), key.id());
          List<OutboxEvent> lost =
              events.values().stream()
                  .filter(event -> last == null || event.sequence() > last)
                  .toList();
          if (!lost.isEmpty()) {
            store.archive(key.collection(), key.id(), lost);
            unknown.add(
                new UnknownEvents(
                    key.collection() + "/" + key.id(),
                    last != null,
                    lost.getFirst().sequence(),
                    lost.getLast().sequence(),
                    lost.stream().map(OutboxEvent::type).toList()));
          }
        });
    return unknown;
  }

  private void collect(
      ConsumerRecord<String, byte[]> record, Map<Key, Map<Long, OutboxEvent>> own) {
    EventMetadata metadata;
    try {
      metadata = CloudEventHeaders.read(record.headers());
    } catch (IllegalArgumentException notAnEvent) {
      return; // others may have written it; it is none of ours
    }
    for (String collection : store.collections()) {
      String source = store.source(collection);
      boolean ofSubject = metadata.source().equals(source);
      if (ofSubject || metadata.source().startsWith(source + "/")) {
        String id =
            ofSubject ? metadata.subject() : metadata.source().substring(source.length() + 1);
        own.computeIfAbsent(new Key(collection, id), key -> new TreeMap<>())
            .put(metadata.sequence(), event(record, metadata));
      }
    }
  }

  private OutboxEvent event(ConsumerRecord<String, byte[]> record, EventMetadata metadata) {
    return new OutboxEvent(
        metadata.sequence(),
        names.topic(record.topic()),
        metadata.subject(),
        metadata.type(),
        metadata.time(),
        metadata.correlationId(),
        new String(record.value(), StandardCharsets.UTF_8),
        metadata.incarnation(),
        metadata.preceding());
  }
}
