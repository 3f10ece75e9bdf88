package kesu.media;

import io.micrometer.core.instrument.MeterRegistry;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.media.rules.ExposureDecider;
import kesu.media.rules.KnownFacts;
import kesu.media.rules.LinkedMention;
import kesu.media.rules.Mention;
import kesu.media.rules.MentionDecider;
import kesu.media.rules.WatchedComplaint;
import kesu.regulation.Regulation;
import kesu.terms.MentionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Attaches a report to the complaints that it was linked to. The complaint publishes the link, so
 * that all reports about it are told in the one stream of that complaint.
 */
@Service
final class AttachMention {
  private static final Logger LOG = LoggerFactory.getLogger(AttachMention.class);
  private final Documents<Mention> mentions;
  private final Documents<WatchedComplaint> complaints;
  private final Regulation regulation;
  private final MeterRegistry meters;

  AttachMention(
      Documents<Mention> mentions,
      Documents<WatchedComplaint> complaints,
      Regulation regulation,
      MeterRegistry meters) {
    this.mentions = mentions;
    this.complaints = complaints;
    this.regulation = regulation;
    this.meters = meters;
  }

  /** Attaches a report to those complaints that have not been told of their link; once to each. */
  void attach(MentionId id, String correlationId) {
    mentions
        .find(id.value())
        .ifPresent(
            mention -> mention.untold().forEach(link -> attach(mention, link, correlationId)));
  }

  private void attach(Mention mention, Mention.NewLink link, String correlationId) {
    String complaint = link.complaint().value();
    if (complaints.find(complaint).isEmpty()) {
      return; // it stays untold until the complaint is known here again
    }
    boolean attached =
        complaints.tick(
            complaint,
            correlationId,
            known ->
                known == null || isAttached(known, mention.id())
                    ? Change.none()
                    : ExposureDecider.attach(
                        known,
                        mention,
                        link,
                        regulation.governing(
                            known.identity().rulebook(), known.identity().receivedAt()),
                        regulation.organisation()));
    if (!attached) {
      noteLimit(mention, link);
    }
    mentions.tick(
        mention.id().value(), correlationId, known -> MentionDecider.told(known, link.complaint()));
  }

  /** Looks among the earlier ones too; these are written before the complaint drops them. */
  private boolean isAttached(WatchedComplaint complaint, MentionId mention) {
    return complaint.facts().include(mention)
        || (complaint.facts().hasEarlier()
            && complaints
                .moved(
                    complaint.id().value(),
                    WatchedComplaint.MENTIONS,
                    mention.value(),
                    LinkedMention.class)
                .isPresent());
  }

  private void noteLimit(Mention mention, Mention.NewLink link) {
    KnownFacts facts = complaints.find(link.complaint().value()).orElseThrow().facts();
    if (facts.isFull() && !facts.include(mention.id())) {
      meters.counter("kesu.mentions.over.limit").increment();
      LOG.atWarn()
          .addKeyValue("complaintId", link.complaint())
          .addKeyValue("mentionId", mention.id())
          .log("A report is kept and linked, but its complaint has as many as it is told of");
    }
  }
}
