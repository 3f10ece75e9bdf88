package kesu.intake;

import java.time.Instant;
import java.time.InstantSource;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Component;

/** Changes a registered complaint by a command that its actor may give. */
@Component
final class ChangeComplaint {
  private final Documents<Complaint> complaints;
  private final Regulation regulation;
  private final InstantSource time;

  ChangeComplaint(Documents<Complaint> complaints, Regulation regulation, InstantSource time) {
    this.complaints = complaints;
    this.regulation = regulation;
    this.time = time;
  }

  /** Decides a command on the complaint as it is, under the rulebook that governs it. */
  interface Decider<R> {
    Verdict<Complaint, R> decide(
        Complaint found, Rulebook rulebook, Organisation organisation, Instant now);
  }

  /** Carries out the command, or refuses it. */
  <R> Answer<R> change(
      ComplaintId id, String permission, Command command, Class<R> result, Decider<R> decider) {
    Instant now = time.instant();
    return regulation.permit(
        permission,
        command.actor(),
        () ->
            complaints.handle(
                id.value(),
                command,
                result,
                found ->
                    found == null
                        ? new Verdict.Refused<>(Refusals.complaintUnknown(id))
                        : regulation
                            .forbids(permission, command.actor(), found.owners())
                            .<Verdict<Complaint, R>>map(Verdict.Refused::new)
                            .orElseGet(() -> decide(found, decider, now))));
  }

  private <R> Verdict<Complaint, R> decide(Complaint found, Decider<R> decider, Instant now) {
    return decider.decide(
        found, found.rulebook(regulation::governing), regulation.organisation(), now);
  }
}
