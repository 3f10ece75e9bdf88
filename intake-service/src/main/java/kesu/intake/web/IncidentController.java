package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.intake.FindIncident;
import kesu.intake.HandleIncident;
import kesu.intake.IncidentView;
import kesu.intake.rules.IncidentCommand;
import kesu.intake.rules.IncidentStatus;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
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
  Answer<IncidentView> one(@PathVariable ComplaintId id, Actor actor) {
    return findIncident.one(id, actor);
  }

  @PostMapping("/urgent-reports")
  Answer<IncidentStatus> report(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReportUrgentlyRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/presences")
  Answer<IncidentStatus> presence(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordPresenceRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/tasks/{task}/taking")
  Answer<IncidentStatus> take(
      @PathVariable ComplaintId id,
      @PathVariable String task,
      @RequestBody @Valid TaskRequests.Note body,
      Command command) {
    return handle(id, body.take(task), command);
  }

  @PostMapping("/tasks/{task}/consents")
  Answer<IncidentStatus> consent(
      @PathVariable ComplaintId id,
      @PathVariable String task,
      @RequestBody @Valid TaskRequests.Note body,
      Command command) {
    return handle(id, body.consent(task), command);
  }

  @PostMapping("/tasks/{task}/completion")
  Answer<IncidentStatus> complete(
      @PathVariable ComplaintId id,
      @PathVariable String task,
      @RequestBody @Valid TaskRequests.Done body,
      Command command) {
    return handle(id, body.complete(task), command);
  }

  @PostMapping("/tasks/{task}/waiver")
  Answer<IncidentStatus> waive(
      @PathVariable ComplaintId id,
      @PathVariable String task,
      @RequestBody @Valid TaskRequests.NotNeeded body,
      Command command) {
    return handle(id, body.waive(task), command);
  }

  @PostMapping("/plans")
  Answer<IncidentStatus> propose(
      @PathVariable ComplaintId id, @RequestBody @Valid ProposePlanRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/plans/decision")
  Answer<IncidentStatus> decide(
      @PathVariable ComplaintId id, @RequestBody @Valid DecidePlanRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/claim-steps")
  Answer<IncidentStatus> claim(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordClaimStepRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  private Answer<IncidentStatus> handle(ComplaintId id, IncidentCommand asked, Command command) {
    return handleIncident.handle(id, asked, command);
  }
}
