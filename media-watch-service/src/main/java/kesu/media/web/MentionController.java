package kesu.media.web;

import jakarta.validation.Valid;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Replies;
import kesu.media.FindMentions;
import kesu.media.LinkMention;
import kesu.media.ReportMention;
import kesu.terms.Actor;
import kesu.terms.MentionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
  ResponseEntity<?> report(Command command, @Valid @RequestBody ReportMentionRequest request) {
    return Replies.created(
        report.report(request.mention(), command), mention -> "/api/mentions/" + mention.id());
  }

  @PostMapping("/{id}/link")
  ResponseEntity<?> link(
      Command command, @PathVariable MentionId id, @Valid @RequestBody LinkMentionRequest request) {
    return Replies.ok(link.link(id, request.complaintId(), command));
  }

  @GetMapping
  ResponseEntity<?> list(
      Actor actor,
      @RequestParam(required = false) @Nullable StateParameter state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return Replies.ok(find.list(actor, StateParameter.stateOf(state), cursor, limit));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(Actor actor, @PathVariable MentionId id) {
    return Replies.ok(find.find(actor, id));
  }
}
