package kesu.routing.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Page;
import kesu.defaults.web.Created;
import kesu.regulation.Explanation;
import kesu.routing.AnswerAssignment;
import kesu.routing.AssignmentFilter;
import kesu.routing.AssignmentView;
import kesu.routing.ExplainAssignments;
import kesu.routing.FindAssignments;
import kesu.routing.HandOverComplaint;
import kesu.routing.WithdrawAssignment;
import kesu.routing.rules.AssignmentAnswer.Accept;
import kesu.routing.rules.AssignmentState;
import kesu.routing.rules.AssignmentStatus;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;
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
  private final WithdrawAssignment withdraw;
  private final FindAssignments find;
  private final ExplainAssignments explain;

  AssignmentController(
      HandOverComplaint handOver,
      AnswerAssignment answer,
      WithdrawAssignment withdraw,
      FindAssignments find,
      ExplainAssignments explain) {
    this.handOver = handOver;
    this.answer = answer;
    this.withdraw = withdraw;
    this.find = find;
    this.explain = explain;
  }

  @PostMapping
  Created<AssignmentStatus> handOver(
      @RequestBody @Valid HandOverComplaintRequest request, Command command) {
    return new Created<>(
        handOver.handOver(request.command(), command), made -> "/api/assignments/" + made.id());
  }

  @PostMapping("/{id}/acceptance")
  Answer<AssignmentStatus> accept(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable AcceptAssignmentRequest request,
      Command command) {
    return answer.answer(new Accept(id), command);
  }

  @PostMapping("/{id}/refusal")
  Answer<AssignmentStatus> refuse(
      @PathVariable String id,
      @RequestBody @Valid RefuseAssignmentRequest request,
      Command command) {
    return answer.answer(request.command(id), command);
  }

  @PostMapping("/{id}/progress")
  Answer<AssignmentStatus> progress(
      @PathVariable String id, @RequestBody @Valid ReportProgressRequest request, Command command) {
    return answer.answer(request.command(id), command);
  }

  @PostMapping("/{id}/result")
  Answer<AssignmentStatus> result(
      @PathVariable String id, @RequestBody @Valid ReportResultRequest request, Command command) {
    return answer.answer(request.command(id), command);
  }

  @PostMapping("/{id}/withdrawal")
  Answer<AssignmentStatus> withdraw(
      @PathVariable String id,
      @RequestBody @Valid WithdrawAssignmentRequest request,
      Command command) {
    return withdraw.withdraw(request.command(id), command);
  }

  @GetMapping
  Answer<Page<AssignmentView>> list(
      @RequestParam(required = false) @Nullable ComplaintId complaint,
      @RequestParam(required = false) @Nullable DepartmentCode department,
      @RequestParam(required = false) @Nullable AssignmentState state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    return find.list(new AssignmentFilter(complaint, department, state), cursor, limit, actor);
  }

  @GetMapping("/{id}")
  Answer<AssignmentView> one(@PathVariable String id, Actor actor) {
    return find.one(id, actor);
  }

  @GetMapping("/{id}/why")
  Answer<Explanation> explainOne(@PathVariable String id, Actor actor) {
    return explain.ofAssignment(id, actor);
  }

  @GetMapping("/why")
  Answer<Explanation> explain(@RequestParam ComplaintId complaint, Actor actor) {
    return explain.ofComplaint(complaint, actor);
  }
}
