package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.intake.FindPressTalks;
import kesu.intake.HandleComplaint;
import kesu.intake.PressTalksView;
import kesu.intake.rules.ComplaintStatus;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes records about the press, and shows them. */
@RestController
@RequestMapping("/api/complaints/{id}")
class PressController {
  private final HandleComplaint handleComplaint;
  private final FindPressTalks findPressTalks;

  PressController(HandleComplaint handleComplaint, FindPressTalks findPressTalks) {
    this.handleComplaint = handleComplaint;
    this.findPressTalks = findPressTalks;
  }

  @GetMapping("/press-talks")
  Answer<PressTalksView> talks(@PathVariable ComplaintId id, Actor actor) {
    return findPressTalks.of(id, actor);
  }

  @PostMapping("/journalists")
  Answer<ComplaintStatus> journalists(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordJournalistsRequest body,
      Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/press-talks")
  Answer<ComplaintStatus> talk(
      @PathVariable ComplaintId id,
      @RequestBody @Valid RecordPressTalkRequest body,
      Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }
}
