package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.ComplaintRegistered;
import kesu.events.FactRecorded;
import kesu.events.HarmRecorded;
import kesu.events.Lifecycle;
import kesu.intake.rules.Admission.Admitted;
import kesu.rulebooks.Branch;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Reason;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.SeverityFinding;
import kesu.rulebooks.Store;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import kesu.terms.Identifier;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** Decides registrations. */
public final class RegistrationDecider {
  private static final Set<FactKind> EXPOSING =
      EnumSet.of(FactKind.NEGATIVE_MEDIA, FactKind.INCLINED_TO_PUBLISH);

  private RegistrationDecider() {}

  /**
   * Checks that a complaint names a branch, a store, a reason and instants that there can be.
   *
   * @param inUse the regulation that governs a complaint received at an instant
   */
  public static Admission admit(
      NewComplaint asked,
      Function<Instant, Rulebook> inUse,
      Organisation organisation,
      Actor by,
      Instant now) {
    Instant receivedAt = asked.receivedAt(now);
    Optional<Refusal> untimely = untimely(asked.form(), receivedAt, now);
    if (untimely.isPresent()) {
      return new Admission.Refused(untimely.get());
    }
    Rulebook rulebook = inUse.apply(receivedAt);
    List<ReasonCode> reasons = rulebook.reasons().selectable().stream().map(Reason::code).toList();
    Optional<ReasonCode> reason = named(asked.reason(), reasons);
    if (reason.isEmpty()) {
      return refused("reason", asked.reason(), reasons);
    }
    List<BranchCode> branches = organisation.branches().stream().map(Branch::code).toList();
    Optional<BranchCode> branch = named(asked.branch(), branches);
    if (branch.isEmpty()) {
      return refused("branch", asked.branch(), branches);
    }
    List<StoreCode> stores = stores(organisation, branch.get());
    String store = asked.store();
    if (store != null && named(store, stores).isEmpty()) {
      return refused("store", store, stores);
    }
    return new Admitted(
        asked,
        rulebook,
        branch.get(),
        store == null ? null : new StoreCode(store),
        reason.get(),
        receivedAt,
        level(branch.get(), rulebook, organisation, by),
        by,
        now);
  }

  /** A store's and head office's staff have what they received until they pass it on. */
  @Clause({"R1-D1", "R1-D14"})
  private static Levels.At level(
      BranchCode branch, Rulebook rulebook, Organisation organisation, Actor by) {
    Optional<Department> own = organisation.department(by.department());
    return own.map(
            department -> {
              DepartmentKind kind = rulebook.acting(department.kind());
              boolean here = department.branch().equals(Optional.of(branch));
              return switch (kind.level()) {
                case COMPANY -> Levels.At.HEAD_OFFICE;
                case STORE ->
                    !here
                        ? Levels.At.BRANCH
                        : kind.head().equals(by.post()) ? Levels.At.STORE_HEAD : Levels.At.STORE;
                case BRANCH -> Levels.At.BRANCH;
              };
            })
        .orElse(Levels.At.BRANCH);
  }

  private static Optional<Refusal> untimely(Form form, Instant receivedAt, Instant now) {
    Incident incident = form.incident();
    Instant promisedAt = form.promisedAt();
    return Span.received(now)
        .refusal("receivedAt", receivedAt)
        .or(
            () ->
                incident == null
                    ? Optional.empty()
                    : Span.happened(now).refusal("incident.happenedAt", incident.happenedAt()))
        .or(
            () ->
                promisedAt == null
                    ? Optional.empty()
                    : Span.promised(receivedAt, now).refusal("promisedAt", promisedAt));
  }

  private static <C extends Identifier> Optional<C> named(String written, List<C> known) {
    return known.stream().filter(code -> code.value().equals(written)).findFirst();
  }

  private static Admission refused(String field, String written, List<? extends Identifier> known) {
    return new Admission.Refused(
        Refusals.unknown(field, written, known.stream().map(Identifier::value).toList()));
  }

  private static List<StoreCode> stores(Organisation organisation, BranchCode branch) {
    return organisation.stores().stream()
        .filter(store -> store.branch().equals(branch))
        .map(Store::code)
        .toList();
  }

  /**
   * Registers a complaint that was admitted.
   *
   * @param repeatOf an unsolved complaint of the same customer for the same reason; null if there
   *     is none
   */
  public static Verdict<Complaint, Registered> register(
      ComplaintId id,
      ComplaintNumber number,
      Admitted admitted,
      String customerKey,
      @Nullable ComplaintId repeatOf) {
    Instant now = admitted.at();
    Set<FactKind> facts = facts(admitted.complaint(), repeatOf);
    Harm harm = admitted.complaint().harm();
    SeverityFinding finding =
        Severities.judge(admitted.rulebook(), facts, harm != null && harm.heavy());
    Complaint complaint =
        new Complaint(
            id,
            number,
            registration(admitted, customerKey, repeatOf),
            admitted.complaint().form(),
            new Classification(finding.severity(), Exposure.NONE, List.copyOf(facts), harm),
            Progress.NONE.with(Levels.NONE.at(level(admitted, finding.severity()))),
            List.of(Decision.severity(now, finding.grounds())),
            List.of(
                Entry.of(now, EntryKind.REGISTERED, admitted.by())
                    .fact("severity", finding.severity())
                    .fact("repeatOf", repeatOf)),
            Map.of(EntryKind.REGISTERED, 1));
    return new Verdict.Done<>(
        complaint,
        Verdicts.outgoing(complaint, events(complaint, finding)),
        Registered.of(complaint));
  }

  private static Registration registration(
      Admitted admitted, String customerKey, @Nullable ComplaintId repeatOf) {
    return new Registration(
        admitted.rulebook().id(),
        admitted.branch(),
        admitted.store(),
        admitted.reason(),
        admitted.receivedAt(),
        customerKey,
        repeatOf,
        admitted.by(),
        admitted.at());
  }

  /** No form is owed for an ordinary complaint, so the branch has what a store wrote down. */
  private static Levels.At level(Admitted admitted, Severity severity) {
    boolean head = admitted.level() == Levels.At.HEAD_OFFICE;
    return severity == Severity.ORDINARY && !head ? Levels.At.BRANCH : admitted.level();
  }

  @Clause({"R1-S1", "R1-S4"})
  private static Set<FactKind> facts(NewComplaint asked, @Nullable ComplaintId repeatOf) {
    Set<FactKind> facts = EnumSet.noneOf(FactKind.class);
    facts.addAll(asked.facts());
    if (repeatOf != null) {
      facts.add(FactKind.REPEATED_UNSOLVED);
    }
    if (asked.form().incident() != null) {
      facts.add(FactKind.INCIDENT);
    }
    return facts;
  }

  /** Facts that bear on exposure, and harm, have events of their own, whenever they are known. */
  private static List<Lifecycle> events(Complaint complaint, SeverityFinding finding) {
    Registration registration = complaint.registration();
    Form form = complaint.form();
    Incident incident = form.incident();
    List<Lifecycle> events = new ArrayList<>();
    events.add(
        new ComplaintRegistered(
            complaint.number(),
            registration.branch(),
            registration.store(),
            form.channel(),
            registration.reason(),
            finding.severity(),
            finding.grounds(),
            registration.receivedAt(),
            registration.rulebook(),
            incident == null ? null : incident.happenedAt(),
            registration.repeatOf(),
            form.promisedAt(),
            registration.by()));
    complaint.classification().facts().stream()
        .filter(EXPOSING::contains)
        .map(fact -> new FactRecorded(fact, registration.at(), registration.by()))
        .forEach(events::add);
    Harm harm = complaint.classification().harm();
    if (harm != null) {
      events.add(
          new HarmRecorded(harm.heavy(), harm.suffered(), registration.at(), registration.by()));
    }
    return events;
  }
}
