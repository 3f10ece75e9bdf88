package kesu.sla.web;

import java.time.Instant;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.regulation.Explanation;
import kesu.sla.ClockQuery;
import kesu.sla.ClockView;
import kesu.sla.ExplainClocks;
import kesu.sla.FindClocks;
import kesu.sla.rules.Deadline.State;
import kesu.terms.Actor;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clocks and the decisions about them. */
@RestController
@RequestMapping("/api/clocks")
final class ClockController {
  private final FindClocks find;
  private final ExplainClocks explain;

  ClockController(FindClocks find, ExplainClocks explain) {
    this.find = find;
    this.explain = explain;
  }

  @GetMapping
  Answer<Page<ClockView>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable ComplaintId complaint,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable DepartmentCode department,
      @RequestParam(required = false) @Nullable Instant dueBefore,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return find.list(actor, new ClockQuery(complaint, state, department, dueBefore), cursor, limit);
  }

  @GetMapping("/{clockId}")
  Answer<ClockView> one(Actor actor, @PathVariable ClockId clockId) {
    return find.find(actor, clockId);
  }

  @GetMapping("/{clockId}/why")
  Answer<Explanation> why(Actor actor, @PathVariable ClockId clockId) {
    return explain.explain(actor, clockId);
  }

  @GetMapping("/why")
  Answer<Explanation> whyAll(Actor actor, @RequestParam ComplaintId complaint) {
    return explain.explain(actor, complaint);
  }
}
