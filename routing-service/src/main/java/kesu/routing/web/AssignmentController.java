package kesu.routing.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Replies;
import kesu.routing.AnswerAssignment;
import kesu.routing.AssignmentFilter;
import kesu.routing.ExplainAssignments;
import kesu.routing.FindAssignments;
import kesu.routing.HandOverComplaint;
import kesu.routing.rules.AssignmentAnswer.Accept;
import kesu.routing.rules.AssignmentState;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests about assignments. */
@RestController
@RequestMapping("/api/assignments")
class AssignmentController {
  private final HandOverComplaint handOver;
  private final AnswerAssignment answer;
  private final FindAssignments find;
  private final ExplainAssignments explain;

  AssignmentController(
      HandOverComplaint handOver,
      AnswerAssignment answer,
      FindAssignments find,
      ExplainAssignments explain) {
    this.handOver = handOver;
    this.answer = answer;
    this.find = find;
    this.explain = explain;
  }

  @PostMapping
  ResponseEntity<?> handOver(
      @RequestBody @Valid HandOverComplaintRequest request, Command command) {
    return Replies.created(
        handOver.handOver(request.command(), command), made -> "/api/assignments/" + made.id());
  }

  @PostMapping("/{id}/acceptance")
  ResponseEntity<?> accept(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable AcceptAssignmentRequest request,
      Command command) {
    return Replies.ok(answer.answer(new Accept(id), command));
  }

  @PostMapping("/{id}/refusal")
  ResponseEntity<?> refuse(
      @PathVariable String id,
      @RequestBody @Valid RefuseAssignmentRequest request,
      Command command) {
    return Replies.ok(answer.answer(request.command(id), command));
  }

  @PostMapping("/{id}/progress")
  ResponseEntity<?> progress(
      @PathVariable String id, @RequestBody @Valid ReportProgressRequest request, Command command) {
    return Replies.ok(answer.answer(request.command(id), command));
  }

  @PostMapping("/{id}/result")
  ResponseEntity<?> result(
      @PathVariable String id, @RequestBody @Valid ReportResultRequest request, Command command) {
    return Replies.ok(answer.answer(request.command(id), command));
  }

  @GetMapping
  ResponseEntity<?> list(
      @RequestParam(required = false) @Nullable ComplaintId complaint,
      @RequestParam(required = false) @Nullable DepartmentCode department,
      @RequestParam(required = false) @Nullable AssignmentState state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    return Replies.ok(
        find.list(new AssignmentFilter(complaint, department, state), cursor, limit, actor));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(@PathVariable String id, Actor actor) {
    return Replies.ok(find.one(id, actor));
  }

  @GetMapping("/{id}/why")
  ResponseEntity<?> explainOne(@PathVariable String id, Actor actor) {
    return Replies.ok(explain.ofAssignment(id, actor));
  }

  @GetMapping("/why")
  ResponseEntity<?> explain(@RequestParam ComplaintId complaint, Actor actor) {
    return Replies.ok(explain.ofComplaint(complaint, actor));
  }
}
