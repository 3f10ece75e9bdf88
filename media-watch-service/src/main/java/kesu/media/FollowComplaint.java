package kesu.media;

import kesu.cloudevents.EventMetadata;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.UnitOfWork;
import kesu.events.ComplaintRegistered;
import kesu.events.FactRecorded;
import kesu.events.MentionLinked;
import kesu.media.rules.ExposureDecider;
import kesu.media.rules.LinkedMention;
import kesu.media.rules.Mention;
import kesu.media.rules.WatchedComplaint;
import kesu.regulation.Regulation;
import kesu.rulebooks.Rulebook;
import kesu.terms.ComplaintId;
import kesu.terms.MentionId;
import org.springframework.stereotype.Service;

/** Follows each complaint's log and judges how exposed it is. */
@Service
public final class FollowComplaint {
  private final Documents<WatchedComplaint> complaints;
  private final Documents<Mention> mentions;
  private final LinkWaitingMentions waiting;
  private final Regulation regulation;

  FollowComplaint(
      Documents<WatchedComplaint> complaints,
      Documents<Mention> mentions,
      LinkWaitingMentions waiting,
      Regulation regulation) {
    this.complaints = complaints;
    this.mentions = mentions;
    this.waiting = waiting;
    this.regulation = regulation;
  }

  /** A complaint was registered: reports that named it before are linked to it. */
  public void registered(EventMetadata metadata, ComplaintRegistered event) {
    ComplaintId id = new ComplaintId(metadata.subject());
    complaints.applyFirst(
        metadata.subject(), metadata, complaint -> ExposureDecider.decide(complaint, id, event));
    UnitOfWork.afterCommit(() -> waiting.linkTo(id, event.number(), metadata.correlationId()));
  }

  /** A fact was recorded. */
  public void follow(EventMetadata metadata, FactRecorded event) {
    complaints.applyToExisting(
        metadata,
        complaint ->
            ExposureDecider.decide(
                complaint, event, governing(complaint), regulation.organisation()));
  }

  /**
   * A report was found to be about it. Only the first release lets the report publish that; now the
   * complaint itself does, which then knows.
   */
  public void follow(EventMetadata metadata, MentionLinked event) {
    if (!metadata.source().endsWith("/" + event.mentionId())) {
      return;
    }
    LinkedMention mention = LinkedMention.of(saved(event.mentionId()));
    complaints.applyToExisting(
        metadata,
        complaint ->
            ExposureDecider.decide(
                complaint, event, mention, governing(complaint), regulation.organisation()));
  }

  private Rulebook governing(WatchedComplaint complaint) {
    WatchedComplaint.Identity identity = complaint.identity();
    return regulation.governing(identity.rulebook(), identity.receivedAt());
  }

  private Mention saved(MentionId id) {
    return mentions
        .find(id.value())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no report " + id + ", expected it to be saved before it was linked"));
  }
}
