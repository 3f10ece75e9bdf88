package kesu.penalty.mongo;

import static kesu.penalty.mongo.PenaltyCaseCollection.ACCOUNTABLE;
import static kesu.penalty.mongo.PenaltyCaseCollection.BRANCH;
import static kesu.penalty.mongo.PenaltyCaseCollection.CLAUSE;
import static kesu.penalty.mongo.PenaltyCaseCollection.DECIDED_BY;
import static kesu.penalty.mongo.PenaltyCaseCollection.DEPARTMENT;
import static kesu.penalty.mongo.PenaltyCaseCollection.DOCUMENTED_AT;
import static kesu.penalty.mongo.PenaltyCaseCollection.MEASURE;
import static kesu.penalty.mongo.PenaltyCaseCollection.PENALTIES;
import static kesu.penalty.mongo.PenaltyCaseCollection.POST;
import static kesu.penalty.mongo.PenaltyCaseCollection.PROPOSED;
import static kesu.penalty.mongo.PenaltyCaseCollection.PROPOSED_AT;
import static kesu.penalty.mongo.PenaltyCaseCollection.RECIPIENT;
import static kesu.penalty.mongo.PenaltyCaseCollection.REWARDED_AT;
import static kesu.penalty.mongo.PenaltyCaseCollection.REWARDS;
import static kesu.penalty.mongo.PenaltyCaseCollection.STATE;

import java.time.Instant;
import java.util.Optional;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.penalty.PenaltyFilter;
import kesu.penalty.PenaltySearch;
import kesu.penalty.RewardFilter;
import kesu.penalty.rules.PenaltyCase;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Finds cases in their collection. */
@Repository
class MongoPenaltySearch implements PenaltySearch {
  private final Documents<PenaltyCase> cases;

  MongoPenaltySearch(Documents<PenaltyCase> cases) {
    this.cases = cases;
  }

  @Override
  public Page<PenaltyCase> penalised(PenaltyFilter filter, @Nullable String cursor, int limit) {
    return filter.complaint() == null
        ? cases.page(penalty(filter), PROPOSED_AT, Sort.Direction.DESC, cursor, limit)
        : only(filter.complaint());
  }

  @Override
  public Page<PenaltyCase> rewarded(RewardFilter filter, @Nullable String cursor, int limit) {
    return filter.complaint() == null
        ? cases.page(reward(filter), REWARDED_AT, Sort.Direction.DESC, cursor, limit)
        : only(filter.complaint());
  }

  @Override
  public Page<PenaltyCase> documented(BranchCode branch, @Nullable String cursor, int limit) {
    return cases.page(document(branch), DOCUMENTED_AT, Sort.Direction.DESC, cursor, limit);
  }

  static Criteria document(BranchCode branch) {
    return Criteria.where(BRANCH).is(branch).and(DOCUMENTED_AT).gte(Instant.EPOCH);
  }

  @Override
  public Optional<BranchCode> branch(ComplaintId complaint) {
    return cases.find(complaint.value()).map(found -> found.facts().branch());
  }

  private Page<PenaltyCase> only(ComplaintId complaint) {
    return new Page<>(cases.find(complaint.value()).stream().toList(), null);
  }

  static Criteria penalty(PenaltyFilter filter) {
    Criteria found =
        Criteria.where(PROPOSED_AT).gte(filter.from() == null ? Instant.EPOCH : filter.from());
    if (filter.branch() != null) {
      found = found.and(BRANCH).is(filter.branch());
    }
    Criteria penalty = element(filter);
    return penalty.getCriteriaObject().isEmpty() ? found : found.and(PENALTIES).elemMatch(penalty);
  }

  /** Criteria of one penalty as it is now; an earlier state is judged by what was known then. */
  private static Criteria element(PenaltyFilter filter) {
    Criteria penalty = new Criteria();
    penalty = is(penalty, ACCOUNTABLE, filter.person());
    penalty = is(penalty, POST, filter.post());
    penalty = is(penalty, DEPARTMENT, filter.department());
    penalty = is(penalty, CLAUSE, filter.clause());
    if (filter.asKnownOn() == null) {
      penalty = is(penalty, STATE, filter.state());
      penalty = is(penalty, MEASURE, filter.measure());
      penalty = is(penalty, DECIDED_BY, filter.decidedBy());
    } else {
      penalty = penalty.and(PROPOSED).lte(filter.asKnownOn());
    }
    return penalty;
  }

  private static Criteria is(Criteria criteria, String field, @Nullable Object value) {
    return value == null ? criteria : criteria.and(field).is(value);
  }

  static Criteria reward(RewardFilter filter) {
    return filter.person() == null
        ? any(REWARDED_AT)
        : Criteria.where(REWARDS + "." + RECIPIENT).is(filter.person());
  }

  /** Cases that have one at all; those without have no such instant. */
  private static Criteria any(String instant) {
    return Criteria.where(instant).gte(Instant.EPOCH);
  }
}
