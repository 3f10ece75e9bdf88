package kesu.penalty;

import java.util.List;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.penalty.rules.PenaltyCase;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds rewards. */
@Service
public final class FindRewards {
  private final Documents<PenaltyCase> cases;
  private final PenaltySearch search;
  private final Regulation regulation;

  FindRewards(Documents<PenaltyCase> cases, PenaltySearch search, Regulation regulation) {
    this.cases = cases;
    this.search = search;
    this.regulation = regulation;
  }

  /**
   * Finds rewards: those of one complaint, or page by page, those of the complaint with the latest
   * reward first.
   *
   * @param complaint the complaint; null for all
   * @param person the recipient; null for anybody
   * @param limit the number of complaints whose rewards a page holds
   */
  public Answer<Page<RewardView>> find(
      @Nullable ComplaintId complaint,
      @Nullable PersonId person,
      @Nullable String cursor,
      int limit,
      Actor actor) {
    return regulation.read(
        actor,
        () -> {
          Page<PenaltyCase> page =
              complaint == null
                  ? search.withReward(person, cursor, Math.clamp(limit, 1, 200))
                  : new Page<>(cases.find(complaint.value()).stream().toList(), null);
          return new Page<>(
              page.items().stream().flatMap(found -> views(found, person).stream()).toList(),
              page.next());
        });
  }

  private static List<RewardView> views(PenaltyCase found, @Nullable PersonId person) {
    return found.rewards().stream()
        .filter(reward -> person == null || person.equals(reward.recipient().person()))
        .map(reward -> RewardView.of(found.id(), reward))
        .toList();
  }
}
