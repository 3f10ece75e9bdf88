package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Replies;
import kesu.intake.FindIncident;
import kesu.intake.HandleIncident;
import kesu.intake.rules.IncidentCommand;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the incident behind a complaint, and takes commands on its handling. */
@RestController
@RequestMapping("/api/complaints/{id}/incident")
class IncidentController {
  private final HandleIncident handleIncident;
  private final FindIncident findIncident;

  IncidentController(HandleIncident handleIncident, FindIncident findIncident) {
    this.handleIncident = handleIncident;
    this.findIncident = findIncident;
  }

  @GetMapping
  ResponseEntity<?> one(@PathVariable ComplaintId id, Actor actor) {
    return Replies.ok(findIncident.one(id, actor));
  }

  @PostMapping("/urgent-reports")
  ResponseEntity<?> report(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReportUrgentlyRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/presences")
  ResponseEntity<?> presence(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordPresenceRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/tasks/{task}/taking")
  ResponseEntity<?> take(
      @PathVariable ComplaintId id,
      @PathVariable String task,
      @RequestBody @Valid TaskRequests.Note body,
      Command command) {
    return handle(id, body.take(task), command);
  }

  @PostMapping("/tasks/{task}/consents")
  ResponseEntity<?> consent(
      @PathVariable ComplaintId id,
      @PathVariable String task,
      @RequestBody @Valid TaskRequests.Note body,
      Command command) {
    return handle(id, body.consent(task), command);
  }

  @PostMapping("/tasks/{task}/completion")
  ResponseEntity<?> complete(
      @PathVariable ComplaintId id,
      @PathVariable String task,
      @RequestBody @Valid TaskRequests.Done body,
      Command command) {
    return handle(id, body.complete(task), command);
  }

  @PostMapping("/tasks/{task}/waiver")
  ResponseEntity<?> waive(
      @PathVariable ComplaintId id,
      @PathVariable String task,
      @RequestBody @Valid TaskRequests.NotNeeded body,
      Command command) {
    return handle(id, body.waive(task), command);
  }

  @PostMapping("/plans")
  ResponseEntity<?> propose(
      @PathVariable ComplaintId id, @RequestBody @Valid ProposePlanRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/plans/decision")
  ResponseEntity<?> decide(
      @PathVariable ComplaintId id, @RequestBody @Valid DecidePlanRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/claim-steps")
  ResponseEntity<?> claim(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordClaimStepRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  private ResponseEntity<?> handle(ComplaintId id, IncidentCommand asked, Command command) {
    return Replies.ok(handleIncident.handle(id, asked, command));
  }
}
