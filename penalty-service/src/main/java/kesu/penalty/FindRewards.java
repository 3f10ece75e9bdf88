package kesu.penalty;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds rewards. */
@Service
public final class FindRewards {
  private final PenaltySearch search;
  private final Regulation regulation;

  FindRewards(PenaltySearch search, Regulation regulation) {
    this.search = search;
    this.regulation = regulation;
  }

  /**
   * Finds one page of rewards.
   *
   * @param limit the number of complaints whose rewards the page holds
   */
  public Answer<Page<RewardView>> page(
      RewardFilter filter, @Nullable String cursor, int limit, Actor actor) {
    return regulation.read(
        actor,
        () -> {
          var page = search.rewarded(filter, cursor, limit);
          return new Page<>(
              page.items().stream().flatMap(found -> filter.of(found).stream()).toList(),
              page.next());
        });
  }
}
