package kesu.defaults.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.cloudevents.CloudEventHeaders;
import kesu.events.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;

/** Reads the events of one subscription and hands them to their handlers. */
final class EventHandling {
  private final Subscription subscription;
  private final EventDeserializer deserializer;
  private final MeterRegistry meters;
  private final InstantSource time;

  EventHandling(
      Subscription subscription,
      EventDeserializer deserializer,
      MeterRegistry meters,
      InstantSource time) {
    this.subscription = subscription;
    this.deserializer = deserializer;
    this.meters = meters;
    this.time = time;
  }

  Subscription subscription() {
    return subscription;
  }

  /**
   * Handles one event.
   *
   * @throws UnreadableEvent if it breaks the contract
   */
  void handle(ConsumerRecord<String, byte[]> record) {
    EventMetadata metadata;
    Event event;
    try {
      metadata = CloudEventHeaders.read(record.headers()).seenBy(subscription.types());
      event = deserializer.read(record.value(), subscription.shape(metadata.type()));
    } catch (RuntimeException broken) {
      throw new UnreadableEvent(broken);
    }
    try (var complaint = MDC.putCloseable("complaintId", metadata.subject());
        var correlation = MDC.putCloseable("correlationId", metadata.correlationId())) {
      subscription.handle(metadata, event);
    }
  }

  /** Counts an event whose effect is saved. */
  void count(ConsumerRecord<String, byte[]> record) {
    EventMetadata metadata = CloudEventHeaders.read(record.headers());
    meters
        .counter("kesu.events.consumed", "group", subscription.group(), "type", metadata.type())
        .increment();
    meters
        .timer("kesu.events.delay", "group", subscription.group(), "type", metadata.type())
        .record(
            Duration.between(
                metadata.time(), time.instant())); // from saved by the sender to done here
  }

  /** Counts a gap that was found. */
  void countGap() {
    meters.counter("kesu.events.gaps", "group", subscription.group()).increment();
  }
}
