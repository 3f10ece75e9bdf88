package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kesu.defaults.decisions.Verdict;
import kesu.events.CustomerPraised;
import kesu.intake.rules.ComplaintCommand.RecordPraise;
import kesu.rulebooks.Department;
import kesu.rulebooks.Holder;
import kesu.rulebooks.Organisation;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.PraiseForm;

/** Praise by the customer, for a department, a person or the handling. */
@Clause({"R1-W1", "R1-W2"})
final class Praises {
  private Praises() {}

  static Verdict<Complaint, ComplaintStatus> record(
      Complaint complaint, RecordPraise praise, Actor by, Organisation organisation, Instant now) {
    PraiseForm form = praise.form();
    Boolean written = form == null ? praise.written() : Boolean.valueOf(form.written());
    if (written == null) {
      return new Verdict.Refused<>(Refusals.praiseFormMissing());
    }
    List<DepartmentCode> known = departments(organisation, complaint.registration().branch());
    Optional<DepartmentCode> named =
        known.stream().filter(code -> code.value().equals(praise.department())).findFirst();
    if (praise.department() != null && named.isEmpty()) {
      List<String> codes = known.stream().map(DepartmentCode::value).toList();
      return new Verdict.Refused<>(Refusals.unknown("department", praise.department(), codes));
    }
    Optional<Holder> person = holder(praise, known, named, organisation, now);
    if (praise.person() != null && person.isEmpty()) {
      return new Verdict.Refused<>(Refusals.personUnknown("person", praise.person()));
    }
    DepartmentCode praised = named.or(() -> person.map(Holder::department)).orElse(null);
    Entry entry =
        Entry.of(now, EntryKind.PRAISED, by)
            .fact("written", written)
            .fact("form", form)
            .fact("department", praised)
            .fact("person", person.map(Holder::person).orElse(null))
            .words("words", praise.words());
    return Verdicts.done(
        complaint.with(entry),
        now,
        new CustomerPraised(
            written, form, praised, person.map(Holder::person).orElse(null), now, by));
  }

  /** The post of the person praised, in the department named or one of those known. */
  private static Optional<Holder> holder(
      RecordPraise praise,
      List<DepartmentCode> known,
      Optional<DepartmentCode> named,
      Organisation organisation,
      Instant now) {
    return Stream.ofNullable(praise.person())
        .map(PersonId::new)
        .flatMap(person -> organisation.postsOf(person, now).stream())
        .filter(
            holder ->
                named
                    .map(holder.department()::equals)
                    .orElseGet(() -> known.contains(holder.department())))
        .findFirst();
  }

  /** The departments of the branch and those of head office. */
  static List<DepartmentCode> departments(Organisation organisation, BranchCode branch) {
    return organisation.departments().stream()
        .filter(department -> department.branch().stream().allMatch(branch::equals))
        .map(Department::code)
        .toList();
  }
}
