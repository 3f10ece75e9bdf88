package kesu.intake;

import java.time.InstantSource;
import java.util.function.Function;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.UnitOfWork;
import kesu.events.ComplaintRegistered;
import kesu.events.FactRecorded;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Repeats;
import kesu.regulation.Regulation;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.FactKind;
import org.springframework.stereotype.Service;

/**
 * Links complaints that repeat each other, once they are saved. Of two that are registered at the
 * same moment neither finds the other before it is saved, but each is looked for after it is: the
 * event of the registration comes at least once, whatever dies when. Linking again changes nothing.
 */
@Service
@Clause("R1-S1")
public final class LinkRepeats {
  private static final int AT_MOST = 20;
  private final Documents<Complaint> complaints;
  private final ComplaintSearch search;
  private final Regulation regulation;
  private final InstantSource time;

  LinkRepeats(
      Documents<Complaint> complaints,
      ComplaintSearch search,
      Regulation regulation,
      InstantSource time) {
    this.complaints = complaints;
    this.search = search;
    this.regulation = regulation;
    this.time = time;
  }

  /** Links a complaint that was registered. */
  public void registered(EventMetadata metadata, ComplaintRegistered event) {
    linkSaved(metadata);
  }

  /** Links a complaint that somebody said is repeated. */
  public void factRecorded(EventMetadata metadata, FactRecorded event) {
    if (event.fact() == FactKind.REPEATED_UNSOLVED) {
      linkSaved(metadata);
    }
  }

  private void linkSaved(EventMetadata metadata) {
    UnitOfWork.afterCommit(
        () ->
            complaints
                .find(metadata.subject())
                .ifPresent(complaint -> link(complaint, metadata.correlationId())));
  }

  private void link(Complaint complaint, String correlationId) {
    ComplaintId repeated = complaint.registration().repeatOf();
    if (repeated != null) {
      tellEarlier(repeated, complaint.id(), correlationId);
    }
    for (Complaint other : search.unsolvedLike(complaint.registration(), AT_MOST)) {
      if (Repeats.areOneMatter(complaint, other)) {
        boolean first = Repeats.isEarlier(complaint, other);
        ComplaintId earlier = first ? complaint.id() : other.id();
        ComplaintId later = first ? other.id() : complaint.id();
        tellLater(later, earlier, correlationId);
        tellEarlier(earlier, later, correlationId);
      }
    }
  }

  private void tellLater(ComplaintId later, ComplaintId earlier, String correlationId) {
    change(
        later,
        correlationId,
        found ->
            Repeats.repeats(found, earlier, found.rulebook(regulation::governing), time.instant()));
  }

  private void tellEarlier(ComplaintId earlier, ComplaintId later, String correlationId) {
    change(
        earlier,
        correlationId,
        found ->
            Repeats.repeatedBy(
                found, later, found.rulebook(regulation::governing), time.instant()));
  }

  private void change(
      ComplaintId id, String correlationId, Function<Complaint, Change<Complaint>> decide) {
    complaints.tick(
        id.value(), correlationId, found -> found == null ? Change.none() : decide.apply(found));
  }
}
