package kesu.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kesu.defaults.consuming.ParkedComplaints;
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
 * Warns of, misses and escalates the clocks that are due, as far as it is known what was done.
 * Nobody is accused whose word may still be on its way: nothing is judged beyond the horizon, and
 * no complaint with parked events. Only due clocks are read, the longest due first, however many
 * run. Several instances may do so at once: each effect is saved at the version that it was decided
 * on, so it happens once.
 */
@Service
public final class FireDueClocks {
  private static final Logger LOG = LoggerFactory.getLogger(FireDueClocks.class);
  private static final int PAGE = 200;
  private final Documents<ComplaintClocks> documents;
  private final ClockSearch search;
  private final Regulation regulation;
  private final JudgingHorizon horizon;
  private final ParkedComplaints parked;
  private final InstantSource time;
  private volatile Instant judgedUntil;

  FireDueClocks(
      Documents<ComplaintClocks> documents,
      ClockSearch search,
      Regulation regulation,
      JudgingHorizon horizon,
      ParkedComplaints parked,
      InstantSource time) {
    this.documents = documents;
    this.search = search;
    this.regulation = regulation;
    this.horizon = horizon;
    this.parked = parked;
    this.time = time;
    this.judgedUntil = time.instant();
  }

  /**
   * Fires every clock that is due by the horizon. A complaint whose clocks cannot be judged holds
   * up no other.
   *
   * @return the number of complaints whose clocks changed
   */
  public int fire() {
    Instant now = time.instant();
    if (nothingIsDue(now)) {
      judgedUntil = now;
      return 0;
    }
    Optional<Instant> known = horizon.at(now);
    if (known.isEmpty()) {
      return 0;
    }
    Instant until = known.get();
    int changed = fire(until, now);
    judgedUntil = until;
    return changed;
  }

  /**
   * The time by which judging is behind: since then clocks have come due that nobody has judged.
   */
  public Duration behind() {
    Duration behind = Duration.between(judgedUntil, time.instant());
    return behind.isNegative() ? Duration.ZERO : behind;
  }

  private boolean nothingIsDue(Instant now) {
    Page<ComplaintClocks> first = search.due(now, null, 1);
    return first.items().isEmpty() && first.next() == null;
  }

  private int fire(Instant until, Instant now) {
    int changed = 0;
    String cursor = null;
    do {
      Page<ComplaintClocks> due = search.due(until, cursor, PAGE);
      changed += concurrently(known(due.items()), until, now);
      cursor = due.next();
    } while (cursor != null);
    return changed;
  }

  /** Without the complaints of which events are parked: these may tell of duties done. */
  private List<ComplaintId> known(List<ComplaintClocks> due) {
    List<ComplaintId> complaints = due.stream().map(ComplaintClocks::complaint).toList();
    Set<String> unknown = parked.among(complaints.stream().map(ComplaintId::value).toList());
    return complaints.stream().filter(complaint -> !unknown.contains(complaint.value())).toList();
  }

  private int concurrently(List<ComplaintId> due, Instant until, Instant now) {
    List<Future<Boolean>> firing = new ArrayList<>(due.size());
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(complaint -> firing.add(workers.submit(() -> fire(complaint, until, now))));
    }
    int changed = 0;
    for (int i = 0; i < firing.size(); i++) {
      if (hasChanged(firing.get(i), due.get(i))) {
        changed++;
      }
    }
    return changed;
  }

  private boolean fire(ComplaintId complaint, Instant until, Instant now) {
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
                    until,
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
