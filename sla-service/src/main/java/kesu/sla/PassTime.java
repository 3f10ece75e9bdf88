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
import kesu.sla.rules.CaseFacts;
import kesu.sla.rules.Clockwork;
import kesu.sla.rules.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/**
 * Lets due clocks warn, be missed and escalate. Only what is due is read, longest due first,
 * however much runs. Several instances may do it at once: each effect is saved at the version that
 * it was decided on, so it happens once.
 */
@Service
public class PassTime {
  private static final Logger LOG = LoggerFactory.getLogger(PassTime.class);
  private static final int AT_A_TIME = 200;
  private final Documents<Timers> documents;
  private final Regulation regulation;

  PassTime(Documents<Timers> documents, Regulation regulation) {
    this.documents = documents;
    this.regulation = regulation;
  }

  /**
   * Lets everything have its effect that is due by then. A complaint whose clocks cannot be judged
   * holds up no other.
   *
   * @return how many complaints' clocks changed
   */
  public int until(Instant now) {
    int changed = 0;
    String cursor = null;
    do {
      Page<Timers> due =
          documents.page(
              Criteria.where(Timers.NEXT_AT).lte(now),
              Timers.NEXT_AT,
              Sort.Direction.ASC,
              cursor,
              AT_A_TIME);
      changed += sideBySide(due.items(), now);
      cursor = due.next();
    } while (cursor != null);
    return changed;
  }

  private int sideBySide(List<Timers> due, Instant now) {
    List<Future<Boolean>> passing = new ArrayList<>(due.size());
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(timers -> passing.add(workers.submit(() -> pass(timers.facts(), now))));
    }
    int changed = 0;
    for (int i = 0; i < passing.size(); i++) {
      if (succeeded(passing.get(i), due.get(i).facts())) {
        changed++;
      }
    }
    return changed;
  }

  private boolean pass(CaseFacts facts, Instant now) {
    return documents.tick(
        facts.complaint().value(), UUID.randomUUID().toString(), timers -> pass(timers, now));
  }

  private Change<Timers> pass(@Nullable Timers timers, Instant now) {
    if (timers == null) {
      return Change.none();
    }
    CaseFacts facts = timers.facts();
    Outcome outcome =
        Clockwork.pass(
            regulation.of(facts), regulation.organisation(), facts, timers.deadlines(), now);
    return outcome.deadlines().equals(timers.deadlines())
        ? Change.none()
        : Change.to(
            Timers.of(facts, outcome.deadlines()), Announcement.of(facts, outcome.findings()));
  }

  private static boolean succeeded(Future<Boolean> passing, CaseFacts facts) {
    try {
      return passing.get();
    } catch (ExecutionException failed) {
      LOG.atError()
          .addKeyValue("complaintId", facts.complaint())
          .setCause(failed.getCause())
          .log("A complaint's due clocks could not be judged and will be tried again");
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
