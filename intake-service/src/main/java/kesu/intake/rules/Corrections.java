package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.ReasonCorrected;
import kesu.intake.rules.ComplaintCommand.CorrectReason;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Reason;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Store;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.ReasonCode;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** Corrections of a complaint's reason; departments and penalties follow them. */
@Clause("R1-C5")
final class Corrections {
  private Corrections() {}

  static Verdict<Complaint, ComplaintStatus> correct(
      Complaint complaint,
      CorrectReason correction,
      Actor by,
      Rulebook rulebook,
      Organisation organisation,
      Instant now) {
    Registration registration = complaint.registration();
    if (registration.reason().value().equals(correction.reason())
        && (correction.store() == null || isOf(registration.store(), correction.store()))) {
      return new Verdict.Refused<>(Refusals.reasonUnchanged(complaint));
    }
    Optional<Refusal> refusal = refusal(complaint, correction, rulebook, organisation);
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    ReasonCode to = new ReasonCode(correction.reason());
    StoreCode store =
        correction.store() == null ? registration.store() : new StoreCode(correction.store());
    Entry entry =
        Entry.of(now, EntryKind.REASON_CORRECTED, by)
            .fact("from", registration.reason())
            .fact("to", to)
            .fact("store", store)
            .words("because", correction.because());
    return Verdicts.done(
        complaint.with(registration.corrected(to, store)).with(entry),
        now,
        new ReasonCorrected(
            registration.reason(),
            to,
            store,
            List.of(ground(registration.reason(), to, rulebook)),
            now,
            by));
  }

  private static boolean isOf(@Nullable StoreCode store, String written) {
    return store != null && store.value().equals(written);
  }

  private static Ground ground(ReasonCode from, ReasonCode to, Rulebook rulebook) {
    ClauseId clause = rulebook.permissions().of("correct-reason").clause();
    return rulebook.ground(clause, Map.of("from", from.value(), "to", to.value()), to.value());
  }

  /** The refusal of a reason or store that there cannot be; empty if there can. */
  private static Optional<Refusal> refusal(
      Complaint complaint, CorrectReason correction, Rulebook rulebook, Organisation organisation) {
    List<Reason> selectable = rulebook.reasons().selectable();
    Optional<Reason> reason =
        selectable.stream()
            .filter(each -> each.code().value().equals(correction.reason()))
            .findFirst();
    if (reason.isEmpty()) {
      return Optional.of(
          Refusals.unknown(
              "reason",
              correction.reason(),
              selectable.stream().map(each -> each.code().value()).toList()));
    }
    List<String> stores =
        organisation.stores().stream()
            .filter(store -> store.branch().equals(complaint.registration().branch()))
            .map(Store::code)
            .map(StoreCode::value)
            .toList();
    if (correction.store() != null && !stores.contains(correction.store())) {
      return Optional.of(Refusals.unknown("store", correction.store(), stores));
    }
    return storeMissing(
        reason.get(),
        correction.store() == null && complaint.registration().store() == null,
        rulebook,
        stores);
  }

  /** The refusal of a store's reason without a store; empty if there is one or none is needed. */
  static Optional<Refusal> storeMissing(
      Reason reason, boolean withoutStore, Rulebook rulebook, List<String> stores) {
    return withoutStore && rulebook.isOfStore(reason)
        ? Optional.of(Refusals.storeMissing(reason.code(), stores))
        : Optional.empty();
  }
}
