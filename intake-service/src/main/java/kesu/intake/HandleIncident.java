package kesu.intake;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.intake.rules.IncidentCommand;
import kesu.intake.rules.IncidentDecider;
import kesu.intake.rules.IncidentStatus;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Carries out commands on the incident behind a complaint. */
@Service
public final class HandleIncident {
  private final ChangeComplaint complaint;

  HandleIncident(ChangeComplaint complaint) {
    this.complaint = complaint;
  }

  /** Carries out a command, or refuses it. */
  public Answer<IncidentStatus> handle(ComplaintId id, IncidentCommand asked, Command command) {
    return complaint.change(
        id,
        asked.permission(),
        command,
        IncidentStatus.class,
        (found, rulebook, organisation, now) ->
            IncidentDecider.decide(found, asked, command.actor(), rulebook, organisation, now));
  }
}
