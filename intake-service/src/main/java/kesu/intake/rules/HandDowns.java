package kesu.intake.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.FormReturned;
import kesu.events.HandedDown;
import kesu.events.StoreResultReported;
import kesu.intake.rules.ReportingCommand.HandDownToBranch;
import kesu.intake.rules.ReportingCommand.HandDownToStore;
import kesu.intake.rules.ReportingCommand.ReportStoreResult;
import kesu.intake.rules.ReportingCommand.ReturnFormToBranch;
import kesu.intake.rules.ReportingCommand.ReturnFormToHeadOffice;
import kesu.rulebooks.Department;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.Store;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.ReportLevel;
import kesu.terms.StoreCode;

/** Complaints that go down a level to be verified, and the forms that come back. */
final class HandDowns {
  private HandDowns() {}

  @Clause("R1-D3")
  static Verdict<Complaint, ComplaintStatus> toStore(
      Complaint complaint, HandDownToStore down, Affiliation place, Instant now) {
    Levels levels = complaint.progress().levels();
    DepartmentCode verifying = levels.store();
    List<String> stores =
        place.organisation().stores().stream()
            .filter(store -> store.branch().equals(complaint.registration().branch()))
            .map(Store::code)
            .map(StoreCode::value)
            .toList();
    Optional<String> named =
        Optional.ofNullable(down.store())
            .or(() -> Optional.ofNullable(complaint.registration().store()).map(StoreCode::value));
    Optional<Refusal> refusal =
        Optional.ofNullable(verifying)
            .map(store -> ReportingRefusals.alreadyHandedDown(complaint, store.value()))
            .or(
                () ->
                    named.isEmpty()
                        ? Optional.of(ReportingRefusals.storeMissing(stores))
                        : named
                            .filter(store -> !stores.contains(store))
                            .map(store -> Refusals.unknown("store", store, stores)));
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    DepartmentCode store =
        place
            .organisation()
            .departmentOf(
                "store", complaint.registration().branch(), new StoreCode(named.orElseThrow()))
            .map(Department::code)
            .orElseThrow();
    Entry entry =
        Entry.of(now, EntryKind.HANDED_DOWN, place.by())
            .fact("to", ReportLevel.STORE_HEAD)
            .fact("department", store)
            .words("note", down.note());
    return Verdicts.done(
        complaint.with(complaint.progress().with(levels.atStore(store))).with(entry),
        now,
        new HandedDown(ReportLevel.STORE_HEAD, store, now, place.by()),
        new RequestNotices(complaint, place, now).verify(store, StartsAt.HANDED_DOWN_BY_BRANCH));
  }

  @Clause({"R1-D13", "R1-D14"})
  static Verdict<Complaint, ComplaintStatus> toBranch(
      Complaint complaint, HandDownToBranch down, Affiliation place, Instant now) {
    Levels levels = complaint.progress().levels();
    String branch = complaint.registration().branch().value();
    if (levels.handedDownAt() != null) {
      return new Verdict.Refused<>(ReportingRefusals.alreadyHandedDown(complaint, branch));
    }
    DepartmentCode service =
        place
            .organisation()
            .departmentOf("customer-service", complaint.registration().branch(), null)
            .map(Department::code)
            .orElseThrow();
    Entry entry =
        Entry.of(now, EntryKind.HANDED_DOWN, place.by())
            .fact("to", ReportLevel.BRANCH_CUSTOMER_SERVICE)
            .fact("department", service)
            .words("note", down.note());
    return Verdicts.done(
        complaint
            .with(complaint.progress().with(levels.reached(Levels.At.BRANCH).handedDown(now)))
            .with(entry),
        now,
        new HandedDown(ReportLevel.BRANCH_CUSTOMER_SERVICE, service, now, place.by()),
        new RequestNotices(complaint, place, now)
            .verify(service, StartsAt.HANDED_DOWN_BY_HEAD_OFFICE));
  }

  @Clause("R1-D3")
  static Verdict<Complaint, ComplaintStatus> fromStore(
      Complaint complaint, ReturnFormToBranch form, Affiliation place, Instant now) {
    Levels levels = complaint.progress().levels();
    if (!place.by().department().equals(levels.store())) {
      return new Verdict.Refused<>(ReportingRefusals.nothingToReturn(complaint, place.by()));
    }
    Entry entry =
        returned(ReportLevel.BRANCH_CUSTOMER_SERVICE, place, now)
            .words("handler", form.handler())
            .words("plan", form.plan())
            .words("note", form.note());
    return Verdicts.done(
        complaint.with(complaint.progress().with(levels.atStore(null))).with(entry),
        now,
        new FormReturned(
            ReportLevel.BRANCH_CUSTOMER_SERVICE, place.by().department(), now, place.by()));
  }

  /** The opinions of customer service and of the branch general manager may be attached. */
  @Clause("R1-D13")
  static Verdict<Complaint, ComplaintStatus> fromBranch(
      Complaint complaint, ReturnFormToHeadOffice form, Affiliation place, Instant now) {
    Levels levels = complaint.progress().levels();
    if (levels.handedDownAt() == null) {
      return new Verdict.Refused<>(ReportingRefusals.nothingToReturn(complaint, place.by()));
    }
    Entry entry =
        returned(ReportLevel.HEAD_OFFICE, place, now)
            .words("verified", form.verified())
            .words("customerServiceOpinion", form.customerServiceOpinion())
            .words("generalManagerOpinion", form.generalManagerOpinion());
    return Verdicts.done(
        complaint.with(complaint.progress().with(levels.handedDown(null))).with(entry),
        now,
        new FormReturned(ReportLevel.HEAD_OFFICE, place.by().department(), now, place.by()));
  }

  private static Entry returned(ReportLevel to, Affiliation place, Instant now) {
    return Entry.of(now, EntryKind.FORM_RETURNED, place.by())
        .fact("to", to)
        .fact("department", place.by().department());
  }

  @Clause("R1-D17")
  static Verdict<Complaint, ComplaintStatus> storeResult(
      Complaint complaint, ReportStoreResult result, Affiliation place, Instant now) {
    Instant finishedAt =
        result.finishedAt() == null ? now : result.finishedAt().truncatedTo(ChronoUnit.MILLIS);
    Optional<Refusal> refusal =
        Span.contacted(complaint.registration().receivedAt(), now)
            .refusal("finishedAt", finishedAt);
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    Entry entry =
        Entry.of(now, EntryKind.STORE_RESULT_REPORTED, place.by())
            .fact("department", place.by().department())
            .fact("finishedAt", finishedAt)
            .words("result", result.result());
    Progress progress = complaint.progress();
    return Verdicts.done(
        complaint.with(progress.with(progress.levels().reached(Levels.At.BRANCH))).with(entry),
        now,
        new StoreResultReported(place.by().department(), finishedAt, now, place.by()));
  }
}
