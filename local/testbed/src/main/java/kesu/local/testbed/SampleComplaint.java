package kesu.local.testbed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kesu.events.AssignmentMade;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * A complaint of the Beijing branch, with an id and a number of its own, and the events that other
 * services tell of it. Unless changed: major, about late delivery, by the hotline, at the
 * Zhongguancun store.
 */
public record SampleComplaint(
    ComplaintId id,
    ComplaintNumber number,
    ReasonCode reason,
    Severity severity,
    Channel channel,
    @Nullable StoreCode store,
    Instant receivedAt,
    @Nullable Instant incidentAt,
    @Nullable Instant promisedAt) {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final BranchCode BRANCH = new BranchCode("bj");

  /** A complaint received at that instant. */
  public static SampleComplaint receivedAt(Instant instant) {
    return new SampleComplaint(
        new ComplaintId(UUID.randomUUID().toString().replace("-", "").substring(0, 24)),
        ComplaintNumber.of(26, COUNT.incrementAndGet()),
        new ReasonCode("R1-T23"),
        Severity.MAJOR,
        Channel.HOTLINE,
        new StoreCode("bj-zgc"),
        instant,
        null,
        null);
  }

  /** The same complaint for another reason, at another store or at none. */
  public SampleComplaint about(String otherReason, @Nullable String otherStore) {
    return new SampleComplaint(
        id,
        number,
        new ReasonCode(otherReason),
        severity,
        channel,
        otherStore == null ? null : new StoreCode(otherStore),
        receivedAt,
        incidentAt,
        promisedAt);
  }

  /** The same complaint with another severity. */
  public SampleComplaint of(Severity other) {
    return new SampleComplaint(
        id, number, reason, other, channel, store, receivedAt, incidentAt, promisedAt);
  }

  /** The same complaint by another channel, of an incident or with a promise where one is given. */
  public SampleComplaint by(Channel other, @Nullable Instant incident, @Nullable Instant promised) {
    return new SampleComplaint(
        id, number, reason, severity, other, store, receivedAt, incident, promised);
  }

  /** Its registration, by customer service. */
  public ComplaintRegistered registered() {
    return registered(SampleStaff.AGENT);
  }

  /** Its registration by that person. */
  public ComplaintRegistered registered(Actor by) {
    return new ComplaintRegistered(
        number,
        BRANCH,
        store,
        channel,
        reason,
        severity,
        List.of(),
        receivedAt,
        "R1",
        incidentAt,
        null,
        promisedAt,
        by);
  }

  /** The id of its n-th assignment, from 1. */
  public AssignmentId assignment(int n) {
    return new AssignmentId(id + "-" + n);
  }

  /** Its n-th assignment, to the department of the person who answers for it. */
  public AssignmentMade assigned(int n, String departmentKind, Actor answering, Instant at) {
    return new AssignmentMade(
        assignment(n),
        answering.department(),
        departmentKind,
        answering.person(),
        answering.post(),
        BRANCH,
        store,
        reason,
        receivedAt,
        List.of(),
        at,
        SampleStaff.AGENT);
  }

  /** Its closing. */
  public ComplaintClosed closed(Instant at) {
    return new ComplaintClosed(number, severity, reason, List.of(), at, SampleStaff.AGENT);
  }
}
