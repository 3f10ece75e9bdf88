package kesu.intake;

import java.util.List;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.EntryKind;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;

/**
 * The dealings with the press about a complaint, oldest first.
 *
 * @param journalists when journalists came to the scene
 * @param talks the talks with journalists and editors: who, when, and what was agreed
 */
public record PressTalksView(
    ComplaintId complaintId,
    ComplaintNumber number,
    List<CaseFileView.Note> journalists,
    List<CaseFileView.Note> talks) {
  static PressTalksView of(Complaint complaint) {
    return new PressTalksView(
        complaint.id(),
        complaint.number(),
        notes(complaint, EntryKind.JOURNALISTS_ARRIVED),
        notes(complaint, EntryKind.PRESS_TALK));
  }

  private static List<CaseFileView.Note> notes(Complaint complaint, EntryKind kind) {
    return complaint.history().stream()
        .filter(entry -> entry.kind() == kind)
        .map(CaseFileView.Note::of)
        .toList();
  }
}
