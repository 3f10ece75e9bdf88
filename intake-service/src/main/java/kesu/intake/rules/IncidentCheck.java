package kesu.intake.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.IncidentKind;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Store;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * Checks what is told of an incident: always with its kind, time and place, and with whom it hurt
 * where the kind leaves that open.
 *
 * @param branch the branch that handles the complaint
 * @param purchase the store of purchase, if any
 */
@Clause({"R1-S4", "R1-S9"})
record IncidentCheck(
    Rulebook rulebook, Organisation organisation, BranchCode branch, @Nullable StoreCode purchase) {

  /** The refusal of what is told; empty if it is complete and can be. */
  Optional<Refusal> refusal(Incident told, Instant receivedAt, Instant now) {
    Optional<Refusal> untimely =
        Span.happened(now)
            .refusal("incident.happenedAt", told.happenedAt())
            .or(
                () ->
                    new Span(told.happenedAt(), now)
                        .refusal("incident.noticedAt", noticedAt(told, receivedAt)));
    if (untimely.isPresent()) {
      return untimely;
    }
    Optional<IncidentKind> kind = rulebook.incidents().kind(told.kind());
    if (kind.isEmpty()) {
      return Optional.of(
          Refusals.unknown(
              "incident.kind",
              told.kind(),
              rulebook.incidents().kinds().stream().map(IncidentKind::code).toList()));
    }
    if (told.place() == null || told.place().isBlank()) {
      return Optional.of(Refusals.missing("incident.place", "事发地点", "the place where it happened"));
    }
    return wrongStore(told).or(() -> unasked(told, kind.get()));
  }

  private Optional<Refusal> wrongStore(Incident told) {
    List<String> stores =
        organisation.stores().stream()
            .filter(store -> store.branch().equals(branch))
            .map(Store::code)
            .map(StoreCode::value)
            .toList();
    String store = told.store();
    if (store == null) {
      return purchase == null
          ? Optional.of(Refusals.missing("incident.store", "事发门店", "the store where it happened"))
          : Optional.empty();
    }
    return stores.contains(store)
        ? Optional.empty()
        : Optional.of(Refusals.unknown("incident.store", store, stores));
  }

  private static Optional<Refusal> unasked(Incident told, IncidentKind kind) {
    if (kind.accident() && kind.injury() == null && told.injury() == null) {
      return Optional.of(
          Refusals.missing("incident.injury", "是否有人受伤", "whether somebody was injured"));
    }
    if (kind.accident() && kind.thirdPartyHurt() == null && told.thirdPartyHurt() == null) {
      return Optional.of(
          Refusals.missing(
              "incident.thirdPartyHurt",
              "是否有第三者（非员工）受伤",
              "whether somebody was hurt who is no employee"));
    }
    return Optional.empty();
  }

  /** The facts of an incident that is not refused. */
  IncidentFacts facts(Incident told, Instant receivedAt, Actor by, Instant now) {
    IncidentKind kind = rulebook.incidents().kind(told.kind()).orElseThrow();
    String named = told.store();
    StoreCode store = named == null ? purchase : new StoreCode(named);
    String place = told.place();
    if (place == null || store == null) {
      throw new IllegalStateException("Incident without a place, expected one that was checked");
    }
    return new IncidentFacts(
        kind.code(),
        store,
        place,
        told.happenedAt().truncatedTo(ChronoUnit.MILLIS),
        noticedAt(told, receivedAt).truncatedTo(ChronoUnit.MILLIS),
        kind.accident(),
        known(kind.injury(), told.injury()),
        known(kind.thirdPartyHurt(), told.thirdPartyHurt()),
        Boolean.TRUE.equals(told.propertyLost()),
        now.truncatedTo(ChronoUnit.MILLIS),
        by);
  }

  /** An incident was noticed when the complaint was received, but not before it happened. */
  private static Instant noticedAt(Incident told, Instant receivedAt) {
    Instant given = told.noticedAt();
    if (given != null) {
      return given;
    }
    return receivedAt.isBefore(told.happenedAt()) ? told.happenedAt() : receivedAt;
  }

  /** True if the kind implies it, or somebody told of it. */
  private static boolean known(@Nullable Boolean byKind, @Nullable Boolean told) {
    return Boolean.TRUE.equals(byKind) || Boolean.TRUE.equals(told);
  }
}
