package kesu.routing.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kesu.defaults.decisions.Page;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.web.Replies;
import kesu.routing.Explaining;
import kesu.routing.Handover;
import kesu.routing.Looking;
import kesu.routing.WhyNot;
import kesu.routing.rules.AssignmentState;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows assignments, queues, and why. */
@RestController
@RequestMapping("/api/assignments")
class AssignmentController {
  private static final int MOST = 200;
  private final Looking looking;
  private final Explaining explaining;

  AssignmentController(Looking looking, Explaining explaining) {
    this.looking = looking;
    this.explaining = explaining;
  }

  @GetMapping
  ResponseEntity<?> find(
      @RequestParam(required = false) @Nullable ComplaintId complaint,
      @RequestParam(required = false) @Nullable DepartmentCode department,
      @RequestParam(required = false) @Nullable AssignmentState state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    if (complaint != null) {
      return shown(actor, () -> ResponseEntity.ok(of(complaint, department, state)));
    }
    if (department != null) {
      int most = Math.clamp(limit, 1, MOST);
      return shown(actor, () -> ResponseEntity.ok(queue(department, state, cursor, most)));
    }
    return Replies.refused(WhyNot.nothingAskedFor());
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(@PathVariable String id, Actor actor) {
    return shown(
        actor,
        () ->
            found(
                looking.withAssignment(id),
                handover ->
                    handover
                        .assignment(id)
                        .map(assignment -> ShownAssignment.of(handover, assignment))
                        .orElseThrow(),
                WhyNot.unknownAssignment(id)));
  }

  @GetMapping("/{id}/why")
  ResponseEntity<?> whyOne(@PathVariable String id, Actor actor) {
    return shown(
        actor,
        () ->
            found(
                looking.withAssignment(id),
                handover -> explaining.of(handover, id),
                WhyNot.unknownAssignment(id)));
  }

  @GetMapping("/why")
  ResponseEntity<?> why(@RequestParam ComplaintId complaint, Actor actor) {
    return shown(
        actor,
        () -> found(looking.of(complaint), explaining::of, WhyNot.unknownComplaint(complaint)));
  }

  private Page<ShownAssignment> of(
      ComplaintId complaint, @Nullable DepartmentCode department, @Nullable AssignmentState state) {
    List<ShownAssignment> all =
        looking.of(complaint).stream()
            .flatMap(
                handover ->
                    handover.assignments().stream()
                        .map(assignment -> ShownAssignment.of(handover, assignment)))
            .filter(shown -> department == null || shown.department().equals(department))
            .filter(shown -> state == null || shown.state() == state)
            .toList();
    return new Page<>(all, null);
  }

  private Page<ShownAssignment> queue(
      DepartmentCode department,
      @Nullable AssignmentState state,
      @Nullable String cursor,
      int most) {
    Page<Handover> page = looking.queue(department, state, cursor, most);
    return new Page<>(
        page.items().stream()
            .flatMap(
                handover ->
                    Looking.inQueue(handover, department, state).stream()
                        .map(assignment -> ShownAssignment.of(handover, assignment)))
            .toList(),
        page.next());
  }

  private ResponseEntity<?> shown(Actor actor, Supplier<ResponseEntity<?>> reply) {
    Optional<Refusal> forbidden = looking.forbids(actor);
    return forbidden.isPresent() ? Replies.refused(forbidden.get()) : reply.get();
  }

  private static ResponseEntity<?> found(
      Optional<Handover> handover, Function<Handover, Object> view, Refusal otherwise) {
    return handover.isPresent()
        ? ResponseEntity.ok(view.apply(handover.get()))
        : Replies.refused(otherwise);
  }
}
