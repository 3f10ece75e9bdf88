package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.events.ComplaintRegistered;
import kesu.rulebooks.CaseOwners;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as the incentives see it: its facts and course, the penalties proposed and the
 * rewards granted.
 *
 * @param proposedAt the time of the latest proposal; null while there is none
 * @param rewardedAt the time of the latest reward; null while there is none
 * @param proposedRewards the rewards that persons proposed
 * @param documentedAt the time of the latest document on a penalty; null while there is none
 */
public record PenaltyCase(
    ComplaintId id,
    CaseFacts facts,
    CaseCourse course,
    List<Penalty> penalties,
    List<GrantedReward> rewards,
    @Nullable Instant proposedAt,
    @Nullable Instant rewardedAt,
    List<ProposedReward> proposedRewards,
    @Nullable Instant documentedAt) {
  /** The number of rewards that persons may propose in one case, far above what they do. */
  static final int MOST_PROPOSED_REWARDS = 100;

  public PenaltyCase {
    // cases of an earlier release have none
    proposedRewards = proposedRewards == null ? List.of() : List.copyOf(proposedRewards);
    penalties = List.copyOf(penalties);
    rewards = List.copyOf(rewards);
  }

  /** The case of a complaint that was just registered. */
  public static PenaltyCase of(ComplaintId id, ComplaintRegistered event) {
    return new PenaltyCase(
        id,
        CaseFacts.of(event),
        CaseCourse.START,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        null);
  }

  /** The branch that it belongs to. */
  public CaseOwners owners() {
    return CaseOwners.of(facts.branch());
  }

  /** The complaint that a penalty or reward belongs to, by its id. */
  public static ComplaintId complaintOf(PenaltyId id) {
    int dash = id.value().lastIndexOf('-');
    return new ComplaintId(dash < 0 ? id.value() : id.value().substring(0, dash));
  }

  PenaltyCase with(CaseFacts changed) {
    return new PenaltyCase(
        id,
        changed,
        course,
        penalties,
        rewards,
        proposedAt,
        rewardedAt,
        proposedRewards,
        documentedAt);
  }

  PenaltyCase with(CaseCourse changed) {
    return new PenaltyCase(
        id,
        facts,
        changed,
        penalties,
        rewards,
        proposedAt,
        rewardedAt,
        proposedRewards,
        documentedAt);
  }

  PenaltyCase adding(Penalty proposed) {
    List<Penalty> all = new ArrayList<>(penalties);
    all.add(proposed);
    return new PenaltyCase(
        id,
        facts,
        course,
        all,
        rewards,
        proposed.proposedAt(),
        rewardedAt,
        proposedRewards,
        documentedAt);
  }

  PenaltyCase adding(GrantedReward granted) {
    List<GrantedReward> all = new ArrayList<>(rewards);
    all.add(granted);
    return new PenaltyCase(
        id, facts, course, penalties, all, proposedAt, granted.at(), proposedRewards, documentedAt);
  }

  /** The same case with one of its penalties changed. */
  PenaltyCase changing(Penalty changed) {
    List<Penalty> all =
        penalties.stream()
            .map(penalty -> penalty.penaltyId().equals(changed.penaltyId()) ? changed : penalty)
            .toList();
    Penalty.IssuedDocument document = changed.document();
    Instant documented =
        document == null || (documentedAt != null && documentedAt.isAfter(document.issuedAt()))
            ? documentedAt
            : document.issuedAt();
    return new PenaltyCase(
        id, facts, course, all, rewards, proposedAt, rewardedAt, proposedRewards, documented);
  }

  PenaltyCase proposing(ProposedReward proposed) {
    List<ProposedReward> all = new ArrayList<>(proposedRewards);
    all.add(proposed);
    return withProposedRewards(all);
  }

  /** The same case with one of the proposed rewards decided. */
  PenaltyCase deciding(ProposedReward decided) {
    return withProposedRewards(
        proposedRewards.stream()
            .map(each -> each.proposalId().equals(decided.proposalId()) ? decided : each)
            .toList());
  }

  private PenaltyCase withProposedRewards(List<ProposedReward> all) {
    return new PenaltyCase(
        id, facts, course, penalties, rewards, proposedAt, rewardedAt, all, documentedAt);
  }

  /** The proposed reward of that id, if the case has it. */
  Optional<ProposedReward> proposedReward(PenaltyId wanted) {
    return proposedRewards.stream().filter(each -> each.proposalId().equals(wanted)).findFirst();
  }

  PenaltyId nextRewardProposalId() {
    return new PenaltyId(id + "-q" + (proposedRewards.size() + 1));
  }

  /** The penalty of that id, if the case has it. */
  public Optional<Penalty> penalty(PenaltyId wanted) {
    return penalties.stream().filter(penalty -> penalty.penaltyId().equals(wanted)).findFirst();
  }

  PenaltyId nextPenaltyId() {
    return new PenaltyId(id + "-" + (penalties.size() + 1));
  }

  PenaltyId nextRewardId() {
    return new PenaltyId(id + "-r" + (rewards.size() + 1));
  }
}
