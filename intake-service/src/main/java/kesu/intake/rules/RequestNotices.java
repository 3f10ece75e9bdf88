package kesu.intake.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import kesu.events.NoticeRequested;
import kesu.events.Outgoing;
import kesu.rulebooks.StartsAt;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.RequestKind;
import org.jspecify.annotations.Nullable;

/** Notices of what one department asks of others, to the inbox of each that must act. */
@Clause({"R1-D3", "R1-D4", "R1-D13", "R1-D15a", "R1-D15b"})
record RequestNotices(Complaint complaint, Affiliation place, Instant now) {

  /** A complaint to be verified, within the time of the clock that begins now. */
  List<Outgoing> verify(DepartmentCode department, StartsAt begun) {
    return to(List.of(department), RequestKind.VERIFY, null, answerBy(begun));
  }

  /** Resources that a store asks for. */
  List<Outgoing> help(Collection<DepartmentCode> departments, int request) {
    return to(departments, RequestKind.HELP, request, null);
  }

  /** An opinion to be given, within the time of the clock that begins now. */
  List<Outgoing> opinion(DepartmentCode department, int request, StartsAt begun) {
    return to(List.of(department), RequestKind.OPINION, request, answerBy(begun));
  }

  private List<Outgoing> to(
      Collection<DepartmentCode> departments,
      RequestKind kind,
      @Nullable Integer request,
      @Nullable Instant answerBy) {
    NoticeRequested notice =
        new NoticeRequested(
            complaint.number(), kind, request, place.by().department(), now, answerBy);
    return new LinkedHashSet<>(departments)
        .stream().map(department -> Outgoing.to(department, complaint.id(), notice)).toList();
  }

  private @Nullable Instant answerBy(StartsAt begun) {
    return place
        .rulebook()
        .clocks()
        .startingAt(begun, complaint.classification().severity(), complaint.incident() != null)
        .stream()
        .map(clock -> clock.dueAt(now, null))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
