package kesu.media.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.web.Reading;
import kesu.defaults.web.Replies;
import kesu.media.Lists;
import kesu.media.Mention;
import kesu.media.MentionView;
import kesu.media.Mentions;
import kesu.media.Permitted;
import kesu.media.Reporting;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports: taken in, found, linked by hand. */
@RestController
@RequestMapping("/api/mentions")
class MentionsController {
  private final Reporting reporting;
  private final Mentions mentions;
  private final Lists lists;
  private final Permitted permitted;
  private final Reading reading;

  MentionsController(
      Reporting reporting, Mentions mentions, Lists lists, Permitted permitted, Reading reading) {
    this.reporting = reporting;
    this.mentions = mentions;
    this.lists = lists;
    this.permitted = permitted;
    this.reading = reading;
  }

  record MentionRequest(
      @NotNull Origin origin,
      @NotBlank @Size(min = 1, max = 200) String outlet,
      @NotNull Instant publishedAt,
      @Nullable Instant foundAt,
      @NotNull Boolean negative,
      @NotBlank @Size(min = 1, max = Mentions.LONGEST) String text,
      @Nullable @Size(min = 1, max = 20) String complaintNumber,
      @Nullable @Size(min = 1, max = 1000) @Pattern(regexp = "https?://\\S+") String url) {}

  record LinkRequest(@NotNull ComplaintId complaintId) {}

  @PostMapping
  ResponseEntity<?> report(Command command, @Valid @RequestBody MentionRequest request) {
    return Replies.created(
        reporting.report(
            new Reporting.Found(
                request.origin(),
                request.outlet(),
                request.publishedAt(),
                request.foundAt(),
                request.negative(),
                request.text(),
                request.complaintNumber(),
                request.url()),
            command),
        mention -> "/api/mentions/" + mention.id());
  }

  @PostMapping("/{id}/link")
  ResponseEntity<?> link(
      Command command, @PathVariable MentionId id, @Valid @RequestBody LinkRequest request) {
    Optional<Refusal> refusal = permitted.refusal("report-mention", command.actor());
    Answer<MentionView> answer =
        refusal
            .<Answer<MentionView>>map(Answer.Refused::new)
            .orElseGet(() -> mentions.link(id, request.complaintId(), command));
    return Replies.ok(answer);
  }

  @GetMapping
  ResponseEntity<?> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    List<String> accepted =
        Arrays.stream(Mention.State.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();
    if (state != null && !accepted.contains(state.toLowerCase(Locale.ROOT))) {
      return Replies.refused(
          Refusal.field(
              "state",
              "parameter-invalid",
              "参数 state 为“" + state + "”，应为 " + accepted,
              "Parameter state is '" + state + "', expected one of " + accepted,
              accepted));
    }
    Mention.State wanted =
        state == null ? null : Mention.State.valueOf(state.toUpperCase(Locale.ROOT));
    return reading.reply(actor, () -> lists.mentions(wanted, cursor, Reading.clamped(limit)));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(Actor actor, @PathVariable MentionId id) {
    return reading.one(actor, id, () -> mentions.find(id).map(MentionView::of));
  }
}
