package kesu.penalty.web;

import kesu.defaults.web.Reading;
import kesu.penalty.Lists;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rewards, found by person or complaint. */
@RestController
@RequestMapping("/api/rewards")
class RewardsController {
  private final Lists lists;
  private final Reading reading;

  RewardsController(Lists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @GetMapping
  ResponseEntity<?> list(
      Actor actor,
      @RequestParam(required = false) @Nullable PersonId person,
      @RequestParam(required = false) @Nullable ComplaintId complaint,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Lists.Wanted wanted = new Lists.Wanted(person, null);
    return reading.reply(
        actor,
        () ->
            complaint == null
                ? lists.rewards(wanted, cursor, Reading.clamped(limit))
                : lists.rewards(complaint, wanted));
  }
}
