package kesu.penalty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Appends runs of entries to the end of the ledger, each run with one request. Where another
 * instance has appended meanwhile it reads the end again and goes on.
 */
final class AppendLedger {
  /** Attempts that append nothing at all, each because another instance was first. */
  private static final int ATTEMPTS = 1_000;

  private final LedgerRepository ledger;

  AppendLedger(LedgerRepository ledger) {
    this.ledger = ledger;
  }

  /** An event to be entered, and its entry as JSON text. */
  record NewEntry(String event, String body) {}

  /** Appends those entries whose events are not entered yet. */
  void append(List<NewEntry> entries) {
    Map<String, NewEntry> left = new LinkedHashMap<>();
    entries.forEach(entry -> left.putIfAbsent(entry.event(), entry));
    int idle = 0;
    while (idle < ATTEMPTS) {
      Set<String> entered = ledger.entered(left.keySet());
      left.keySet().removeAll(entered);
      if (left.isEmpty()) {
        return;
      }
      List<LedgerLink> run = run(List.copyOf(left.values()));
      int appended = ledger.append(run);
      run.subList(0, appended).forEach(link -> left.remove(link.event()));
      if (left.isEmpty()) {
        return;
      }
      idle = appended == 0 && entered.isEmpty() ? idle + 1 : 0;
    }
    throw new OptimisticLockingFailureException(
        "The end of the ledger moved on before each of " + ATTEMPTS + " attempts to append to it");
  }

  private List<LedgerLink> run(List<NewEntry> entries) {
    Optional<LedgerLink> last = ledger.last();
    List<LedgerLink> run = new ArrayList<>(entries.size());
    for (NewEntry entry : entries) {
      LedgerLink link = LedgerLink.after(last, entry.event(), entry.body());
      run.add(link);
      last = Optional.of(link);
    }
    return run;
  }
}
