package kesu.penalty.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Page;
import kesu.defaults.web.Created;
import kesu.penalty.ProposeReward;
import kesu.penalty.rules.ProposedReward;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rewards that persons propose. */
@RestController
@RequestMapping("/api/rewards/proposals")
class ProposedRewardController {
  private final ProposeReward reward;

  ProposedRewardController(ProposeReward reward) {
    this.reward = reward;
  }

  @GetMapping
  Answer<Page<ProposedReward>> list(Actor actor, @RequestParam ComplaintId complaint) {
    return reward.all(complaint, actor);
  }

  @PostMapping
  Created<ProposedReward> propose(
      Command command, @Valid @RequestBody ProposeRewardRequest request) {
    return new Created<>(
        reward.propose(request.command(command.actor()), command),
        proposed -> "/api/rewards/proposals?complaint=" + request.complaintId());
  }

  @PostMapping("/{id}/decision")
  Answer<ProposedReward> decide(
      Command command,
      @PathVariable PenaltyId id,
      @Valid @RequestBody DecideRewardRequest request) {
    return reward.decide(request.command(id, command.actor()), command);
  }
}
