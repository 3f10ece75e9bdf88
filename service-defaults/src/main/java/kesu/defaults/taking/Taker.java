package kesu.defaults.taking;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  void take(List<ConsumerRecord<String, byte[]>> polled) {
    parking.know();
    Map<String, List<ConsumerRecord<String, byte[]>>> bySubject = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : polled) {
      String type = CloudEventHeaders.type(record.headers());
      if (type == null || subscription.takes(type)) {
        bySubject.computeIfAbsent(Parking.subject(record), key -> new ArrayList<>()).add(record);
      }
    }
    List<Future<?>> tasks = new ArrayList<>();
    bySubject.forEach(
        (subject, records) -> tasks.add(workers.submit(() -> take(subject, records))));
    awaitAll(tasks);
  }

  private void take(String subject, List<ConsumerRecord<String, byte[]>> records) {
    if (records.size() == 1 || parking.holds(subject) || !takeTogether(subject, records)) {
      takeOneByOne(subject, records);
    }
  }

  /** Whether all had their effect; where one cannot be handled none had any. */
  private boolean takeTogether(String subject, List<ConsumerRecord<String, byte[]>> records) {
    try {
      Gathering.together(() -> records.forEach(this::handle));
      records.forEach(this::count);
      return true;
    } catch (RuntimeException failure) {
      if (Outages.isOutage(failure)) {
        throw failure;
      }
      LOG.atWarn()
          .addKeyValue("complaintId", subject)
          .setCause(failure)
          .log("{} events cannot be handled together and are handled one by one", records.size());
      return false;
    }
  }

  private void takeOneByOne(String subject, List<ConsumerRecord<String, byte[]>> records) {
    for (ConsumerRecord<String, byte[]> record : records) {
      if (!parking.parkBehindOthers(subject, record)) {
        try {
          handle(record);
          count(record);
        } catch (RuntimeException failure) {
          if (Outages.isOutage(failure)) {
            throw failure;
          }
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

  private static void awaitAll(List<Future<?>> tasks) {
    RuntimeException first = null;
    for (Future<?> task : tasks) {
      try {
        task.get();
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
  }
}
