package kesu.intake;

import java.util.function.Function;
import kesu.defaults.decisions.Answer;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Component;

/** Finds a complaint for somebody who may do an action on it. */
@Component
final class PermittedComplaint {
  private final Documents<Complaint> complaints;
  private final Regulation regulation;

  PermittedComplaint(Documents<Complaint> complaints, Regulation regulation) {
    this.complaints = complaints;
    this.regulation = regulation;
  }

  /** Carries out the action on the complaint, or refuses it. */
  <A> Answer<A> permit(
      String action, ComplaintId id, Actor actor, Function<Complaint, Answer<A>> use) {
    return regulation.permit(
        action,
        actor,
        () ->
            complaints
                .find(id.value())
                .map(
                    found ->
                        regulation
                            .forbids(action, actor, found.owners())
                            .<Answer<A>>map(Answer.Refused::new)
                            .orElseGet(() -> use.apply(found)))
                .orElseGet(() -> new Answer.Refused<>(Refusals.complaintUnknown(id))));
  }
}
