package kesu.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.cloudevents.MissingEvents;
import kesu.events.Lifecycle;
import kesu.penalty.rules.LedgerEntry;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters decisions, reversals and rewards in the ledger (台账), each once and without gaps. It reacts
 * to their events, so that none is lost between the decision and its entry. Events that arrive
 * together are appended together: one thread appends for all that wait.
 */
@Service
public final class EnterLedger {
  private static final int AT_A_TIME = 500;
  private final LedgerOrder order;
  private final AppendLedger appending;
  private final JsonMapper json;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  EnterLedger(LedgerRepository ledger, JsonMapper json) {
    this.order = new LedgerOrder(ledger);
    this.appending = new AppendLedger(ledger);
    this.json =
        json.rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
  }

  /** An entry that waits to be appended; touched by the thread whose turn it is only. */
  private static final class Waiting {
    private final AppendLedger.NewEntry entry;
    private boolean done;
    private @Nullable RuntimeException failure;

    Waiting(AppendLedger.NewEntry entry) {
      this.entry = entry;
    }
  }

  /**
   * Enters an event; returns when it is in the ledger.
   *
   * @throws MissingEvents if the event of the same stream before it is not entered
   */
  public void enter(EventMetadata metadata, Lifecycle event) {
    order.requirePredecessor(metadata);
    String name = LedgerOrder.name(metadata);
    String body =
        json.writeValueAsString(LedgerEntry.of(new ComplaintId(metadata.subject()), event));
    Waiting mine = new Waiting(new AppendLedger.NewEntry(name, body));
    queue.add(mine);
    turn.lock();
    try {
      while (!mine.done) {
        appendNext();
      }
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
  }

  /** True if that event is entered. */
  public boolean isEntered(String source, String subject, long incarnation, long number) {
    return order.isEntered(source, subject, incarnation, number);
  }

  private void appendNext() {
    List<Waiting> next = new ArrayList<>();
    for (Waiting one = queue.poll();
        one != null;
        one = next.size() < AT_A_TIME ? queue.poll() : null) {
      next.add(one);
    }
    RuntimeException failure = null;
    try {
      appending.append(next.stream().map(waiting -> waiting.entry).toList());
    } catch (RuntimeException failed) {
      failure = failed; // each of them is told, and its event comes again
    }
    for (Waiting one : next) {
      one.failure = failure;
      one.done = true;
    }
  }
}
