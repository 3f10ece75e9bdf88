package kesu.penalty;

import java.util.List;
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
  private final Documents<PenaltyCase> cases;
  private final PenaltySearch search;
  private final Regulation regulation;

  FindPenalties(Documents<PenaltyCase> cases, PenaltySearch search, Regulation regulation) {
    this.cases = cases;
    this.search = search;
    this.regulation = regulation;
  }

  /**
   * Finds the penalties that a filter covers: those of one complaint, or page by page, those of the
   * complaint with the latest proposal first.
   *
   * @param complaint the complaint; null for all
   * @param limit the number of complaints whose penalties a page holds
   */
  public Answer<Page<PenaltyView>> find(
      @Nullable ComplaintId complaint,
      PenaltyFilter filter,
      @Nullable String cursor,
      int limit,
      Actor actor) {
    return regulation.read(
        actor,
        () -> {
          Page<PenaltyCase> page =
              complaint == null
                  ? search.withPenalty(filter, cursor, Math.clamp(limit, 1, 200))
                  : new Page<>(cases.find(complaint.value()).stream().toList(), null);
          return new Page<>(
              page.items().stream().flatMap(found -> views(found, filter).stream()).toList(),
              page.next());
        });
  }

  private static List<PenaltyView> views(PenaltyCase found, PenaltyFilter filter) {
    return found.penalties().stream()
        .filter(filter::covers)
        .map(penalty -> PenaltyView.of(found.id(), penalty))
        .toList();
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
