package kesu.penalty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.penalty.rules.LedgerEntry;
import kesu.regulation.Regulation;
import kesu.rulebooks.Department;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the entries of the ledger findable. The search follows the ledger by its numbers and is
 * brought up to date before it is used, so it can neither lag nor differ between instances.
 */
@Component
final class IndexLedger {
  private static final int AT_A_TIME = 500;
  private final LedgerRepository ledger;
  private final LedgerSearch search;
  private final PenaltySearch cases;
  private final Regulation regulation;
  private final JsonMapper json;

  IndexLedger(
      LedgerRepository ledger,
      LedgerSearch search,
      PenaltySearch cases,
      Regulation regulation,
      JsonMapper json) {
    this.ledger = ledger;
    this.search = search;
    this.cases = cases;
    this.regulation = regulation;
    this.json = json;
  }

  /** Adds the entries that are not findable yet. */
  void catchUp() {
    List<LedgerLink> next = ledger.after(search.last(), AT_A_TIME);
    while (!next.isEmpty()) {
      search.add(rows(next));
      next = ledger.after(next.getLast().number(), AT_A_TIME);
    }
  }

  /** The entry of a link. */
  LedgerEntry entry(LedgerLink link) {
    return json.readValue(link.body(), LedgerEntry.class);
  }

  private List<LedgerRow> rows(List<LedgerLink> links) {
    List<LedgerRow> rows = new ArrayList<>(links.size());
    Map<PenaltyId, LedgerRow> latest = new HashMap<>();
    for (LedgerLink link : links) {
      LedgerEntry entry = entry(link);
      DepartmentCode department =
          entry.department() == null
              ? department(entry, latest.get(entry.penaltyId()))
              : entry.department();
      LedgerRow row =
          LedgerRow.of(link.number(), entry, department, branch(entry.complaintId(), department));
      latest.put(row.penalty(), row);
      rows.add(row);
    }
    return rows;
  }

  /** A reversal does not name the department: it is that of the decision reversed. */
  private @Nullable DepartmentCode department(LedgerEntry entry, @Nullable LedgerRow before) {
    return before == null
        ? search.latest(entry.penaltyId()).map(LedgerRow::department).orElse(null)
        : before.department();
  }

  private @Nullable BranchCode branch(ComplaintId complaint, @Nullable DepartmentCode department) {
    return cases
        .branch(complaint)
        .or(
            () ->
                Optional.ofNullable(department)
                    .flatMap(regulation.organisation()::department)
                    .flatMap(Department::branch))
        .orElse(null);
  }
}
