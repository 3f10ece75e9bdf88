package kesu.penalty;

import java.time.Instant;
import java.time.InstantSource;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Page;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.penalty.rules.PenaltyCase;
import kesu.penalty.rules.ProposedReward;
import kesu.penalty.rules.Refusals;
import kesu.penalty.rules.RewardCommand;
import kesu.penalty.rules.RewardDecider;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Has a person propose a reward, and another decide it. */
@Service
public final class ProposeReward {
  private final Documents<PenaltyCase> cases;
  private final Regulation regulation;
  private final InstantSource time;

  ProposeReward(Documents<PenaltyCase> cases, Regulation regulation, InstantSource time) {
    this.cases = cases;
    this.regulation = regulation;
    this.time = time;
  }

  /** Proposes a reward. */
  public Answer<ProposedReward> propose(RewardCommand.Propose propose, Command command) {
    return regulation.permit(
        RewardCommand.Propose.ACTION, command.actor(), () -> handle(propose, command));
  }

  /** Decides a proposed reward. */
  public Answer<ProposedReward> decide(RewardCommand.Decide decide, Command command) {
    return regulation.permit(
        RewardCommand.Decide.ACTION, command.actor(), () -> handle(decide, command));
  }

  /** The rewards proposed for a complaint. */
  public Answer<Page<ProposedReward>> all(ComplaintId complaint, Actor actor) {
    return regulation.readOne(
        actor,
        () -> cases.find(complaint.value()).map(found -> new Page<>(found.proposedRewards(), null)),
        () -> Refusals.unknownComplaint(complaint));
  }

  private Answer<ProposedReward> handle(RewardCommand rewardCommand, Command command) {
    Instant now = time.instant();
    return cases.handle(
        rewardCommand.complaintId().value(),
        command,
        ProposedReward.class,
        state -> decide(state, rewardCommand, now));
  }

  private Verdict<PenaltyCase, ProposedReward> decide(
      @Nullable PenaltyCase state, RewardCommand command, Instant now) {
    if (state == null) {
      return new Verdict.Refused<>(Refusals.unknownComplaint(command.complaintId()));
    }
    return regulation
        .forbids(command.action(), command.by(), state.owners())
        .<Verdict<PenaltyCase, ProposedReward>>map(Verdict.Refused::new)
        .orElseGet(
            () ->
                RewardDecider.decide(
                    state,
                    command,
                    regulation.governing(state.facts().rulebook(), state.facts().receivedAt()),
                    regulation.organisation(),
                    now));
  }
}
