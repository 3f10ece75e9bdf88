package kesu.penalty;

import java.util.Optional;
import kesu.defaults.decisions.Page;
import kesu.penalty.rules.PenaltyCase;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/** Finds cases by their penalties and rewards, each page by an index. */
public interface PenaltySearch {
  /** The cases with penalties that a filter covers, those with the latest proposal first. */
  Page<PenaltyCase> penalised(PenaltyFilter filter, @Nullable String cursor, int limit);

  /** The cases of a branch with documents on penalties, those with the latest document first. */
  Page<PenaltyCase> documented(BranchCode branch, @Nullable String cursor, int limit);

  /** The cases with rewards that a filter covers, those with the latest reward first. */
  Page<PenaltyCase> rewarded(RewardFilter filter, @Nullable String cursor, int limit);

  /** The branch that a complaint belongs to, if there is a case of it. */
  Optional<BranchCode> branch(ComplaintId complaint);
}
