package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.Ground;

/**
 * What a case leads to as it stands: the penalties and rewards that it does not have yet are added,
 * and penalties for which there is no ground any more are taken back. What becomes known after it
 * was closed is settled the same way.
 */
@Clause("R1-C5")
record Settlement(CasePeople people, NegativeIncentives negative, BranchIncentives branch) {
  static Settlement of(PenaltyCase state, Rulebook governing, Organisation organisation) {
    CasePeople people = CasePeople.of(state, governing, organisation);
    return new Settlement(
        people,
        NegativeIncentives.of(people, state.facts().severity()),
        BranchIncentives.of(people, state.facts().severity()));
  }

  private Rulebook governing() {
    return people.rulebook();
  }

  /**
   * Settles a case.
   *
   * @param withdrawn the miss that fell away, if that is why
   */
  CaseChange settle(CaseChange before, Instant at, Optional<Map<String, String>> withdrawn) {
    CaseCourse course = before.state().course();
    CaseChange change =
        following(
            before,
            Proposal.OUT_OF_CONTROL,
            branch.forLossOfControl(course.missed(), course.losses()),
            at,
            withdrawn);
    for (MissedDuty missed : course.missed()) {
      change = change.propose(negative.forMissed(missed), governing(), at);
    }
    List<Proposal> found =
        course.findings().stream().flatMap(each -> negative.forFinding(each).stream()).toList();
    // what is only penalised on top of another fault comes after it
    change = change.propose(found, governing(), at).propose(found, governing(), at);
    return atTheEnd(change, at, withdrawn);
  }

  private CaseChange atTheEnd(
      CaseChange before, Instant at, Optional<Map<String, String>> withdrawn) {
    CaseFacts facts = before.state().facts();
    CaseCourse course = before.state().course();
    CaseCourse.Closure closure = course.closure();
    Optional<Finding> determining = course.determining(new ClauseId(facts.reason().value()));
    if (closure == null) {
      return withoutFormerReason(before, new ClauseId(facts.reason().value()), at);
    }
    CaseChange change =
        following(
            before,
            Proposal.REASON,
            negative.forReason(facts.reason(), facts.receivedAt(), determining),
            at,
            withdrawn);
    change =
        following(change, Proposal.ESCALATION, escalation(change, closure.at()), at, withdrawn);
    PositiveIncentives positive = new PositiveIncentives(people, facts.severity());
    change =
        change.grant(positive.exposureAverted(facts.exposure(), closure.at()), at, Actor.SYSTEM);
    for (Praise praise : course.praises()) {
      change = change.grant(positive.forPraise(praise, closure.at()), at, Actor.SYSTEM);
    }
    return change;
  }

  private List<Proposal> escalation(CaseChange change, Instant closedAt) {
    PenaltyCase state = change.state();
    List<Penalty> grounded = state.penalties().stream().filter(Penalty::isGrounded).toList();
    List<PostHolder> atFault = new ArrayList<>();
    state
        .course()
        .findings()
        .forEach(finding -> finding.persons().forEach(person -> atFault.add(person.holder())));
    return negative
        .forEscalation(state.facts().exposure(), state.facts().raised(), closedAt, atFault)
        .stream()
        .filter(
            proposal ->
                governing()
                    .precedence()
                    .allows(proposal.clause(), grounded.stream().map(Penalty::clause).toList()))
        .toList();
  }

  /**
   * Adds proposals of one cause, and takes back those of that cause which do not follow any more.
   */
  private CaseChange following(
      CaseChange before,
      String cause,
      List<Proposal> proposals,
      Instant at,
      Optional<Map<String, String>> withdrawn) {
    CaseChange change = before;
    for (Penalty penalty : before.state().penalties()) {
      if (penalty.isGrounded()
          && penalty.goesBackTo(cause)
          && proposals.stream().noneMatch(penalty::follows)) {
        change = change.withdraw(penalty, cause, gone(penalty, withdrawn), at);
      }
    }
    return change.propose(proposals, governing(), at);
  }

  private Ground gone(Penalty penalty, Optional<Map<String, String>> withdrawn) {
    return withdrawn
        .map(inputs -> governing().ground(penalty.clause(), inputs, "miss withdrawn"))
        .orElseGet(
            () ->
                governing()
                    .ground(
                        penalty.clause(),
                        Map.of("post", penalty.accountable().post().value()),
                        "no longer follows"));
  }

  private CaseChange withoutFormerReason(CaseChange before, ClauseId reason, Instant at) {
    CaseChange change = before;
    for (Penalty penalty : before.state().penalties()) {
      if (penalty.isGrounded()
          && penalty.goesBackTo(Proposal.REASON)
          && !penalty.clause().equals(reason)) {
        change = change.withdraw(penalty, Proposal.REASON, gone(penalty, Optional.empty()), at);
      }
    }
    return change;
  }
}
