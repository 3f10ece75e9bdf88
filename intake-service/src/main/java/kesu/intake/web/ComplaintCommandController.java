package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.intake.HandleComplaint;
import kesu.intake.rules.ComplaintCommand.CloseComplaint;
import kesu.intake.rules.ComplaintStatus;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands on a registered complaint. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ComplaintCommandController {
  private final HandleComplaint handleComplaint;

  ComplaintCommandController(HandleComplaint handleComplaint) {
    this.handleComplaint = handleComplaint;
  }

  @PostMapping("/contacts")
  Answer<ComplaintStatus> contact(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordContactRequest body,
      Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/promises")
  Answer<ComplaintStatus> promise(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordPromiseRequest body,
      Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/harm")
  Answer<ComplaintStatus> harm(
      @PathVariable ComplaintId id, @RequestBody @Valid RecordHarmRequest body, Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/facts")
  Answer<ComplaintStatus> fact(
      @PathVariable ComplaintId id, @RequestBody @Valid RecordFactRequest body, Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/reports")
  Answer<ComplaintStatus> report(
      @PathVariable ComplaintId id, @RequestBody @Valid SendReportRequest body, Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/follow-ups")
  Answer<ComplaintStatus> followUp(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordFollowUpRequest body,
      Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/findings")
  Answer<ComplaintStatus> finding(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordFindingRequest body,
      Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/reason")
  Answer<ComplaintStatus> reason(
      @PathVariable ComplaintId id,
      @RequestBody @Valid CorrectReasonRequest body,
      Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/praise")
  Answer<ComplaintStatus> praise(
      @PathVariable ComplaintId id, @RequestBody @Valid RecordPraiseRequest body, Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/closure")
  Answer<ComplaintStatus> close(
      @PathVariable ComplaintId id,
      @RequestBody(required = false) @Valid @Nullable CloseComplaintRequest body,
      Command command) {
    return handleComplaint.handle(
        id, body == null ? new CloseComplaint(null) : body.command(), command);
  }

  @PostMapping("/reopening")
  Answer<ComplaintStatus> reopen(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReopenComplaintRequest body,
      Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }
}
