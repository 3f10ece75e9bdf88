package kesu.penalty;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.penalty.rules.PenaltyCase;
import kesu.penalty.rules.PenaltyView;
import kesu.penalty.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds penalties. */
@Service
public final class FindPenalties {
  private final Documents<PenaltyCase> cases;
  private final PenaltySearch search;
  private final Regulation regulation;

  FindPenalties(Documents<PenaltyCase> cases, PenaltySearch search, Regulation regulation) {
    this.cases = cases;
    this.search = search;
    this.regulation = regulation;
  }

  /**
   * Finds one page of penalties.
   *
   * @param limit the number of complaints whose penalties the page holds
   */
  public Answer<Page<PenaltyView>> page(
      PenaltyFilter filter, @Nullable String cursor, int limit, Actor actor) {
    return regulation.read(
        actor,
        () -> {
          var page = search.penalised(filter, cursor, Math.clamp(limit, 1, 200));
          return new Page<>(
              page.items().stream().flatMap(found -> filter.of(found).stream()).toList(),
              page.next());
        });
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
