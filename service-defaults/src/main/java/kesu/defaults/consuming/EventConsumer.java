package kesu.defaults.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.cloudevents.CloudEventHeaders;
import kesu.defaults.documents.UnitOfWork;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Consumes polled events: those of one complaint one after the other, those of different complaints
 * in parallel. Returns when all have had their effect or are parked, and throws during an outage of
 * the store or the broker, so that all are redelivered.
 */
final class EventConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
  private final Subscription subscription;
  private final EventDeserializer deserializer;
  private final ParkedEvents parkedEvents;
  private final MeterRegistry meters;
  private final InstantSource time;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  EventConsumer(
      Subscription subscription,
      EventDeserializer deserializer,
      ParkedEvents parkedEvents,
      MeterRegistry meters,
      InstantSource time) {
    this.time = time;
    this.subscription = subscription;
    this.deserializer = deserializer;
    this.parkedEvents = parkedEvents;
    this.meters = meters;
  }

  /** Events of one complaint that are decided and not saved yet. */
  private record Decided(
      String subject, List<ConsumerRecord<String, byte[]>> records, UnitOfWork work) {}

  void consume(List<ConsumerRecord<String, byte[]>> polled) {
    parkedEvents.load();
    Map<String, List<ConsumerRecord<String, byte[]>>> bySubject = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : polled) {
      String type = CloudEventHeaders.type(record.headers());
      if (type == null || subscription.handles(type)) {
        bySubject
            .computeIfAbsent(ParkedEvents.subject(record), key -> new ArrayList<>())
            .add(record);
      }
    }
    List<Future<Optional<Decided>>> tasks = new ArrayList<>();
    bySubject.forEach(
        (subject, records) -> tasks.add(workers.submit(() -> decide(subject, records))));
    commit(all(tasks).stream().flatMap(Optional::stream).toList());
  }

  /** Empty if the events cannot be decided together and were consumed one by one. */
  private Optional<Decided> decide(String subject, List<ConsumerRecord<String, byte[]>> records) {
    if (!parkedEvents.contains(subject)) {
      try {
        UnitOfWork work = UnitOfWork.of(() -> records.forEach(this::handle));
        return Optional.of(new Decided(subject, records, work));
      } catch (RuntimeException failure) {
        throwIfOutage(failure);
        LOG.atWarn()
            .addKeyValue("complaintId", subject)
            .setCause(failure)
            .log("One of {} events cannot be handled; consuming them one by one", records.size());
      }
    }
    consumeOneByOne(subject, records);
    return Optional.empty();
  }

  private void commit(List<Decided> all) {
    try {
      UnitOfWork.commit(all.stream().map(Decided::work).toList());
      all.forEach(decided -> decided.records().forEach(this::count));
    } catch (RuntimeException failure) {
      throwIfOutage(failure);
      LOG.warn(
          "The changes of {} complaints cannot be saved together; consuming their events one by"
              + " one",
          all.size(),
          failure);
      all.forEach(decided -> consumeOneByOne(decided.subject(), decided.records()));
    }
  }

  private void consumeOneByOne(String subject, List<ConsumerRecord<String, byte[]>> records) {
    for (ConsumerRecord<String, byte[]> record : records) {
      if (!parkedEvents.parkBehindOthers(subject, record)) {
        try {
          handle(record);
          count(record);
        } catch (RuntimeException failure) {
          throwIfOutage(failure);
          LOG.atError()
              .addKeyValue("complaintId", subject)
              .addKeyValue("type", CloudEventHeaders.type(record.headers()))
              .setCause(failure)
              .log(
                  "An event cannot be handled; it is parked with all later events of its"
                      + " complaint");
          parkedEvents.park(subject, record, failure);
        }
      }
    }
  }

  /** Handles one event. */
  void handle(ConsumerRecord<String, byte[]> record) {
    EventMetadata metadata = CloudEventHeaders.read(record.headers());
    try (var complaint = MDC.putCloseable("complaintId", metadata.subject());
        var correlation = MDC.putCloseable("correlationId", metadata.correlationId())) {
      subscription.handle(
          metadata, deserializer.read(record.value(), subscription.shape(metadata.type())));
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

  private static void throwIfOutage(RuntimeException failure) {
    if (Outages.isOutage(failure)) {
      throw failure;
    }
  }

  private static <T> List<T> all(List<Future<T>> tasks) {
    List<T> results = new ArrayList<>(tasks.size());
    RuntimeException first = null;
    for (Future<T> task : tasks) {
      try {
        results.add(task.get());
      } catch (ExecutionException failed) {
        if (first == null) {
          first = new CompletionException(failed.getCause());
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CompletionException(interrupted);
      }
    }
    if (first != null) {
      throw first;
    }
    return results;
  }
}
