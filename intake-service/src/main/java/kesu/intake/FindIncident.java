package kesu.intake;

import kesu.defaults.decisions.Answer;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Finds the incident behind a complaint, with both groups and their tasks. */
@Service
public final class FindIncident {
  private final Documents<Complaint> complaints;
  private final Regulation regulation;

  FindIncident(Documents<Complaint> complaints, Regulation regulation) {
    this.complaints = complaints;
    this.regulation = regulation;
  }

  /** The incident behind a complaint. */
  public Answer<IncidentView> one(ComplaintId id, Actor actor) {
    return regulation
        .readOne(actor, () -> complaints.find(id.value()), () -> Refusals.complaintUnknown(id))
        .map(
            found ->
                IncidentView.of(
                    found, found.rulebook(regulation::governing), regulation.organisation()));
  }
}
