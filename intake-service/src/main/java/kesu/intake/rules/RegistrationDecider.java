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
    Optional<Refusal> storeMissing =
        rulebook
            .reasons()
            .find(reason.get())
            .flatMap(
                found ->
                    Corrections.storeMissing(
                        found,
                        store == null,
                        rulebook,
                        stores.stream().map(StoreCode::value).toList()));
    StoreCode purchase = store == null ? null : new StoreCode(store);
    Incident told = asked.form().incident();
    IncidentCheck check = new IncidentCheck(rulebook, organisation, branch.get(), purchase);
    Optional<Refusal> refusal =
        told == null ? storeMissing : storeMissing.or(() -> check.refusal(told, receivedAt, now));
    if (refusal.isPresent()) {
      return new Admission.Refused(refusal.get());
    }
    return new Admitted(
        asked,
        rulebook,
        branch.get(),
        purchase,
        reason.get(),
        receivedAt,
        told == null ? null : check.facts(told, receivedAt, by, now),
        ReceivingLevel.of(branch.get(), rulebook, organisation, by),
        by,
        now);
  }

  private static Optional<Refusal> untimely(Form form, Instant receivedAt, Instant now) {
    Instant promisedAt = form.promisedAt();
    return Span.received(now)
        .refusal("receivedAt", receivedAt)
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
    IncidentFacts incident = admitted.incident();
    Complaint complaint =
        new Complaint(
            id,
            number,
            registration(admitted, customerKey, repeatOf),
            admitted.complaint().form(),
            FeedbackForm.EMPTY,
            new Classification(finding.severity(), Exposure.NONE, List.copyOf(facts), harm),
            Progress.NONE.with(
                Levels.NONE.at(ReceivingLevel.at(admitted.level(), finding.severity()))),
            List.of(Decision.severity(now, finding.grounds())),
            List.of(
                Entry.of(now, EntryKind.REGISTERED, admitted.by())
                    .fact("severity", finding.severity())
                    .fact("repeatOf", repeatOf)
                    .fact("incident", incident == null ? null : incident.kind())),
            Map.of(EntryKind.REGISTERED, 1),
            incident == null ? null : IncidentCase.open(incident, admitted.rulebook()));
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
        others(admitted.complaint().repeats()),
        admitted.by(),
        admitted.at());
  }

  private static @Nullable List<ComplaintId> others(RepeatStatement told) {
    return told.notSameAs().isEmpty() ? null : List.copyOf(told.notSameAs());
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
    IncidentCase handled = complaint.incident();
    if (handled != null) {
      events.add(handled.facts().event());
    }
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
