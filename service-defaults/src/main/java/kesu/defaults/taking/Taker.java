package kesu.defaults.taking;

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
import kesu.defaults.publishing.CloudEventHeaders;
import kesu.defaults.saving.Gathering;
import kesu.defaults.saving.Incoming;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes in what was polled: the events of one complaint one after the other, those of different
 * complaints side by side. It returns when all have had their effect or are parked, and throws when
 * the store or the broker is away, so that all of it is given again.
 */
final class Taker {
  private static final Logger LOG = LoggerFactory.getLogger(Taker.class);
  private final Subscription subscription;
  private final EventReader reader;
  private final Parking parking;
  private final MeterRegistry meters;
  private final InstantSource time;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  Taker(
      Subscription subscription,
      EventReader reader,
      Parking parking,
      MeterRegistry meters,
      InstantSource time) {
    this.time = time;
    this.subscription = subscription;
    this.reader = reader;
    this.parking = parking;
    this.meters = meters;
  }

  /** Events of one complaint that were decided on and are not saved yet. */
  private record Decided(
      String subject, List<ConsumerRecord<String, byte[]>> records, Gathering gathering) {}

  void take(List<ConsumerRecord<String, byte[]>> polled) {
    parking.know();
    Map<String, List<ConsumerRecord<String, byte[]>>> bySubject = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : polled) {
      String type = CloudEventHeaders.type(record.headers());
      if (type == null || subscription.takes(type)) {
        bySubject.computeIfAbsent(Parking.subject(record), key -> new ArrayList<>()).add(record);
      }
    }
    List<Future<Optional<Decided>>> tasks = new ArrayList<>();
    bySubject.forEach(
        (subject, records) -> tasks.add(workers.submit(() -> decide(subject, records))));
    save(all(tasks).stream().flatMap(Optional::stream).toList());
  }

  /** Empty where they cannot be decided on together and were taken one by one. */
  private Optional<Decided> decide(String subject, List<ConsumerRecord<String, byte[]>> records) {
    if (!parking.holds(subject)) {
      try {
        Gathering gathering = Gathering.of(() -> records.forEach(this::handle));
        return Optional.of(new Decided(subject, records, gathering));
      } catch (RuntimeException failure) {
        throwIfOutage(failure);
        LOG.atWarn()
            .addKeyValue("complaintId", subject)
            .setCause(failure)
            .log("Of {} events one cannot be handled; one by one they are", records.size());
      }
    }
    takeOneByOne(subject, records);
    return Optional.empty();
  }

  private void save(List<Decided> all) {
    try {
      Gathering.save(all.stream().map(Decided::gathering).toList());
      all.forEach(decided -> decided.records().forEach(this::count));
    } catch (RuntimeException failure) {
      throwIfOutage(failure);
      LOG.warn(
          "The effects of {} complaints' events cannot be saved together", all.size(), failure);
      all.forEach(decided -> takeOneByOne(decided.subject(), decided.records()));
    }
  }

  private void takeOneByOne(String subject, List<ConsumerRecord<String, byte[]>> records) {
    for (ConsumerRecord<String, byte[]> record : records) {
      if (!parking.parkBehindOthers(subject, record)) {
        try {
          handle(record);
          count(record);
        } catch (RuntimeException failure) {
          throwIfOutage(failure);
          LOG.atError()
              .addKeyValue("complaintId", subject)
              .addKeyValue("type", CloudEventHeaders.type(record.headers()))
              .setCause(failure)
              .log("An event cannot be handled and is parked with all later ones of its complaint");
          parking.park(subject, record, failure);
        }
      }
    }
  }

  /** Lets one event have its effect. */
  void handle(ConsumerRecord<String, byte[]> record) {
    Incoming incoming = CloudEventHeaders.read(record.headers());
    try (var complaint = MDC.putCloseable("complaintId", incoming.subject());
        var correlation = MDC.putCloseable("correlationId", incoming.correlationId())) {
      subscription.handle(
          incoming, reader.read(record.value(), subscription.shape(incoming.type())));
    }
  }

  /** Counts an event that had its effect: it is saved by now. */
  void count(ConsumerRecord<String, byte[]> record) {
    Incoming incoming = CloudEventHeaders.read(record.headers());
    meters
        .counter("kesu.events.taken", "group", subscription.group(), "type", incoming.type())
        .increment();
    meters
        .timer("kesu.events.delay", "group", subscription.group(), "type", incoming.type())
        .record(Duration.between(incoming.time(), time.instant())); // from saved there to done here
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
