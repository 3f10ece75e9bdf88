package kesu.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.regulation.Regulation;
import kesu.sla.rules.ClockDecider;
import kesu.sla.rules.ComplaintClocks;
import kesu.terms.ComplaintId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Warns of, misses and escalates the clocks that are due. Only these are read, the longest due
 * first, however many run. Several instances may do so at once: each effect is saved at the version
 * that it was decided on, so it happens once.
 */
@Service
public final class FireDueClocks {
  private static final Logger LOG = LoggerFactory.getLogger(FireDueClocks.class);
  private static final int PAGE = 200;
  private final Documents<ComplaintClocks> documents;
  private final ClockSearch search;
  private final Regulation regulation;

  FireDueClocks(Documents<ComplaintClocks> documents, ClockSearch search, Regulation regulation) {
    this.documents = documents;
    this.search = search;
    this.regulation = regulation;
  }

  /**
   * Fires every clock that is due by then. A complaint whose clocks cannot be judged holds up no
   * other.
   *
   * @return the number of complaints whose clocks changed
   */
  public int fire(Instant now) {
    int changed = 0;
    String cursor = null;
    do {
      Page<ComplaintClocks> due = search.due(now, cursor, PAGE);
      changed += concurrently(due.items(), now);
      cursor = due.next();
    } while (cursor != null);
    return changed;
  }

  private int concurrently(List<ComplaintClocks> due, Instant now) {
    List<Future<Boolean>> firing = new ArrayList<>(due.size());
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(clocks -> firing.add(workers.submit(() -> fire(clocks.complaint(), now))));
    }
    int changed = 0;
    for (int i = 0; i < firing.size(); i++) {
      if (hasChanged(firing.get(i), due.get(i).complaint())) {
        changed++;
      }
    }
    return changed;
  }

  private boolean fire(ComplaintId complaint, Instant now) {
    return documents.tick(
        complaint.value(),
        UUID.randomUUID().toString(),
        clocks ->
            clocks == null
                ? Change.none()
                : ClockDecider.tick(
                    clocks,
                    regulation.governing(clocks.rulebook(), clocks.receivedAt()),
                    regulation.organisation(),
                    now));
  }

  private static boolean hasChanged(Future<Boolean> firing, ComplaintId complaint) {
    try {
      return firing.get();
    } catch (ExecutionException failed) {
      LOG.atError()
          .addKeyValue("complaintId", complaint)
          .setCause(failed.getCause())
          .log("A complaint's due clocks could not be judged and will be tried again");
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
