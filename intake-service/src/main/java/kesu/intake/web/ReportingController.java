package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.intake.HandleComplaint;
import kesu.intake.rules.ComplaintCommand;
import kesu.intake.rules.ComplaintStatus;
import kesu.terms.ComplaintId;
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
  Answer<ComplaintStatus> tellSuperior(
      @PathVariable ComplaintId id, @RequestBody @Valid TellSuperiorRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/hand-downs")
  Answer<ComplaintStatus> handDown(
      @PathVariable ComplaintId id, @RequestBody @Valid HandDownRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/form-returns/branch")
  Answer<ComplaintStatus> returnFormToBranch(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReturnFormToBranchRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/form-returns/head-office")
  Answer<ComplaintStatus> returnFormToHeadOffice(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReturnFormToHeadOfficeRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/store-results")
  Answer<ComplaintStatus> reportStoreResult(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReportStoreResultRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/help-requests")
  Answer<ComplaintStatus> askForHelp(
      @PathVariable ComplaintId id, @RequestBody @Valid AskForHelpRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/help-requests/{request}/decision")
  Answer<ComplaintStatus> decideHelp(
      @PathVariable ComplaintId id,
      @PathVariable int request,
      @RequestBody @Valid DecideHelpRequest body,
      Command command) {
    return handle(id, body.command(request), command);
  }

  @PostMapping("/opinion-requests")
  Answer<ComplaintStatus> askOpinion(
      @PathVariable ComplaintId id, @RequestBody @Valid AskOpinionRequest body, Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/opinion-requests/{request}/passing-on")
  Answer<ComplaintStatus> passOnOpinion(
      @PathVariable ComplaintId id,
      @PathVariable int request,
      @RequestBody @Valid PassOnOpinionRequest body,
      Command command) {
    return handle(id, body.command(request), command);
  }

  @PostMapping("/opinion-requests/{request}/opinion")
  Answer<ComplaintStatus> giveOpinion(
      @PathVariable ComplaintId id,
      @PathVariable int request,
      @RequestBody @Valid GiveOpinionRequest body,
      Command command) {
    return handle(id, body.command(request), command);
  }

  @PostMapping("/inclination-reports")
  Answer<ComplaintStatus> reportInclination(
      @PathVariable ComplaintId id,
      @RequestBody @Valid ReportInclinationRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  @PostMapping("/case-study")
  Answer<ComplaintStatus> markCaseStudy(
      @PathVariable ComplaintId id,
      @RequestBody @Valid MarkCaseStudyRequest body,
      Command command) {
    return handle(id, body.command(), command);
  }

  private Answer<ComplaintStatus> handle(ComplaintId id, ComplaintCommand asked, Command command) {
    return handleComplaint.handle(id, asked, command);
  }
}
