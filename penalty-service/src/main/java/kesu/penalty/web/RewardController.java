package kesu.penalty.web;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.penalty.FindRewards;
import kesu.penalty.RewardFilter;
import kesu.penalty.RewardView;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rewards. */
@RestController
@RequestMapping("/api/rewards")
class RewardController {
  private final FindRewards find;

  RewardController(FindRewards find) {
    this.find = find;
  }

  @GetMapping
  Answer<Page<RewardView>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable PersonId person,
      @RequestParam(required = false) @Nullable ComplaintId complaint,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return find.page(new RewardFilter(complaint, person), cursor, limit, actor);
  }
}
