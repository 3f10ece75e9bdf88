package kesu.intake;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.intake.rules.ComplaintCommand;
import kesu.intake.rules.ComplaintDecider;
import kesu.intake.rules.ComplaintStatus;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Carries out commands on a registered complaint, until it is closed and after. */
@Service
public final class HandleComplaint {
  private final ChangeComplaint complaint;

  HandleComplaint(ChangeComplaint complaint) {
    this.complaint = complaint;
  }

  /** Carries out a command, or refuses it. */
  public Answer<ComplaintStatus> handle(ComplaintId id, ComplaintCommand asked, Command command) {
    return complaint.change(
        id,
        asked.permission(),
        command,
        ComplaintStatus.class,
        (found, rulebook, organisation, now) ->
            ComplaintDecider.decide(found, asked, command.actor(), rulebook, organisation, now));
  }
}
