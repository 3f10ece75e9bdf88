package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Replies;
import kesu.intake.HandleComplaint;
import kesu.intake.rules.ComplaintCommand.CloseComplaint;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
  ResponseEntity<?> contact(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordContactRequest body,
      Command command) {
    return Replies.ok(handleComplaint.handle(id, body.command(), command));
  }

  @PostMapping("/promises")
  ResponseEntity<?> promise(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordPromiseRequest body,
      Command command) {
    return Replies.ok(handleComplaint.handle(id, body.command(), command));
  }

  @PostMapping("/harm")
  ResponseEntity<?> harm(
      @PathVariable ComplaintId id, @RequestBody @Valid RecordHarmRequest body, Command command) {
    return Replies.ok(handleComplaint.handle(id, body.command(), command));
  }

  @PostMapping("/facts")
  ResponseEntity<?> fact(
      @PathVariable ComplaintId id, @RequestBody @Valid RecordFactRequest body, Command command) {
    return Replies.ok(handleComplaint.handle(id, body.command(), command));
  }

  @PostMapping("/reports")
  ResponseEntity<?> report(
      @PathVariable ComplaintId id, @RequestBody @Valid SendReportRequest body, Command command) {
    return Replies.ok(handleComplaint.handle(id, body.command(), command));
  }

  @PostMapping("/follow-ups")
  ResponseEntity<?> followUp(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordFollowUpRequest body,
      Command command) {
    return Replies.ok(handleComplaint.handle(id, body.command(), command));
  }

  @PostMapping("/findings")
  ResponseEntity<?> finding(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordFindingRequest body,
      Command command) {
    return Replies.ok(handleComplaint.handle(id, body.command(), command));
  }

  @PostMapping("/reason")
  ResponseEntity<?> reason(
      @PathVariable ComplaintId id,
      @RequestBody @Valid CorrectReasonRequest body,
      Command command) {
    return Replies.ok(handleComplaint.handle(id, body.command(), command));
  }

  @PostMapping("/praise")
  ResponseEntity<?> praise(
      @PathVariable ComplaintId id, @RequestBody @Valid RecordPraiseRequest body, Command command) {
    return Replies.ok(handleComplaint.handle(id, body.command(), command));
  }

  @PostMapping("/closure")
  ResponseEntity<?> close(
      @PathVariable ComplaintId id,
      @RequestBody(required = false) @Valid @Nullable CloseComplaintRequest body,
      Command command) {
    return Replies.ok(
        handleComplaint.handle(
            id, body == null ? new CloseComplaint(null) : body.command(), command));
  }

  @PostMapping("/reopening")
  ResponseEntity<?> reopen(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReopenComplaintRequest body,
      Command command) {
    return Replies.ok(handleComplaint.handle(id, body.command(), command));
  }
}
