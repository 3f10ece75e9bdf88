package kesu.penalty.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Page;
import kesu.defaults.web.Created;
import kesu.penalty.AppealPenalty;
import kesu.penalty.DecidePenalty;
import kesu.penalty.ExplainPenalties;
import kesu.penalty.FindPenalties;
import kesu.penalty.PenaltyFilter;
import kesu.penalty.ProposePenalty;
import kesu.penalty.rules.PenaltyView;
import kesu.regulation.Explanation;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
  Answer<Page<PenaltyView>> list(
      Actor actor,
      @ModelAttribute PenaltyFilter filter,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return find.page(filter, cursor, limit, actor);
  }

  @ExportReply
  @GetMapping("/export")
  @Nullable ResponseEntity<?> export(
      Actor actor,
      @ModelAttribute PenaltyFilter filter,
      @RequestParam(defaultValue = "csv") ExportFormat format,
      HttpServletResponse response) {
    return PenaltySheet.INSTANCE.reply(find.all(filter, actor), format, "penalties", response);
  }

  @GetMapping("/{id}")
  Answer<PenaltyView> one(Actor actor, @PathVariable PenaltyId id) {
    return find.one(id, actor);
  }

  @GetMapping("/{id}/why")
  Answer<Explanation> why(Actor actor, @PathVariable PenaltyId id) {
    return explain.one(id, actor);
  }

  @GetMapping("/why")
  Answer<Explanation> whyAll(Actor actor, @RequestParam ComplaintId complaint) {
    return explain.all(complaint, actor);
  }

  @PostMapping
  Created<PenaltyView> propose(Command command, @Valid @RequestBody ProposePenaltyRequest request) {
    return new Created<>(
        propose.propose(request.command(command.actor()), command),
        proposed -> "/api/penalties/" + proposed.id());
  }

  @PostMapping("/{id}/decision")
  Answer<PenaltyView> decide(
      Command command,
      @PathVariable PenaltyId id,
      @Valid @RequestBody DecidePenaltyRequest request) {
    return decide.decide(request.command(id, command.actor()), command);
  }

  @PostMapping("/{id}/appeal")
  Answer<PenaltyView> appeal(
      Command command,
      @PathVariable PenaltyId id,
      @Valid @RequestBody AppealPenaltyRequest request) {
    return appeal.appeal(request.command(id, command.actor()), command);
  }
}
