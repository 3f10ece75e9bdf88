package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Replies;
import kesu.intake.HandleComplaint;
import kesu.intake.rules.ComplaintCommand;
import kesu.terms.ComplaintId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what goes up or down between store, branch and head office. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ReportingController {
  private final HandleComplaint handleComplaint;

  ReportingController(HandleComplaint handleComplaint) {
    this.handleComplaint = handleComplaint;
  }

  @PostMapping("/superior-notices")
  ResponseEntity<?> tellSuperior(
      @PathVariable ComplaintId id, @RequestBody @Valid TellSuperiorRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/hand-downs")
  ResponseEntity<?> handDown(
      @PathVariable ComplaintId id, @RequestBody @Valid HandDownRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/form-returns/branch")
  ResponseEntity<?> returnFormToBranch(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReturnFormToBranchRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/form-returns/head-office")
  ResponseEntity<?> returnFormToHeadOffice(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReturnFormToHeadOfficeRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/store-results")
  ResponseEntity<?> reportStoreResult(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReportStoreResultRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/help-requests")
  ResponseEntity<?> askForHelp(
      @PathVariable ComplaintId id, @RequestBody @Valid AskForHelpRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/help-requests/{request}/decision")
  ResponseEntity<?> decideHelp(
      @PathVariable ComplaintId id,
      @PathVariable int request,
      @RequestBody @Valid DecideHelpRequest body,
      Command command) {
    return handle(id, body.command(request), command);
  }

  @PostMapping("/opinion-requests")
  ResponseEntity<?> askOpinion(
      @PathVariable ComplaintId id, @RequestBody @Valid AskOpinionRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/opinion-requests/{request}/passing-on")
  ResponseEntity<?> passOnOpinion(
      @PathVariable ComplaintId id,
      @PathVariable int request,
      @RequestBody @Valid PassOnOpinionRequest body,
      Command command) {
    return handle(id, body.command(request), command);
  }

  @PostMapping("/opinion-requests/{request}/opinion")
  ResponseEntity<?> giveOpinion(
      @PathVariable ComplaintId id,
      @PathVariable int request,
      @RequestBody @Valid GiveOpinionRequest body,
      Command command) {
    return handle(id, body.command(request), command);
  }

  @PostMapping("/inclination-reports")
  ResponseEntity<?> reportInclination(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReportInclinationRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/case-study")
  ResponseEntity<?> markCaseStudy(
      @PathVariable ComplaintId id,
      @RequestBody @Valid MarkCaseStudyRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  private ResponseEntity<?> handle(ComplaintId id, ComplaintCommand asked, Command command) {
    return Replies.ok(handleComplaint.handle(id, asked, command));
  }
}
