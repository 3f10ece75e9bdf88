package kesu.penalty.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.penalty.rules.PenaltyCommand;
import kesu.terms.Actor;
import kesu.terms.PenaltyId;

/** The body of an appeal. */
record AppealPenaltyRequest(@NotBlank @Size(min = 10, max = 4000) String grounds) {
  PenaltyCommand.Appeal command(PenaltyId id, Actor by) {
    return new PenaltyCommand.Appeal(id, grounds, by);
  }
}
