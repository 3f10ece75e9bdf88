package kesu.intake;

import kesu.defaults.decisions.Answer;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Entry;
import kesu.intake.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Finds the talks with the press about a complaint. */
@Service
public final class FindPressTalks {
  private final Documents<Complaint> complaints;
  private final CustomerAccess access;
  private final Regulation regulation;

  FindPressTalks(Documents<Complaint> complaints, CustomerAccess access, Regulation regulation) {
    this.access = access;
    this.complaints = complaints;
    this.regulation = regulation;
  }

  /** The talks about one complaint. */
  public Answer<PressTalksView> of(ComplaintId id, Actor actor) {
    return regulation.readOne(
        actor,
        () ->
            complaints
                .find(id.value())
                .map(found -> access.isMasked(found, actor) ? whole(found).masked() : whole(found))
                .map(PressTalksView::of),
        () -> Refusals.complaintUnknown(id));
  }

  private Complaint whole(Complaint found) {
    return found.withEarlier(complaints.moved(found.id().value(), Complaint.HISTORY, Entry.class));
  }
}
