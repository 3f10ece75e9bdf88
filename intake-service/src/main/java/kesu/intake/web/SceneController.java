package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.intake.HandleComplaint;
import kesu.intake.rules.ComplaintStatus;
import kesu.terms.ComplaintId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes records about the press. */
@RestController
@RequestMapping("/api/complaints/{id}")
class SceneController {
  private final HandleComplaint handleComplaint;

  SceneController(HandleComplaint handleComplaint) {
    this.handleComplaint = handleComplaint;
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
