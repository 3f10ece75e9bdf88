package kesu.penalty.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Reading;
import kesu.defaults.web.Replies;
import kesu.penalty.Decisions;
import kesu.penalty.Lists;
import kesu.penalty.Penalty;
import kesu.penalty.Why;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Penalties: found, explained, decided, appealed. */
@RestController
@RequestMapping("/api/penalties")
class PenaltiesController {
  private final Lists lists;
  private final Decisions decisions;
  private final Why why;
  private final Reading reading;

  PenaltiesController(Lists lists, Decisions decisions, Why why, Reading reading) {
    this.lists = lists;
    this.decisions = decisions;
    this.why = why;
    this.reading = reading;
  }

  record DecisionRequest(
      @NotNull Outcome outcome,
      @Nullable Measure measure,
      @Digits(integer = 3, fraction = 1) @Nullable BigDecimal points,
      @NotBlank @Size(min = 1, max = 2000) String opinion) {}

  record AppealRequest(@NotBlank @Size(min = 10, max = 4000) String grounds) {}

  @GetMapping
  ResponseEntity<?> list(
      Actor actor,
      @RequestParam(required = false) @Nullable PersonId person,
      @RequestParam(required = false) @Nullable ComplaintId complaint,
      @RequestParam(required = false) Penalty.@Nullable State state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Lists.Wanted wanted = new Lists.Wanted(person, state);
    return reading.reply(
        actor,
        () ->
            complaint == null
                ? lists.penalties(wanted, cursor, Reading.clamped(limit))
                : lists.penalties(complaint, wanted));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(Actor actor, @PathVariable PenaltyId id) {
    return reading.one(actor, id, () -> lists.penalty(id));
  }

  @GetMapping("/{id}/why")
  ResponseEntity<?> why(Actor actor, @PathVariable PenaltyId id) {
    return reading.one(actor, id, () -> why.of(id));
  }

  @GetMapping("/why")
  ResponseEntity<?> whyOf(Actor actor, @RequestParam ComplaintId complaint) {
    return reading.one(actor, complaint, () -> why.of(complaint));
  }

  @PostMapping("/{id}/decision")
  ResponseEntity<?> decide(
      Command command, @PathVariable PenaltyId id, @Valid @RequestBody DecisionRequest request) {
    return Replies.ok(
        decisions.decide(
            id,
            new Decisions.Wanted(
                request.outcome(), request.measure(), request.points(), request.opinion()),
            command));
  }

  @PostMapping("/{id}/appeal")
  ResponseEntity<?> appeal(
      Command command, @PathVariable PenaltyId id, @Valid @RequestBody AppealRequest request) {
    return Replies.ok(decisions.appeal(id, request.grounds(), command));
  }
}
