package kesu.media.web;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.media.ExplainExposure;
import kesu.media.ExposureView;
import kesu.media.FindExposures;
import kesu.regulation.Explanation;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.Exposure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The exposure of complaints over HTTP. */
@RestController
@RequestMapping("/api/exposures")
final class ExposureController {
  private final FindExposures find;
  private final ExplainExposure explain;

  ExposureController(FindExposures find, ExplainExposure explain) {
    this.find = find;
    this.explain = explain;
  }

  @GetMapping
  Answer<Page<ExposureView>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable Exposure level,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return find.list(actor, level, cursor, limit);
  }

  @GetMapping("/{complaintId}")
  Answer<ExposureView> one(Actor actor, @PathVariable ComplaintId complaintId) {
    return find.find(actor, complaintId);
  }

  @GetMapping("/{complaintId}/why")
  Answer<Explanation> why(Actor actor, @PathVariable ComplaintId complaintId) {
    return explain.explain(actor, complaintId);
  }
}
