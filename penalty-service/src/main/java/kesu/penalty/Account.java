package kesu.penalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kesu.penalty.rules.Answering;
import kesu.penalty.rules.People;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for one complaint: its facts, the penalties proposed and the rewards granted.
 *
 * @param proposedAt when the latest penalty was proposed; null while there is none
 * @param rewardedAt when the latest reward was granted; null while there is none
 */
public record Account(
    ComplaintId id,
    CaseFacts facts,
    Handling handling,
    List<Penalty> penalties,
    List<Granted> rewards,
    @Nullable Instant proposedAt,
    @Nullable Instant rewardedAt) {
  public Account {
    penalties = List.copyOf(penalties);
    rewards = List.copyOf(rewards);
  }

  static Account opened(ComplaintId id, CaseFacts facts) {
    return new Account(id, facts, Handling.NONE, List.of(), List.of(), null, null);
  }

  Account with(CaseFacts changed) {
    return new Account(id, changed, handling, penalties, rewards, proposedAt, rewardedAt);
  }

  Account with(Handling changed) {
    return new Account(id, facts, changed, penalties, rewards, proposedAt, rewardedAt);
  }

  Account proposing(Penalty penalty) {
    List<Penalty> all = new ArrayList<>(penalties);
    all.add(penalty);
    return new Account(id, facts, handling, all, rewards, penalty.proposedAt(), rewardedAt);
  }

  Account granting(Granted reward) {
    List<Granted> all = new ArrayList<>(rewards);
    all.add(reward);
    return new Account(id, facts, handling, penalties, all, proposedAt, reward.at());
  }

  Account changing(PenaltyId penaltyId, UnaryOperator<Penalty> change) {
    return new Account(
        id,
        facts,
        handling,
        penalties.stream()
            .map(one -> one.penaltyId().equals(penaltyId) ? change.apply(one) : one)
            .toList(),
        rewards,
        proposedAt,
        rewardedAt);
  }

  Optional<Penalty> penalty(PenaltyId penaltyId) {
    return penalties.stream().filter(one -> one.penaltyId().equals(penaltyId)).findFirst();
  }

  PenaltyId nextPenalty() {
    return new PenaltyId(id + "-" + (penalties.size() + 1));
  }

  PenaltyId nextReward() {
    return new PenaltyId(id + "-r" + (rewards.size() + 1));
  }

  People people(Rulebook rulebook, Organisation organisation) {
    Actor closer = handling.closedBy();
    return new People(
        rulebook,
        organisation,
        facts.branch(),
        facts.store(),
        handling.duties().stream().map(Duty::answering).toList(),
        closer == null ? null : new Answering(closer.person(), closer.post(), closer.department()));
  }

  /** The complaint that a penalty or reward belongs to; empty for what is no such id. */
  static Optional<ComplaintId> complaintOf(PenaltyId penaltyId) {
    int dash = penaltyId.value().lastIndexOf('-');
    return dash <= 0
        ? Optional.empty()
        : Optional.of(new ComplaintId(penaltyId.value().substring(0, dash)));
  }
}
