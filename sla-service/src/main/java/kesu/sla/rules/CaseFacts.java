package kesu.sla.rules;

import java.time.Instant;
import java.util.Optional;
import kesu.events.AssignmentMade;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerContacted;
import kesu.events.FactRecorded;
import kesu.events.FollowUpRecorded;
import kesu.events.HandedDown;
import kesu.events.IncidentRecorded;
import kesu.events.Lifecycle;
import kesu.events.ReportSent;
import kesu.events.SeverityRaised;
import kesu.events.StoreResultReported;
import kesu.rulebooks.StartsAt;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.FactKind;
import kesu.terms.ReportLevel;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a complaint that its clocks depend on.
 *
 * @param contactedAt the instant at which the customer was first reached, one half of R1-D7
 * @param assignedAt the instant at which a department was first given it, the other half
 * @param closed true if it is closed
 * @param storeHeadHasItAt the instant from which the store head has it; null if he has not been
 *     told
 * @param branchHasItAt the instant from which branch customer service has it; null while it is
 *     still at the store or at head office
 * @param incidentStore the store where the incident happened; null if there is none
 */
public record CaseFacts(
    Registration registration,
    Severity severity,
    @Nullable Instant contactedAt,
    @Nullable Instant assignedAt,
    boolean closed,
    @Nullable Instant storeHeadHasItAt,
    @Nullable Instant branchHasItAt,
    @Nullable StoreCode incidentStore) {
  /**
   * The facts known at registration; only an incident can be learnt later.
   *
   * @param rulebook the regulation that it is judged by, in the version in force at {@code
   *     receivedAt}
   * @param store the store that received it, otherwise the store of purchase
   * @param incident true if it is an incident (R1-S4)
   * @param inStore true if a store received it, so that the store's own duties run (R1-D1, R1-D2a,
   *     R1-D4)
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

  /** The complaint. */
  public ComplaintId complaint() {
    return registration.complaint();
  }

  /** The instant at which both halves of the first contact were done; empty while one is not. */
  @Clause("R1-D7")
  Optional<Instant> contactedAndAssignedAt() {
    return contactedAt == null || assignedAt == null
        ? Optional.empty()
        : Optional.of(contactedAt.isAfter(assignedAt) ? contactedAt : assignedAt);
  }

  /** Returns true if that part of the reception has come about, and has not been passed. */
  @Clause({"R1-S4", "R1-D1", "R1-D2a", "R1-D4", "R1-D7"})
  boolean isAt(StartsAt reception) {
    return switch (reception) {
      case COMPLAINT_RECEIVED -> storeHeadHasItAt == null;
      case STORE_HEAD_HAS_IT -> storeHeadHasItAt != null;
      case RECEIVED_BY_STORE -> registration.inStore();
      case RECEIVED_BY_CUSTOMER_SERVICE -> branchHasItAt != null;
      default -> true;
    };
  }

  /** The facts after an event; the same ones if it tells nothing new. */
  CaseFacts after(Lifecycle event) {
    return switch (event) {
      case SeverityRaised raised -> with(registration, raised.to(), incidentStore);
      case FactRecorded fact when fact.fact() == FactKind.INCIDENT ->
          with(registration.withIncident(), severity, incidentStore);
      case IncidentRecorded incident ->
          with(registration.withIncident(), severity, incident.store());
      case CustomerContacted contact when contact.reached() -> contacted(contact.at());
      case FollowUpRecorded followUp -> contacted(followUp.at());
      case AssignmentMade made when assignedAt == null -> answered(contactedAt, made.at());
      case ReportSent report -> reported(report);
      case StoreResultReported result -> arrived(result.at(), result.at());
      case HandedDown handed when handed.to() == ReportLevel.BRANCH_CUSTOMER_SERVICE ->
          arrived(null, handed.at());
      case ComplaintClosed _ -> withClosed(true);
      case ComplaintReopened _ -> withClosed(false);
      default -> this;
    };
  }

  private CaseFacts contacted(Instant at) {
    return contactedAt == null ? answered(at, assignedAt) : this;
  }

  /** Whoever sends the store's form has the complaint. */
  @Clause({"R1-D1", "R1-D2a"})
  private CaseFacts reported(ReportSent report) {
    return switch (report.level()) {
      case STORE_HEAD -> arrived(report.at(), null);
      case BRANCH_CUSTOMER_SERVICE -> arrived(report.at(), report.at());
      case HEAD_OFFICE -> this;
    };
  }

  private CaseFacts arrived(@Nullable Instant atStoreHead, @Nullable Instant atBranch) {
    return new CaseFacts(
        registration,
        severity,
        contactedAt,
        assignedAt,
        closed,
        storeHeadHasItAt == null ? atStoreHead : storeHeadHasItAt,
        branchHasItAt == null ? atBranch : branchHasItAt,
        incidentStore);
  }

  private CaseFacts answered(@Nullable Instant contacted, @Nullable Instant assigned) {
    return new CaseFacts(
        registration,
        severity,
        contacted,
        assigned,
        closed,
        storeHeadHasItAt,
        branchHasItAt,
        incidentStore);
  }

  private CaseFacts with(Registration known, Severity judged, @Nullable StoreCode incidentIn) {
    return new CaseFacts(
        known,
        judged,
        contactedAt,
        assignedAt,
        closed,
        storeHeadHasItAt,
        branchHasItAt,
        incidentIn);
  }

  private CaseFacts withClosed(boolean now) {
    return new CaseFacts(
        registration,
        severity,
        contactedAt,
        assignedAt,
        now,
        storeHeadHasItAt,
        branchHasItAt,
        incidentStore);
  }
}
