package kesu.media.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Page;
import kesu.defaults.web.Created;
import kesu.media.FindMentions;
import kesu.media.LinkMention;
import kesu.media.ReportMention;
import kesu.media.rules.MentionView;
import kesu.terms.Actor;
import kesu.terms.MentionId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Press and platform reports over HTTP. */
@RestController
@RequestMapping("/api/mentions")
final class MentionController {
  private final ReportMention report;
  private final LinkMention link;
  private final FindMentions find;

  MentionController(ReportMention report, LinkMention link, FindMentions find) {
    this.report = report;
    this.link = link;
    this.find = find;
  }

  @PostMapping
  Created<MentionView> report(Command command, @Valid @RequestBody ReportMentionRequest request) {
    return new Created<>(
        report.report(request.mention(), command), mention -> "/api/mentions/" + mention.id());
  }

  @PostMapping("/{id}/link")
  Answer<MentionView> link(
      Command command, @PathVariable MentionId id, @Valid @RequestBody LinkMentionRequest request) {
    return link.link(id, request.complaintId(), command);
  }

  @GetMapping
  Answer<Page<MentionView>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable StateParameter state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return find.list(actor, StateParameter.stateOf(state), cursor, limit);
  }

  @GetMapping("/{id}")
  Answer<MentionView> one(Actor actor, @PathVariable MentionId id) {
    return find.find(actor, id);
  }
}
