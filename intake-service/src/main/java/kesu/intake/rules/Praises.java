package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Verdict;
import kesu.events.CustomerPraised;
import kesu.intake.rules.ComplaintCommand.RecordPraise;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;

/** Praise by the customer. */
@Clause({"R1-W1", "R1-W2"})
final class Praises {
  private Praises() {}

  static Verdict<Complaint, ComplaintStatus> record(
      Complaint complaint, RecordPraise praise, Actor by, Organisation organisation, Instant now) {
    List<DepartmentCode> known = departments(organisation, complaint.registration().branch());
    Optional<DepartmentCode> praised =
        known.stream().filter(code -> code.value().equals(praise.department())).findFirst();
    String named = praise.department();
    if (named != null && praised.isEmpty()) {
      List<String> codes = known.stream().map(DepartmentCode::value).toList();
      return new Verdict.Refused<>(Refusals.unknown("department", named, codes));
    }
    Entry entry =
        Entry.of(now, EntryKind.PRAISED, by)
            .fact("written", praise.written())
            .fact("department", praised.orElse(null))
            .words("words", praise.words());
    return Verdicts.done(
        complaint.with(entry),
        now,
        new CustomerPraised(praise.written(), praised.orElse(null), now, by));
  }

  /** The departments of the branch and those of head office. */
  private static List<DepartmentCode> departments(Organisation organisation, BranchCode branch) {
    return organisation.departments().stream()
        .filter(department -> department.branch().stream().allMatch(branch::equals))
        .map(Department::code)
        .toList();
  }
}
