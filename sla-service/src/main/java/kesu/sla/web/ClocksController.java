package kesu.sla.web;

import java.time.Instant;
import kesu.defaults.web.Replies;
import kesu.sla.ClockQuery;
import kesu.sla.FindClocks;
import kesu.sla.rules.Deadline.State;
import kesu.terms.Actor;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed by when, by whom, and why. */
@RestController
@RequestMapping("/api/clocks")
final class ClocksController {
  private static final int MOST = 200;
  private final FindClocks clocks;

  ClocksController(FindClocks clocks) {
    this.clocks = clocks;
  }

  @GetMapping
  ResponseEntity<?> list(
      Actor actor,
      @RequestParam(required = false) @Nullable ComplaintId complaint,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable DepartmentCode department,
      @RequestParam(required = false) @Nullable Instant dueBefore,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return Replies.ok(
        clocks.list(
            actor,
            new ClockQuery(complaint, state, department, dueBefore),
            cursor,
            Math.clamp(limit, 1, MOST)));
  }

  @GetMapping("/{clockId}")
  ResponseEntity<?> one(Actor actor, @PathVariable ClockId clockId) {
    return Replies.ok(clocks.find(actor, clockId));
  }

  @GetMapping("/{clockId}/why")
  ResponseEntity<?> why(Actor actor, @PathVariable ClockId clockId) {
    return Replies.ok(clocks.why(actor, clockId));
  }

  @GetMapping("/why")
  ResponseEntity<?> whyAll(Actor actor, @RequestParam ComplaintId complaint) {
    return Replies.ok(clocks.why(actor, complaint));
  }
}
