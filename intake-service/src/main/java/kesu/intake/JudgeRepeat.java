package kesu.intake;

import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.ComplaintCommand.RecordRepeat;
import kesu.intake.rules.ComplaintDecider;
import kesu.intake.rules.ComplaintStatus;
import kesu.intake.rules.Refusals;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Takes down that a complaint is, or is not, the same matter as another one. */
@Service
@Clause("R1-S1")
public final class JudgeRepeat {
  private final Documents<Complaint> complaints;
  private final ChangeComplaint complaint;

  JudgeRepeat(Documents<Complaint> complaints, ChangeComplaint complaint) {
    this.complaints = complaints;
    this.complaint = complaint;
  }

  /** Links the two, or keeps them apart. */
  public Answer<ComplaintStatus> judge(ComplaintId id, RecordRepeat asked, Command command) {
    Optional<Complaint> other = complaints.find(asked.of().value());
    return complaint.change(
        id,
        asked.permission(),
        command,
        ComplaintStatus.class,
        (found, rulebook, organisation, now) ->
            other.isEmpty()
                ? new Verdict.Refused<>(Refusals.complaintUnknown(asked.of()))
                : ComplaintDecider.decide(
                    found, asked, command.actor(), rulebook, organisation, now));
  }
}
