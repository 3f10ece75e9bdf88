package kesu.defaults.consuming;

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
import kesu.defaults.cloudevents.CloudEventHeaders;
import kesu.defaults.cloudevents.MissingEvents;
import kesu.defaults.documents.UnitOfWork;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Consumes polled events: those of one complaint one after the other, those of different complaints
 * in parallel. Returns when all have had their effect or are parked, and throws during an outage of
 * the store or the broker, so that all are redelivered.
 */
final class EventConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
  private final EventHandling handling;
  private final ParkedEvents parkedEvents;
  private final ParkedReplay replay;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  EventConsumer(EventHandling handling, ParkedEvents parkedEvents) {
    this.handling = handling;
    this.parkedEvents = parkedEvents;
    this.replay = new ParkedReplay(handling, parkedEvents);
  }

  ParkedReplay replay() {
    return replay;
  }

  ParkedEvents parked() {
    return parkedEvents;
  }

  Subscription subscription() {
    return handling.subscription();
  }

  /** Events of one complaint that are decided and not saved yet. */
  private record Decided(
      String subject, List<ConsumerRecord<String, byte[]>> records, UnitOfWork work) {}

  void consume(List<ConsumerRecord<String, byte[]>> polled) {
    parkedEvents.load();
    Map<String, List<ConsumerRecord<String, byte[]>>> bySubject = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : polled) {
      String type = CloudEventHeaders.type(record.headers());
      if (type == null || handling.subscription().handles(type)) {
        bySubject
            .computeIfAbsent(ParkedRecord.subject(record), key -> new ArrayList<>())
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
    if (!parkedEvents.subjects().contains(subject)) {
      try {
        UnitOfWork work = UnitOfWork.of(() -> records.forEach(handling::handle));
        return Optional.of(new Decided(subject, records, work));
      } catch (RuntimeException failure) {
        throwIfOutage(failure);
        LOG.atDebug()
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
      all.forEach(decided -> decided.records().forEach(handling::count));
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
          handling.handle(record);
          handling.count(record);
        } catch (RuntimeException failure) {
          throwIfOutage(failure);
          park(subject, record, failure);
        }
      } else if (parkedEvents.subjects().hasGap(subject)) {
        replay(subject);
      }
    }
  }

  private void park(
      String subject, ConsumerRecord<String, byte[]> record, RuntimeException failure) {
    ParkedState state = state(failure);
    if (failure instanceof MissingEvents gap) {
      handling.countGap();
      LOG.atWarn()
          .addKeyValue("complaintId", subject)
          .addKeyValue("type", CloudEventHeaders.type(record.headers()))
          .log(
              "Events before this one are missing ({}); its complaint is parked for {} until they"
                  + " come in",
              gap.range(),
              subscription().group());
    } else {
      LOG.atError()
          .addKeyValue("complaintId", subject)
          .addKeyValue("type", CloudEventHeaders.type(record.headers()))
          .setCause(failure)
          .log(
              state == ParkedState.RETRYING
                  ? "An event cannot be handled; it is tried again, with all later events of its"
                      + " complaint behind it"
                  : "An event cannot be handled; it is parked with all later events of its"
                      + " complaint");
    }
    parkedEvents.park(subject, record, failure, state);
  }

  /**
   * Tries the parked events of a complaint again; returns true if none is left.
   *
   * @throws RuntimeException during an outage
   */
  boolean replay(String subject) {
    try {
      replay.replay(subject, false);
      return true;
    } catch (RuntimeException failure) {
      throwIfOutage(failure);
      parkedEvents.note(subject, failure, state(failure));
      return false;
    }
  }

  /** A failure that nobody has classified may pass; it is tried again before it counts. */
  private static ParkedState state(RuntimeException failure) {
    return switch (failure) {
      case MissingEvents gap -> ParkedState.GAP;
      case UnreadableEvent broken -> ParkedState.PARKED;
      default -> ParkedState.RETRYING;
    };
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
