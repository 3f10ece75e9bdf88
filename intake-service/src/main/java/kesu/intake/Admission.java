package kesu.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.intake.rules.Span;
import kesu.rulebooks.Branch;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Reason;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.rulebooks.Store;
import kesu.terms.BranchCode;
import kesu.terms.ReasonCode;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** Whether what was written down names a branch, a store, a reason and instants that there are. */
final class Admission {
  /** What came of the check. */
  sealed interface Finding {
    /** It can be registered, and will be judged by that rulebook. */
    record Admitted(
        Rulebook rulebook,
        BranchCode branch,
        @Nullable StoreCode store,
        ReasonCode reason,
        Instant receivedAt)
        implements Finding {}

    /** It cannot. */
    record TurnedAway(Refusal refusal) implements Finding {}
  }

  private final Rulebooks rulebooks;
  private final Organisation organisation;

  Admission(Rulebooks rulebooks, Organisation organisation) {
    this.rulebooks = rulebooks;
    this.organisation = organisation;
  }

  Finding check(Registration asked, Instant now) {
    Instant given = asked.receivedAt();
    Instant receivedAt = given == null ? now : given.truncatedTo(ChronoUnit.MILLIS);
    Optional<Refusal> untimely = untimely(asked, receivedAt, now);
    if (untimely.isPresent()) {
      return new Finding.TurnedAway(untimely.get());
    }
    Rulebook rulebook = rulebooks.inForce(Regulation.R1, receivedAt);
    List<Reason> reasons = rulebook.reasons().selectable();
    Optional<Reason> reason =
        reasons.stream().filter(one -> one.code().value().equals(asked.reason())).findFirst();
    if (reason.isEmpty()) {
      List<String> codes = reasons.stream().map(one -> one.code().value()).toList();
      return new Finding.TurnedAway(WhyNot.oneOf("reason", asked.reason(), codes));
    }
    List<Branch> branches = organisation.branches();
    Optional<Branch> branch =
        branches.stream().filter(one -> one.code().value().equals(asked.branch())).findFirst();
    if (branch.isEmpty()) {
      List<String> codes = branches.stream().map(one -> one.code().value()).toList();
      return new Finding.TurnedAway(WhyNot.oneOf("branch", asked.branch(), codes));
    }
    List<Store> stores =
        organisation.stores().stream()
            .filter(store -> store.branch().equals(branch.get().code()))
            .toList();
    Optional<Store> store =
        stores.stream().filter(one -> one.code().value().equals(asked.store())).findFirst();
    if (asked.store() != null && store.isEmpty()) {
      List<String> codes = stores.stream().map(one -> one.code().value()).toList();
      return new Finding.TurnedAway(WhyNot.oneOf("store", asked.store(), codes));
    }
    return new Finding.Admitted(
        rulebook,
        branch.get().code(),
        store.map(Store::code).orElse(null),
        reason.get().code(),
        receivedAt);
  }

  private static Optional<Refusal> untimely(Registration asked, Instant receivedAt, Instant now) {
    Incident incident = asked.incident();
    Instant promisedAt = asked.promisedAt();
    return outside("receivedAt", receivedAt, Span.received(now))
        .or(
            () ->
                incident == null
                    ? Optional.empty()
                    : outside("incident.happenedAt", incident.happenedAt(), Span.happened(now)))
        .or(
            () ->
                promisedAt == null
                    ? Optional.empty()
                    : outside("promisedAt", promisedAt, Span.promised(receivedAt, now)));
  }

  static Optional<Refusal> outside(String field, Instant at, Span span) {
    return span.place(at) == Span.Place.INSIDE
        ? Optional.empty()
        : Optional.of(WhyNot.outside(field, span));
  }
}
