package kesu.intake.web;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.intake.ArchivedFormView;
import kesu.intake.ReadForm;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the feedback forms that head office was sent. */
@RestController
@RequestMapping("/api/forms")
class FormArchiveController {
  private final ReadForm readForm;

  FormArchiveController(ReadForm readForm) {
    this.readForm = readForm;
  }

  @GetMapping
  Answer<Page<ArchivedFormView>> archive(
      @RequestParam(required = false) @Nullable BranchCode branch,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    return readForm.archive(branch, cursor, limit, actor);
  }
}
