package kesu.penalty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.documents.Documents;
import kesu.penalty.rules.GrantedReward;
import kesu.penalty.rules.Penalty;
import kesu.penalty.rules.PenaltyCase;
import kesu.penalty.rules.Refusals;
import kesu.regulation.Explanation;
import kesu.regulation.Explanation.Decision;
import kesu.regulation.Regulation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import org.springframework.stereotype.Service;

/** Explains why penalties were proposed and decided and rewards granted as they were (依据). */
@Service
public final class ExplainPenalties {
  private final Documents<PenaltyCase> cases;
  private final Regulation regulation;

  ExplainPenalties(Documents<PenaltyCase> cases, Regulation regulation) {
    this.cases = cases;
    this.regulation = regulation;
  }

  /** Explains all penalties and rewards of a complaint. */
  public Answer<Explanation> all(ComplaintId complaint, Actor actor) {
    return regulation.readOne(
        actor, () -> explanation(complaint), () -> Refusals.notKnownHere(complaint));
  }

  /** Explains one penalty or reward. */
  public Answer<Explanation> one(PenaltyId id, Actor actor) {
    return regulation.readOne(
        actor,
        () ->
            explanation(PenaltyCase.complaintOf(id))
                .map(all -> only(id, all))
                .filter(one -> !one.decisions().isEmpty()),
        () -> Refusals.notKnownHere(id));
  }

  private static Explanation only(PenaltyId id, Explanation all) {
    return new Explanation(
        all.complaintId(),
        all.decisions().stream().filter(one -> id.value().equals(one.subject())).toList());
  }

  private Optional<Explanation> explanation(ComplaintId complaint) {
    return cases.find(complaint.value()).map(found -> new Explanation(complaint, decisions(found)));
  }

  private List<Decision> decisions(PenaltyCase found) {
    Rulebook governing = regulation.governing(found.facts().rulebook(), found.facts().receivedAt());
    return Stream.concat(
            found.penalties().stream().map(penalty -> decision(penalty, governing)),
            found.rewards().stream().map(reward -> decision(reward, governing)))
        .sorted(Comparator.comparing(Decision::at))
        .toList();
  }

  private static Decision decision(Penalty penalty, Rulebook governing) {
    return Decision.of(
        "penalty", penalty.penaltyId(), penalty.proposedAt(), penalty.grounds(), governing);
  }

  private static Decision decision(GrantedReward reward, Rulebook governing) {
    return Decision.of(
        "reward", reward.rewardId(), reward.at(), List.of(reward.ground()), governing);
  }
}
