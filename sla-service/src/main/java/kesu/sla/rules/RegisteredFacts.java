package kesu.sla.rules;

import java.time.Instant;
import java.util.Set;
import kesu.events.ComplaintRegistered;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.StopsAt;
import kesu.sla.rules.CaseFacts.Registration;
import kesu.terms.Channel;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** The facts of a complaint as they follow from its registration. */
record RegisteredFacts(
    ComplaintId complaint,
    ComplaintRegistered event,
    Rulebook rulebook,
    Organisation organisation,
    Instant savedAt) {
  private static final Set<StartsAt> AT_THE_STORE =
      Set.of(StartsAt.STORE_HEAD_HAS_IT, StartsAt.INCIDENT_HAPPENED);

  CaseFacts facts() {
    Reception reception = Reception.of(event, rulebook, organisation);
    Registration registration =
        new Registration(
            complaint,
            event.number(),
            event.rulebook(),
            event.receivedAt(),
            event.branch(),
            reception == Reception.STORE ? receivingStore() : event.store(),
            event.incidentAt() != null,
            event.channel() == Channel.STORE || reception == Reception.STORE);
    return new CaseFacts(
        registration,
        event.severity(),
        null,
        null,
        false,
        reception == Reception.STORE && isStoreHead() ? event.receivedAt() : null,
        branchHasItAt(reception),
        null);
  }

  /**
   * Customer service has what it received itself from the moment at which it did; what another
   * department received once it is registered. A store's comes with the form, if one is owed, and
   * head office's when it is handed down.
   */
  @Clause({"R1-D7", "R1-D14"})
  private @Nullable Instant branchHasItAt(Reception reception) {
    return switch (reception) {
      case CUSTOMER_SERVICE -> event.receivedAt();
      case OTHER -> savedAt;
      case STORE -> formIsOwed() ? null : savedAt;
      case HEAD_OFFICE -> null;
    };
  }

  private boolean formIsOwed() {
    return rulebook.clocks().stoppedAt(StopsAt.FORM_SUBMITTED).stream()
        .filter(row -> AT_THE_STORE.contains(row.starts()))
        .anyMatch(row -> row.runsFor(event.severity(), event.incidentAt() != null));
  }

  private @Nullable StoreCode receivingStore() {
    return organisation
        .department(event.by().department())
        .flatMap(Department::store)
        .orElse(event.store());
  }

  private boolean isStoreHead() {
    return organisation
        .department(event.by().department())
        .map(department -> rulebook.acting(department.kind()).head())
        .filter(event.by().post()::equals)
        .isPresent();
  }
}
