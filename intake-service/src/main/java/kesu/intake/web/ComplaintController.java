package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Replies;
import kesu.intake.ComplaintLinks;
import kesu.intake.ComplaintSearch;
import kesu.intake.ExplainComplaint;
import kesu.intake.FindComplaints;
import kesu.intake.RegisterComplaint;
import kesu.intake.rules.Complaint;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers complaints and shows them. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintController {
  private final RegisterComplaint registerComplaint;
  private final FindComplaints findComplaints;
  private final ExplainComplaint explainComplaint;

  ComplaintController(
      RegisterComplaint registerComplaint,
      FindComplaints findComplaints,
      ExplainComplaint explainComplaint) {
    this.registerComplaint = registerComplaint;
    this.findComplaints = findComplaints;
    this.explainComplaint = explainComplaint;
  }

  @PostMapping
  ResponseEntity<?> register(@RequestBody @Valid RegisterComplaintRequest body, Command command) {
    return Replies.created(
        registerComplaint.register(body.complaint(), command),
        registered -> ComplaintLinks.self(registered.id()));
  }

  @GetMapping
  ResponseEntity<?> list(
      @RequestParam(required = false) @Nullable ComplaintNumber number,
      @RequestParam(required = false) @Nullable BranchCode branch,
      @RequestParam(required = false) Complaint.@Nullable State state,
      @RequestParam(required = false) @Nullable ReasonCode reason,
      @RequestParam(required = false) @Nullable Severity severity,
      @RequestParam(required = false) @Nullable Boolean filed,
      @RequestParam(required = false) @Nullable Boolean caseStudy,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    var filter =
        new ComplaintSearch.Filter(number, branch, state, reason, severity, filed, caseStudy);
    return Replies.ok(findComplaints.list(filter, cursor, limit, actor));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(@PathVariable ComplaintId id, Actor actor) {
    return Replies.ok(findComplaints.one(id, actor));
  }

  @GetMapping("/{id}/timeline")
  ResponseEntity<?> timeline(@PathVariable ComplaintId id, Actor actor) {
    return Replies.ok(findComplaints.timeline(id, actor));
  }

  @GetMapping("/{id}/case-file")
  ResponseEntity<?> caseFile(@PathVariable ComplaintId id, Actor actor) {
    return Replies.ok(findComplaints.caseFile(id, actor));
  }

  @GetMapping("/{id}/why")
  ResponseEntity<?> why(@PathVariable ComplaintId id, Actor actor) {
    return Replies.ok(explainComplaint.why(id, actor));
  }
}
