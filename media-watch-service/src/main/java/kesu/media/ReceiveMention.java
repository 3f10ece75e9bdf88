package kesu.media;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.UnitOfWork;
import kesu.events.MentionReported;
import kesu.media.rules.Mention;
import kesu.media.rules.MentionDecider;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import org.springframework.stereotype.Service;

/** Takes in a report from press or platforms and links it to the complaints that it names. */
@Service
public final class ReceiveMention {
  private final Documents<Mention> mentions;
  private final ComplaintSearch complaints;
  private final LinkWaitingMentions waiting;
  private final InstantSource time;

  ReceiveMention(
      Documents<Mention> mentions,
      ComplaintSearch complaints,
      LinkWaitingMentions waiting,
      InstantSource time) {
    this.mentions = mentions;
    this.complaints = complaints;
    this.waiting = waiting;
    this.time = time;
  }

  /** A report came in. The same report again changes nothing. */
  public void receive(EventMetadata metadata, MentionReported event) {
    Set<ComplaintNumber> numbers = ComplaintNumber.findIn(event.excerpt());
    Map<ComplaintNumber, ComplaintId> watched = complaints.byNumber(numbers);
    Instant now = time.instant();
    mentions.applyFirst(
        event.mentionId().value(),
        metadata,
        mention -> MentionDecider.receive(mention, event, watched, now));
    UnitOfWork.afterCommit(() -> waiting.finishSaved(event.mentionId(), metadata.correlationId()));
  }
}
