package kesu.intake;

import java.time.Instant;
import java.time.InstantSource;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.ComplaintCommand;
import kesu.intake.rules.ComplaintDecider;
import kesu.intake.rules.ComplaintStatus;
import kesu.intake.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Carries out commands on a registered complaint, until it is closed and after. */
@Service
public final class HandleComplaint {
  private final Documents<Complaint> complaints;
  private final Regulation regulation;
  private final InstantSource time;

  HandleComplaint(Documents<Complaint> complaints, Regulation regulation, InstantSource time) {
    this.complaints = complaints;
    this.regulation = regulation;
    this.time = time;
  }

  /** Carries out a command, or refuses it. */
  public Answer<ComplaintStatus> handle(ComplaintId id, ComplaintCommand asked, Command command) {
    Instant now = time.instant();
    return regulation.permit(
        asked.permission(),
        command.actor(),
        () ->
            complaints.handle(
                id.value(),
                command,
                ComplaintStatus.class,
                found -> decide(id, found, asked, command, now)));
  }

  private Verdict<Complaint, ComplaintStatus> decide(
      ComplaintId id,
      @Nullable Complaint found,
      ComplaintCommand asked,
      Command command,
      Instant now) {
    return found == null
        ? new Verdict.Refused<>(Refusals.complaintUnknown(id))
        : ComplaintDecider.decide(
            found,
            asked,
            command.actor(),
            found.rulebook(regulation::governing),
            regulation.organisation(),
            now);
  }
}
