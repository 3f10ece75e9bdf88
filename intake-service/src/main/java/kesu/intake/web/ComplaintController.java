package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Page;
import kesu.defaults.web.Created;
import kesu.intake.CaseFileView;
import kesu.intake.ComplaintLinks;
import kesu.intake.ComplaintQuestion;
import kesu.intake.ComplaintSummaryView;
import kesu.intake.ComplaintView;
import kesu.intake.ExplainComplaint;
import kesu.intake.FindComplaints;
import kesu.intake.RegisterComplaint;
import kesu.intake.RegistrationView;
import kesu.intake.TimelineView;
import kesu.regulation.Explanation;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
  Created<RegistrationView> register(
      @RequestBody @Valid RegisterComplaintRequest body, Command command) {
    return new Created<>(
        registerComplaint.register(body.complaint(), command),
        registered -> ComplaintLinks.self(registered.id()));
  }

  @GetMapping
  Answer<Page<ComplaintSummaryView>> list(
      @ModelAttribute ComplaintQuestion question,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    return findComplaints.list(question, cursor, limit, actor);
  }

  @GetMapping("/{id}")
  Answer<ComplaintView> one(@PathVariable ComplaintId id, Actor actor) {
    return findComplaints.one(id, actor);
  }

  @GetMapping("/{id}/timeline")
  Answer<TimelineView> timeline(@PathVariable ComplaintId id, Actor actor) {
    return findComplaints.timeline(id, actor);
  }

  @GetMapping("/{id}/case-file")
  Answer<CaseFileView> caseFile(@PathVariable ComplaintId id, Actor actor) {
    return findComplaints.caseFile(id, actor);
  }

  @GetMapping("/{id}/why")
  Answer<Explanation> why(@PathVariable ComplaintId id, Actor actor) {
    return explainComplaint.why(id, actor);
  }
}
