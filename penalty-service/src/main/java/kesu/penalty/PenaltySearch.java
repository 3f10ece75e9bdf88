package kesu.penalty;

import kesu.defaults.decisions.Page;
import kesu.penalty.rules.PenaltyCase;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;

/** Finds cases by their penalties and rewards, each page by an index. */
public interface PenaltySearch {
  /** The cases with a penalty that a filter covers, that with the latest proposal first. */
  Page<PenaltyCase> withPenalty(PenaltyFilter filter, @Nullable String cursor, int limit);

  /**
   * The cases with a reward, that with the latest first.
   *
   * @param person the recipient; null for anybody
   */
  Page<PenaltyCase> withReward(@Nullable PersonId person, @Nullable String cursor, int limit);
}
