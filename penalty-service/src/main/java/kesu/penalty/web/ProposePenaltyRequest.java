package kesu.penalty.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.penalty.rules.PenaltyCommand;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The body of a proposal.
 *
 * @param person the person who answers; absent for whom the row names
 */
record ProposePenaltyRequest(
    @NotNull ComplaintId complaintId,
    @NotNull ClauseId clause,
    @Nullable PersonId person,
    @NotBlank @Size(max = 2000) String because) {
  PenaltyCommand.Propose command(Actor by) {
    return new PenaltyCommand.Propose(complaintId, clause, person, because, by);
  }
}
