package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Replies;
import kesu.intake.Action;
import kesu.intake.Handling;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to a registered complaint. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ActionsController {
  private final Handling handling;

  ActionsController(Handling handling) {
    this.handling = handling;
  }

  @PostMapping("/contacts")
  ResponseEntity<?> contact(
      @PathVariable ComplaintId id, @RequestBody @Valid Action.Contact body, Command command) {
    return Replies.ok(handling.act(id, body, command));
  }

  @PostMapping("/promises")
  ResponseEntity<?> promise(
      @PathVariable ComplaintId id, @RequestBody @Valid Action.Promise body, Command command) {
    return Replies.ok(handling.act(id, body, command));
  }

  @PostMapping("/facts")
  ResponseEntity<?> fact(
      @PathVariable ComplaintId id, @RequestBody @Valid Action.Fact body, Command command) {
    return Replies.ok(handling.act(id, body, command));
  }

  @PostMapping("/reports")
  ResponseEntity<?> report(
      @PathVariable ComplaintId id, @RequestBody @Valid Action.Report body, Command command) {
    return Replies.ok(handling.act(id, body, command));
  }

  @PostMapping("/follow-ups")
  ResponseEntity<?> followUp(
      @PathVariable ComplaintId id, @RequestBody @Valid Action.FollowUp body, Command command) {
    return Replies.ok(handling.act(id, body, command));
  }

  @PostMapping("/findings")
  ResponseEntity<?> finding(
      @PathVariable ComplaintId id, @RequestBody @Valid Action.Finding body, Command command) {
    return Replies.ok(handling.act(id, body, command));
  }

  @PostMapping("/praise")
  ResponseEntity<?> praise(
      @PathVariable ComplaintId id, @RequestBody @Valid Action.Praise body, Command command) {
    return Replies.ok(handling.act(id, body, command));
  }

  @PostMapping("/closure")
  ResponseEntity<?> closure(
      @PathVariable ComplaintId id,
      @RequestBody(required = false) @Valid Action.@Nullable Closure body,
      Command command) {
    return Replies.ok(handling.act(id, body == null ? new Action.Closure(null) : body, command));
  }

  @PostMapping("/reopening")
  ResponseEntity<?> reopening(
      @PathVariable ComplaintId id, @RequestBody @Valid Action.Reopening body, Command command) {
    return Replies.ok(handling.act(id, body, command));
  }
}
