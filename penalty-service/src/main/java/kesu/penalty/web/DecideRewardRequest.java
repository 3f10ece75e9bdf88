package kesu.penalty.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.penalty.rules.RewardCommand;
import kesu.terms.Actor;
import kesu.terms.PenaltyId;

/** The body of a decision on a proposed reward. */
record DecideRewardRequest(@NotNull Boolean granted, @NotBlank @Size(max = 2000) String opinion) {
  RewardCommand.Decide command(PenaltyId id, Actor by) {
    return new RewardCommand.Decide(id, granted, opinion, by);
  }
}
