package kesu.penalty.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.rulebooks.Occasion;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.Severity;

/** The negative incentives for a branch under which a complaint got out of control. */
@Clause({"R1-P1", "R1-P3"})
record BranchIncentives(CasePeople people, ProposalMaking making) {
  static BranchIncentives of(CasePeople people, Severity severity) {
    return new BranchIncentives(people, new ProposalMaking(people.rulebook(), severity));
  }

  private Rulebook rulebook() {
    return people.rulebook();
  }

  /**
   * Proposals for a complaint that got out of control while the branch had it, after the branch had
   * missed any duty (R1-P1), or a duty to handle or report it in time (R1-P3).
   */
  List<Proposal> forLossOfControl(List<MissedDuty> missed, List<LossOfControl> losses) {
    List<Proposal> proposals = new ArrayList<>();
    proposals.addAll(proposals(row(Occasion.OUT_OF_CONTROL), missed, losses));
    PenaltyRow late = row(Occasion.LATE_AND_OUT_OF_CONTROL);
    List<MissedDuty> untimely =
        missed.stream()
            .filter(duty -> rulebook().precedence().takesPlaceOf(late.clause(), duty.row()))
            .toList();
    proposals.addAll(proposals(late, untimely, losses));
    return proposals;
  }

  private List<Proposal> proposals(
      PenaltyRow row, List<MissedDuty> missed, List<LossOfControl> losses) {
    for (LossOfControl loss : losses) {
      Optional<MissedDuty> before =
          missed.stream().filter(duty -> !duty.at().isAfter(loss.at())).findFirst();
      if (before.isPresent()) {
        Map<String, String> inputs =
            Map.of(
                "missed", before.get().clause().value(),
                "outOfControl", loss.kind().name(),
                "at", loss.at().toString());
        return making.proposals(
            row, people.named(row.persons(), loss.at()), Proposal.OUT_OF_CONTROL, inputs, null);
      }
    }
    return List.of();
  }

  private PenaltyRow row(Occasion occasion) {
    return rulebook().penalties().find(rulebook().occasions().clause(occasion)).orElseThrow();
  }
}
