package kesu.media;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import kesu.defaults.documents.Documents;
import kesu.media.rules.Mention;
import kesu.media.rules.MentionDecider;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.MentionId;
import org.springframework.stereotype.Service;

/**
 * Links reports to complaints that became known after them. Each side first saves what it has and
 * then looks for the other, so that one of the two finds the other whatever the order.
 */
@Service
final class LinkWaitingMentions {
  private final Documents<Mention> mentions;
  private final MentionSearch mentionSearch;
  private final ComplaintSearch complaintSearch;
  private final InstantSource time;

  LinkWaitingMentions(
      Documents<Mention> mentions,
      MentionSearch mentionSearch,
      ComplaintSearch complaintSearch,
      InstantSource time) {
    this.mentions = mentions;
    this.mentionSearch = mentionSearch;
    this.complaintSearch = complaintSearch;
    this.time = time;
  }

  /** Links the reports that wait for a complaint; the complaint must be saved. */
  void linkTo(ComplaintId complaint, ComplaintNumber number, String correlationId) {
    for (Mention mention : mentionSearch.waitingFor(number)) {
      link(mention.id(), Map.of(number, complaint), correlationId);
    }
  }

  /** Links a report to those complaints that it waits for and that are known; it must be saved. */
  void link(MentionId mention, Collection<ComplaintNumber> waiting, String correlationId) {
    Map<ComplaintNumber, ComplaintId> watched = complaintSearch.byNumber(waiting);
    if (!watched.isEmpty()) {
      link(mention, watched, correlationId);
    }
  }

  private void link(MentionId id, Map<ComplaintNumber, ComplaintId> watched, String correlationId) {
    Instant now = time.instant();
    mentions.tick(
        id.value(), correlationId, mention -> MentionDecider.linkWaiting(mention, watched, now));
  }
}
