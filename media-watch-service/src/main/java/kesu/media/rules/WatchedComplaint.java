package kesu.media.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.events.ComplaintRegistered;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import kesu.terms.Post;

/**
 * A complaint and its exposure.
 *
 * @param decisions every time that posts were told, with the clauses applied
 */
public record WatchedComplaint(
    ComplaintId id,
    Identity identity,
    KnownFacts facts,
    CurrentExposure exposure,
    List<Decision> decisions) {
  /**
   * The part of a complaint that never changes.
   *
   * @param rulebook the regulation that applies, in the version in force at {@code receivedAt}
   */
  public record Identity(
      ComplaintNumber number, BranchCode branch, String rulebook, Instant receivedAt) {}

  /**
   * The exposure of a complaint.
   *
   * @param changedAt the moment at which it rose to this level
   * @param told the posts told when it did
   */
  public record CurrentExposure(Exposure level, Instant changedAt, List<Post> told) {
    public CurrentExposure {
      told = List.copyOf(told);
    }
  }

  /** A decision to tell posts, because the complaint became more exposed or was reported again. */
  public record Decision(Exposure level, Instant at, List<Ground> grounds) {
    public Decision {
      grounds = List.copyOf(grounds);
    }
  }

  public WatchedComplaint {
    decisions = List.copyOf(decisions);
  }

  static WatchedComplaint of(ComplaintId id, ComplaintRegistered event) {
    return new WatchedComplaint(
        id,
        new Identity(event.number(), event.branch(), event.rulebook(), event.receivedAt()),
        KnownFacts.NONE,
        new CurrentExposure(Exposure.NONE, event.receivedAt(), List.of()),
        List.of());
  }

  WatchedComplaint withFacts(KnownFacts changed) {
    return new WatchedComplaint(id, identity, changed, exposure, decisions);
  }

  WatchedComplaint withExposure(CurrentExposure changed) {
    return new WatchedComplaint(id, identity, facts, changed, decisions);
  }

  WatchedComplaint withDecision(Decision decision) {
    List<Decision> all = new ArrayList<>(decisions);
    all.add(decision);
    return new WatchedComplaint(id, identity, facts, exposure, all);
  }
}
