package kesu.intake.web;

import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.function.Function;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Page;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.web.Replies;
import kesu.intake.Complaint;
import kesu.intake.ComplaintSearch;
import kesu.intake.Reading;
import kesu.intake.Registered;
import kesu.intake.Registering;
import kesu.intake.Registration;
import kesu.intake.Regulation;
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
class ComplaintsController {
  private final Registering registering;
  private final Reading reading;
  private final Regulation regulation;
  private final InstantSource time;

  ComplaintsController(
      Registering registering, Reading reading, Regulation regulation, InstantSource time) {
    this.registering = registering;
    this.reading = reading;
    this.regulation = regulation;
    this.time = time;
  }

  @PostMapping
  ResponseEntity<?> register(@RequestBody @Valid Registration asked, Command command) {
    Answer<Registered> answer = registering.register(asked, command);
    return Replies.created(
        shown(
            answer,
            registered -> RegisteredReply.of(registered, regulation.at(registered.receivedAt()))),
        reply -> RegisteredReply.path(reply.id()));
  }

  @GetMapping
  ResponseEntity<?> list(
      @RequestParam(required = false) @Nullable ComplaintNumber number,
      @RequestParam(required = false) @Nullable BranchCode branch,
      @RequestParam(required = false) Complaint.@Nullable State state,
      @RequestParam(required = false) @Nullable ReasonCode reason,
      @RequestParam(required = false) @Nullable Severity severity,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    var filter = new ComplaintSearch.Filter(number, branch, state, reason, severity);
    Answer<Page<Complaint>> page = reading.page(filter, cursor, limit, actor);
    return Replies.ok(shown(page, found -> found.map(ComplaintViews.Summary::of)));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(@PathVariable ComplaintId id, Actor actor) {
    return read(id, actor, found -> ComplaintViews.Whole.of(found, regulation.of(found)));
  }

  @GetMapping("/{id}/timeline")
  ResponseEntity<?> timeline(@PathVariable ComplaintId id, Actor actor) {
    return read(id, actor, ComplaintViews.Timeline::of);
  }

  @GetMapping("/{id}/case-file")
  ResponseEntity<?> caseFile(@PathVariable ComplaintId id, Actor actor) {
    return read(id, actor, found -> CaseFile.of(found, regulation.of(found)));
  }

  @GetMapping("/{id}/why")
  ResponseEntity<?> why(@PathVariable ComplaintId id, Actor actor) {
    return read(
        id, actor, found -> ComplaintViews.Why.of(found, regulation.of(found), time.instant()));
  }

  private ResponseEntity<?> read(ComplaintId id, Actor actor, Function<Complaint, Object> view) {
    return Replies.ok(shown(reading.one(id, actor), view));
  }

  private static <A, V> Answer<V> shown(Answer<A> answer, Function<A, V> view) {
    return switch (answer) {
      case Answer.Given<A>(A given, boolean again) -> new Answer.Given<>(view.apply(given), again);
      case Answer.Refused<A>(Refusal refusal) -> new Answer.Refused<>(refusal);
    };
  }
}
