package kesu.media.web;

import java.time.Instant;
import java.util.List;
import kesu.defaults.web.Reading;
import kesu.media.Exposures;
import kesu.media.Lists;
import kesu.media.Watched;
import kesu.media.Why;
import kesu.media.rules.Report;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How exposed complaints are, and why. */
@RestController
@RequestMapping("/api/exposures")
class ExposuresController {
  private final Exposures exposures;
  private final Lists lists;
  private final Why why;
  private final Reading reading;

  ExposuresController(Exposures exposures, Lists lists, Why why, Reading reading) {
    this.exposures = exposures;
    this.lists = lists;
    this.why = why;
    this.reading = reading;
  }

  record ExposureView(
      ComplaintId complaintId,
      ComplaintNumber number,
      BranchCode branch,
      Exposure level,
      Instant changedAt,
      boolean inclinedToPublish,
      List<Report> mentions,
      List<Post> told) {
    static ExposureView of(Watched watched) {
      return new ExposureView(
          watched.id(),
          watched.number(),
          watched.branch(),
          watched.level(),
          watched.changedAt(),
          watched.facts().inclined(),
          watched.facts().reports(),
          watched.told());
    }
  }

  @GetMapping
  ResponseEntity<?> list(
      Actor actor,
      @RequestParam(required = false) @Nullable Exposure level,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return reading.reply(
        actor, () -> lists.exposures(level, cursor, Reading.clamped(limit)).map(ExposureView::of));
  }

  @GetMapping("/{complaintId}")
  ResponseEntity<?> one(Actor actor, @PathVariable ComplaintId complaintId) {
    return reading.one(actor, complaintId, () -> exposures.find(complaintId).map(ExposureView::of));
  }

  @GetMapping("/{complaintId}/why")
  ResponseEntity<?> why(Actor actor, @PathVariable ComplaintId complaintId) {
    return reading.one(actor, complaintId, () -> why.of(complaintId));
  }
}
