package kesu.sla.rules;

import java.time.Instant;
import kesu.events.AssignmentMade;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerContacted;
import kesu.events.FollowUpRecorded;
import kesu.events.Lifecycle;
import kesu.events.SeverityRaised;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks need to know of a complaint.
 *
 * @param rulebook the regulation that it is judged by, in the version in force at {@code
 *     receivedAt}
 * @param incident whether it is an incident (R1-S4)
 * @param inStore whether a store received it, so that the store's own duties run (R1-D1, R1-D2)
 * @param contactedAt when the customer was first reached, one half of R1-D7
 * @param assignedAt when a department was first given it, the other half
 * @param closed whether nothing is owed any more
 */
public record CaseFacts(
    ComplaintId complaint,
    ComplaintNumber number,
    String rulebook,
    BranchCode branch,
    @Nullable StoreCode store,
    Severity severity,
    boolean incident,
    boolean inStore,
    Instant receivedAt,
    @Nullable Instant contactedAt,
    @Nullable Instant assignedAt,
    boolean closed) {

  /** The facts as registered. */
  public static CaseFacts of(ComplaintId complaint, ComplaintRegistered event) {
    return new CaseFacts(
        complaint,
        event.number(),
        event.rulebook(),
        event.branch(),
        event.store(),
        event.severity(),
        event.incidentAt() != null,
        event.channel() == Channel.STORE,
        event.receivedAt(),
        null,
        null,
        false);
  }

  /** The facts after an event; the same ones where it tells nothing new. */
  public CaseFacts after(Lifecycle event) {
    return switch (event) {
      case SeverityRaised raised -> with(raised.to(), contactedAt, assignedAt, closed);
      case CustomerContacted contact when contact.reached() -> contacted(contact.at());
      case FollowUpRecorded followUp -> contacted(followUp.at());
      case AssignmentMade made when assignedAt == null ->
          with(severity, contactedAt, made.at(), closed);
      case ComplaintClosed _ -> with(severity, contactedAt, assignedAt, true);
      case ComplaintReopened _ -> with(severity, contactedAt, assignedAt, false);
      default -> this;
    };
  }

  private CaseFacts contacted(Instant at) {
    return contactedAt == null ? with(severity, at, assignedAt, closed) : this;
  }

  private CaseFacts with(
      Severity nowSevere,
      @Nullable Instant firstContact,
      @Nullable Instant firstAssigned,
      boolean nowClosed) {
    return new CaseFacts(
        complaint,
        number,
        rulebook,
        branch,
        store,
        nowSevere,
        incident,
        inStore,
        receivedAt,
        firstContact,
        firstAssigned,
        nowClosed);
  }
}
