package kesu.penalty;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.penalty.rules.PenaltyCase;
import kesu.penalty.rules.PenaltyView;
import kesu.penalty.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds penalties. */
@Service
public final class FindPenalties {
  private static final int AT_A_TIME = 500;
  private final Documents<PenaltyCase> cases;
  private final PenaltySearch search;
  private final LedgerSearch entries;
  private final IndexLedger ledger;
  private final Regulation regulation;

  FindPenalties(
      Documents<PenaltyCase> cases,
      PenaltySearch search,
      LedgerSearch entries,
      IndexLedger ledger,
      Regulation regulation) {
    this.cases = cases;
    this.search = search;
    this.entries = entries;
    this.ledger = ledger;
    this.regulation = regulation;
  }

  /**
   * Finds one page of penalties.
   *
   * @param limit the number of complaints whose penalties the page holds
   */
  public Answer<Page<PenaltyView>> page(
      PenaltyFilter filter, @Nullable String cursor, int limit, Actor actor) {
    return regulation.read(actor, () -> page(filter, cursor, limit));
  }

  private Page<PenaltyView> page(PenaltyFilter filter, @Nullable String cursor, int limit) {
    Page<PenaltyCase> page = search.penalised(filter, cursor, limit);
    Map<ComplaintId, List<LedgerRow>> known = known(filter, page.items());
    return new Page<>(
        page.items().stream()
            .flatMap(found -> filter.of(found, known.getOrDefault(found.id(), List.of())).stream())
            .toList(),
        page.next());
  }

  /** The ledger entries of some cases, where it matters what was known. */
  private Map<ComplaintId, List<LedgerRow>> known(PenaltyFilter filter, List<PenaltyCase> found) {
    if (filter.asKnownOn() == null || found.isEmpty()) {
      return Map.of();
    }
    ledger.catchUp();
    return entries.of(found.stream().map(PenaltyCase::id).toList()).stream()
        .collect(Collectors.groupingBy(LedgerRow::complaint));
  }

  /** All penalties that a filter covers, read page by page as they are needed. */
  public Answer<Stream<PenaltyView>> all(PenaltyFilter filter, Actor actor) {
    return regulation.read(actor, () -> Page.all(cursor -> page(filter, cursor, AT_A_TIME)));
  }

  /** Finds one penalty. */
  public Answer<PenaltyView> one(PenaltyId id, Actor actor) {
    return regulation.readOne(
        actor,
        () ->
            cases
                .find(PenaltyCase.complaintOf(id).value())
                .flatMap(
                    found -> found.penalty(id).map(penalty -> PenaltyView.of(found.id(), penalty))),
        () -> Refusals.notKnownHere(id));
  }
}
