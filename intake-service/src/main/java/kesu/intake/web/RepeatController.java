package kesu.intake.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.intake.JudgeRepeat;
import kesu.intake.rules.ComplaintStatus;
import kesu.terms.ComplaintId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the word of people on complaints that may repeat each other. */
@RestController
@RequestMapping("/api/complaints/{id}/repeats")
class RepeatController {
  private final JudgeRepeat judgeRepeat;

  RepeatController(JudgeRepeat judgeRepeat) {
    this.judgeRepeat = judgeRepeat;
  }

  @PostMapping
  Answer<ComplaintStatus> judge(
      @PathVariable ComplaintId id, @RequestBody @Valid RecordRepeatRequest body, Command command) {
    return judgeRepeat.judge(id, body.command(), command);
  }
}
