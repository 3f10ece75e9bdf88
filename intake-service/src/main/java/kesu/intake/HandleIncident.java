package kesu.intake;

import java.time.Instant;
import java.time.InstantSource;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.IncidentCommand;
import kesu.intake.rules.IncidentDecider;
import kesu.intake.rules.IncidentStatus;
import kesu.intake.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Carries out commands on the incident behind a complaint. */
@Service
public final class HandleIncident {
  private final Documents<Complaint> complaints;
  private final Regulation regulation;
  private final InstantSource time;

  HandleIncident(Documents<Complaint> complaints, Regulation regulation, InstantSource time) {
    this.complaints = complaints;
    this.regulation = regulation;
    this.time = time;
  }

  /** Carries out a command, or refuses it. */
  public Answer<IncidentStatus> handle(ComplaintId id, IncidentCommand asked, Command command) {
    Instant now = time.instant();
    return regulation.permit(
        asked.permission(),
        command.actor(),
        () ->
            complaints.handle(
                id.value(),
                command,
                IncidentStatus.class,
                found -> decide(id, found, asked, command, now)));
  }

  private Verdict<Complaint, IncidentStatus> decide(
      ComplaintId id,
      @Nullable Complaint found,
      IncidentCommand asked,
      Command command,
      Instant now) {
    return found == null
        ? new Verdict.Refused<>(Refusals.complaintUnknown(id))
        : IncidentDecider.decide(
            found,
            asked,
            command.actor(),
            found.rulebook(regulation::governing),
            regulation.organisation(),
            now);
  }
}
