package kesu.penalty.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.decisions.Verdict;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.RewardRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;

/** Decides commands about rewards that persons propose. */
@Clause("R1-O33")
public final class RewardDecider {
  private RewardDecider() {}

  /**
   * Decides a command.
   *
   * @param governing the rulebook that governs the case
   */
  public static Verdict<PenaltyCase, ProposedReward> decide(
      PenaltyCase state,
      RewardCommand command,
      Rulebook governing,
      Organisation organisation,
      Instant now) {
    return switch (command) {
      case RewardCommand.Propose propose -> propose(state, propose, governing, organisation, now);
      case RewardCommand.Decide decide -> decide(state, decide, governing, now);
    };
  }

  private static Verdict<PenaltyCase, ProposedReward> propose(
      PenaltyCase state,
      RewardCommand.Propose command,
      Rulebook governing,
      Organisation organisation,
      Instant now) {
    Optional<RewardRow> row = governing.penalties().reward(command.clause());
    if (row.isEmpty()) {
      return new Verdict.Refused<>(RewardRefusals.unknown(command.clause(), governing));
    }
    Optional<PostHolder> person =
        CasePeople.of(state, governing, organisation).inBranch(command.person(), now);
    if (person.isEmpty()) {
      return new Verdict.Refused<>(
          Refusals.personUnknown(command.person(), state.facts().branch()));
    }
    if (state.proposedRewards().size() >= PenaltyCase.MOST_PROPOSED_REWARDS) {
      return new Verdict.Refused<>(Refusals.tooManyProposals());
    }
    ProposedReward proposed =
        new ProposedReward(
            state.nextRewardProposalId(),
            command.clause(),
            person.get(),
            new Proposer(command.by(), command.because()),
            now,
            null);
    return new Verdict.Done<>(state.proposing(proposed), List.of(), proposed);
  }

  private static Verdict<PenaltyCase, ProposedReward> decide(
      PenaltyCase state, RewardCommand.Decide command, Rulebook governing, Instant now) {
    Optional<ProposedReward> found = state.proposedReward(command.proposalId());
    if (found.isEmpty()) {
      return new Verdict.Refused<>(Refusals.notKnownHere(command.proposalId()));
    }
    ProposedReward proposed = found.get();
    if (proposed.decision() != null) {
      return new Verdict.Refused<>(RewardRefusals.decided(proposed.decision()));
    }
    if (command.by().person().equals(proposed.recipient().person())) {
      return new Verdict.Refused<>(RewardRefusals.own());
    }
    ProposedReward decided =
        proposed.decided(
            new ProposedReward.Decision(command.granted(), command.opinion(), now, command.by()));
    CaseChange change = CaseChange.of(state.deciding(decided));
    if (command.granted()) {
      change = change.grant(List.of(award(proposed, governing)), now, command.by());
    }
    return new Verdict.Done<>(change.state(), change.outgoing(), decided);
  }

  private static Award award(ProposedReward proposed, Rulebook governing) {
    RewardRow row = governing.penalties().reward(proposed.clause()).orElseThrow();
    return new Award(
        row.clause(),
        row.measure(),
        proposed.recipient(),
        governing.ground(
            row.clause(),
            Map.of(
                "proposedBy", proposed.proposer().by().post().value(),
                "proposedAt", proposed.proposedAt().toString()),
            row.measure().name()));
  }
}
