package kesu.penalty.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.rulebooks.PenaltyRow;
import kesu.terms.Clause;
import kesu.terms.Severity;

/** Decides whether a person's proposal of a penalty is taken. */
@Clause("R1-O33")
final class ProposalDecider {
  private ProposalDecider() {}

  static Verdict<PenaltyCase, PenaltyView> decide(
      PenaltyCase state,
      PenaltyCommand.Propose command,
      CasePeople people,
      DecisionAuthority authority,
      Instant now) {
    Optional<PenaltyRow> row = people.rulebook().penalties().find(command.clause());
    if (row.isEmpty()) {
      return new Verdict.Refused<>(Refusals.rowUnknown(command.clause(), people.rulebook()));
    }
    Optional<Refusal> forbidden = authority.forbidsProposal(command.by(), row.get());
    if (forbidden.isPresent()) {
      return new Verdict.Refused<>(forbidden.get());
    }
    if (state.facts().severity().compareTo(Severity.MAJOR) < 0) {
      return new Verdict.Refused<>(Refusals.ordinaryComplaint());
    }
    Optional<PostHolder> named =
        Optional.ofNullable(command.person()).flatMap(person -> people.inBranch(person, now));
    if (command.person() != null && named.isEmpty()) {
      return new Verdict.Refused<>(
          Refusals.personUnknown(command.person(), state.facts().branch()));
    }
    var proposer = new Proposer(command.by(), command.because());
    List<Proposal> proposals =
        NegativeIncentives.of(people, state.facts().severity())
            .byPerson(row.get(), named.orElse(null), proposer, now);
    CaseChange change = CaseChange.of(state).propose(proposals, people.rulebook(), now);
    return change.state().penalties().reversed().stream()
        .filter(
            penalty -> proposals.stream().anyMatch(one -> penalty.grounds().contains(one.ground())))
        .findFirst()
        .<Verdict<PenaltyCase, PenaltyView>>map(
            penalty ->
                new Verdict.Done<>(
                    change.state(), change.outgoing(), PenaltyView.of(state.id(), penalty)))
        .orElseGet(() -> new Verdict.Refused<>(Refusals.notOnItsOwn(row.get(), people.rulebook())));
  }
}
