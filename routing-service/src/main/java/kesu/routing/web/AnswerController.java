package kesu.routing.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Replies;
import kesu.routing.Answering;
import kesu.routing.HandingOver;
import kesu.routing.Refusing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Departments answer, and customer service hands over again. */
@RestController
@RequestMapping("/api/assignments")
class AnswerController {
  private final Answering answering;
  private final Refusing refusing;
  private final HandingOver handingOver;

  AnswerController(Answering answering, Refusing refusing, HandingOver handingOver) {
    this.answering = answering;
    this.refusing = refusing;
    this.handingOver = handingOver;
  }

  @PostMapping
  ResponseEntity<?> handOver(@RequestBody @Valid Requests.HandOver request, Command command) {
    return Replies.created(
        handingOver.again(request.complaintId(), request.department(), request.reason(), command),
        made -> "/api/assignments/" + made.id());
  }

  @PostMapping("/{id}/acceptance")
  ResponseEntity<?> accept(
      @PathVariable String id,
      @RequestBody(required = false) Requests.@Nullable Acceptance request,
      Command command) {
    return Replies.ok(answering.accept(id, command));
  }

  @PostMapping("/{id}/refusal")
  ResponseEntity<?> refuse(
      @PathVariable String id, @RequestBody @Valid Requests.Refusal request, Command command) {
    return Replies.ok(
        refusing.refuse(id, request.finding(), request.suggestedDepartment(), command));
  }

  @PostMapping("/{id}/progress")
  ResponseEntity<?> progress(
      @PathVariable String id, @RequestBody @Valid Requests.Progress request, Command command) {
    return Replies.ok(answering.progress(id, request.report(), request.plan(), command));
  }

  @PostMapping("/{id}/result")
  ResponseEntity<?> result(
      @PathVariable String id, @RequestBody @Valid Requests.Result request, Command command) {
    return Replies.ok(
        answering.result(id, request.report(), request.result(), request.finishedAt(), command));
  }
}
