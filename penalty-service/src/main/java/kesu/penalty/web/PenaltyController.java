package kesu.penalty.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Replies;
import kesu.penalty.AppealPenalty;
import kesu.penalty.DecidePenalty;
import kesu.penalty.ExplainPenalties;
import kesu.penalty.FindPenalties;
import kesu.penalty.PenaltyFilter;
import kesu.penalty.ProposePenalty;
import kesu.penalty.rules.PenaltyState;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
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

/** Penalties: found, explained, proposed, decided, appealed. */
@RestController
@RequestMapping("/api/penalties")
class PenaltyController {
  private final FindPenalties find;
  private final ExplainPenalties explain;
  private final DecidePenalty decide;
  private final AppealPenalty appeal;
  private final ProposePenalty propose;

  PenaltyController(
      FindPenalties find,
      ExplainPenalties explain,
      DecidePenalty decide,
      AppealPenalty appeal,
      ProposePenalty propose) {
    this.find = find;
    this.explain = explain;
    this.decide = decide;
    this.appeal = appeal;
    this.propose = propose;
  }

  @GetMapping
  ResponseEntity<?> list(
      Actor actor,
      @RequestParam(required = false) @Nullable PersonId person,
      @RequestParam(required = false) @Nullable ComplaintId complaint,
      @RequestParam(required = false) @Nullable PenaltyState state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return Replies.ok(find.page(new PenaltyFilter(complaint, person, state), cursor, limit, actor));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(Actor actor, @PathVariable PenaltyId id) {
    return Replies.ok(find.one(id, actor));
  }

  @GetMapping("/{id}/why")
  ResponseEntity<?> why(Actor actor, @PathVariable PenaltyId id) {
    return Replies.ok(explain.one(id, actor));
  }

  @GetMapping("/why")
  ResponseEntity<?> whyAll(Actor actor, @RequestParam ComplaintId complaint) {
    return Replies.ok(explain.all(complaint, actor));
  }

  @PostMapping
  ResponseEntity<?> propose(Command command, @Valid @RequestBody ProposePenaltyRequest request) {
    return Replies.created(
        propose.propose(request.command(command.actor()), command),
        proposed -> "/api/penalties/" + proposed.id());
  }

  @PostMapping("/{id}/decision")
  ResponseEntity<?> decide(
      Command command,
      @PathVariable PenaltyId id,
      @Valid @RequestBody DecidePenaltyRequest request) {
    return Replies.ok(decide.decide(request.command(id, command.actor()), command));
  }

  @PostMapping("/{id}/appeal")
  ResponseEntity<?> appeal(
      Command command,
      @PathVariable PenaltyId id,
      @Valid @RequestBody AppealPenaltyRequest request) {
    return Replies.ok(appeal.appeal(request.command(id, command.actor()), command));
  }
}
