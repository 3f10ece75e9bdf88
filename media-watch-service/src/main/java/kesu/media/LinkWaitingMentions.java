package kesu.media;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kesu.defaults.documents.Documents;
import kesu.media.rules.Mention;
import kesu.media.rules.MentionDecider;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.MentionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Links reports to complaints that became known after them. Each side first saves what it has and
 * then looks for the other, so that one of the two finds the other whatever the order. What a crash
 * leaves undone in between is found by {@link FinishMentions}.
 */
@Service
final class LinkWaitingMentions {
  private static final Logger LOG = LoggerFactory.getLogger(LinkWaitingMentions.class);
  private static final int AT_A_TIME = 100;
  private final Documents<Mention> mentions;
  private final MentionSearch mentionSearch;
  private final ComplaintSearch complaintSearch;
  private final AttachMention attaching;
  private final InstantSource time;

  LinkWaitingMentions(
      Documents<Mention> mentions,
      MentionSearch mentionSearch,
      ComplaintSearch complaintSearch,
      AttachMention attaching,
      InstantSource time) {
    this.mentions = mentions;
    this.mentionSearch = mentionSearch;
    this.complaintSearch = complaintSearch;
    this.attaching = attaching;
    this.time = time;
  }

  /** Links the reports that wait for a complaint; the complaint must be saved. */
  void linkTo(ComplaintId complaint, ComplaintNumber number, String correlationId) {
    boolean linked = true;
    while (linked) {
      linked = false;
      for (Mention mention : mentionSearch.waitingFor(number, AT_A_TIME)) {
        linked |= link(mention.id(), Map.of(number, complaint), correlationId);
        attaching.attach(mention.id(), correlationId);
      }
    }
  }

  /**
   * Links a report to those complaints that it waits for and that are known, and attaches it to
   * those that have not been told; it must be saved. May be repeated.
   */
  void finish(MentionId id, String correlationId) {
    List<ComplaintNumber> waiting =
        mentions.find(id.value()).map(mention -> mention.links().waiting()).orElse(List.of());
    Map<ComplaintNumber, ComplaintId> watched = complaintSearch.byNumber(waiting);
    if (!watched.isEmpty()) {
      link(id, watched, correlationId);
    }
    attaching.attach(id, correlationId);
  }

  /** Finishes a report just saved; what fails now is done by the next sweep. */
  void finishSaved(MentionId id, String correlationId) {
    try {
      finish(id, correlationId);
    } catch (RuntimeException failure) {
      LOG.atWarn()
          .addKeyValue("mentionId", id)
          .setCause(failure)
          .log("A report is saved but could not be linked yet; the next sweep links it");
    }
  }

  private boolean link(
      MentionId id, Map<ComplaintNumber, ComplaintId> watched, String correlationId) {
    return mentions.tick(
        id.value(),
        correlationId,
        mention -> MentionDecider.linkWaiting(mention, watched, time.instant()));
  }
}
