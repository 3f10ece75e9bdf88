package kesu.media;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.media.rules.Mention;
import kesu.media.rules.MentionCommand;
import kesu.media.rules.MentionDecider;
import kesu.media.rules.MentionView;
import kesu.media.rules.Refusals;
import kesu.media.rules.WatchedComplaint;
import kesu.regulation.Regulation;
import kesu.rulebooks.CaseOwners;
import kesu.terms.ComplaintId;
import kesu.terms.MentionId;
import org.springframework.stereotype.Service;

/** Links a report to a complaint that somebody knows it is about. */
@Service
public final class LinkMention {
  private static final String ACTION = "link-mention";

  private final Regulation regulation;
  private final Documents<Mention> mentions;
  private final Documents<WatchedComplaint> complaints;
  private final LinkWaitingMentions waiting;
  private final InstantSource time;

  LinkMention(
      Regulation regulation,
      Documents<Mention> mentions,
      Documents<WatchedComplaint> complaints,
      LinkWaitingMentions waiting,
      InstantSource time) {
    this.regulation = regulation;
    this.mentions = mentions;
    this.complaints = complaints;
    this.waiting = waiting;
    this.time = time;
  }

  /** Links them. */
  public Answer<MentionView> link(MentionId id, ComplaintId complaint, Command command) {
    return regulation.permit(ACTION, command.actor(), () -> permitted(id, complaint, command));
  }

  private Answer<MentionView> permitted(MentionId id, ComplaintId complaint, Command command) {
    Optional<WatchedComplaint> watched = complaints.find(complaint.value());
    Optional<Refusal> forbidden =
        watched.flatMap(
            known ->
                regulation.forbids(
                    ACTION, command.actor(), CaseOwners.of(known.identity().branch())));
    if (forbidden.isPresent()) {
      return new Answer.Refused<>(forbidden.get());
    }
    MentionCommand link = new MentionCommand.Link(id, complaint, watched.isPresent());
    Instant now = time.instant();
    Answer<MentionView> answer =
        mentions.handle(
            id.value(),
            command,
            MentionView.class,
            mention ->
                watched
                    .filter(known -> known.facts().isFull())
                    .<Verdict<Mention, MentionView>>map(
                        full ->
                            new Verdict.Refused<>(Refusals.mentionLimit(full.identity().number())))
                    .orElseGet(() -> MentionDecider.decide(mention, link, command.actor(), now)));
    if (answer instanceof Answer.Given<MentionView>) {
      waiting.finishSaved(id, command.correlationId());
    }
    return answer;
  }
}
