package kesu.penalty.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.penalty.rules.RewardCommand;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.PersonId;

/** The body of a proposal of a reward. */
record ProposeRewardRequest(
    @NotNull ComplaintId complaintId,
    @NotNull ClauseId clause,
    @NotNull PersonId person,
    @NotBlank @Size(max = 2000) String because) {
  RewardCommand.Propose command(Actor by) {
    return new RewardCommand.Propose(complaintId, clause, person, because, by);
  }
}
