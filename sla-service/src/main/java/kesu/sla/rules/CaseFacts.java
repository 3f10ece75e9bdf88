package kesu.sla.rules;

import java.time.Instant;
import kesu.events.AssignmentMade;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerContacted;
import kesu.events.FactRecorded;
import kesu.events.FollowUpRecorded;
import kesu.events.IncidentRecorded;
import kesu.events.Lifecycle;
import kesu.events.SeverityRaised;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.FactKind;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a complaint that its clocks depend on.
 *
 * @param contactedAt the instant at which the customer was first reached, one half of R1-D7
 * @param assignedAt the instant at which a department was first given it, the other half
 * @param closed true if nothing is owed any more
 * @param incidentStore the store where the incident happened; null if there is none
 */
public record CaseFacts(
    Registration registration,
    Severity severity,
    @Nullable Instant contactedAt,
    @Nullable Instant assignedAt,
    boolean closed,
    @Nullable StoreCode incidentStore) {
  /**
   * The facts known at registration; only an incident can be learnt later.
   *
   * @param rulebook the regulation that it is judged by, in the version in force at {@code
   *     receivedAt}
   * @param incident true if it is an incident (R1-S4)
   * @param inStore true if a store received it, so that the store's own duties run (R1-D1, R1-D2a,
   *     R1-D2b)
   */
  public record Registration(
      ComplaintId complaint,
      ComplaintNumber number,
      String rulebook,
      Instant receivedAt,
      BranchCode branch,
      @Nullable StoreCode store,
      boolean incident,
      boolean inStore) {
    private Registration withIncident() {
      return new Registration(
          complaint, number, rulebook, receivedAt, branch, store, true, inStore);
    }
  }

  static CaseFacts of(ComplaintId complaint, ComplaintRegistered event) {
    Registration registration =
        new Registration(
            complaint,
            event.number(),
            event.rulebook(),
            event.receivedAt(),
            event.branch(),
            event.store(),
            event.incidentAt() != null,
            event.channel() == Channel.STORE);
    return new CaseFacts(registration, event.severity(), null, null, false, null);
  }

  /** The complaint. */
  public ComplaintId complaint() {
    return registration.complaint();
  }

  /** The facts after an event; the same ones if it tells nothing new. */
  CaseFacts after(Lifecycle event) {
    return switch (event) {
      case SeverityRaised raised ->
          new CaseFacts(registration, raised.to(), contactedAt, assignedAt, closed, incidentStore);
      case FactRecorded fact when fact.fact() == FactKind.INCIDENT ->
          new CaseFacts(
              registration.withIncident(),
              severity,
              contactedAt,
              assignedAt,
              closed,
              incidentStore);
      case IncidentRecorded incident ->
          new CaseFacts(
              registration.withIncident(),
              severity,
              contactedAt,
              assignedAt,
              closed,
              incident.store());
      case CustomerContacted contact when contact.reached() -> contacted(contact.at());
      case FollowUpRecorded followUp -> contacted(followUp.at());
      case AssignmentMade made when assignedAt == null ->
          new CaseFacts(registration, severity, contactedAt, made.at(), closed, incidentStore);
      case ComplaintClosed _ -> withClosed(true);
      case ComplaintReopened _ -> withClosed(false);
      default -> this;
    };
  }

  private CaseFacts contacted(Instant at) {
    return contactedAt == null
        ? new CaseFacts(registration, severity, at, assignedAt, closed, incidentStore)
        : this;
  }

  private CaseFacts withClosed(boolean now) {
    return new CaseFacts(registration, severity, contactedAt, assignedAt, now, incidentStore);
  }
}
