package kesu.media.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.defaults.decisions.Overflow;
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
 * @param decisions the latest times that posts were told, with the clauses applied
 */
public record WatchedComplaint(
    ComplaintId id,
    Identity identity,
    KnownFacts facts,
    CurrentExposure exposure,
    List<Decision> decisions) {
  /** The list of reports linked earlier. */
  public static final String MENTIONS = "mentions";

  /** The list of earlier decisions. */
  public static final String DECISIONS = "decisions";

  private static final int AT_MOST = 100;
  private static final int KEPT = 50;

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

  /** Keeps the latest reports and decisions; earlier ones go to documents of their own. */
  public static Overflow<WatchedComplaint> bound(WatchedComplaint stored, WatchedComplaint next) {
    List<LinkedMention> mentions = Overflow.oldest(stored.facts.mentions(), AT_MOST, KEPT);
    List<Decision> earlier = Overflow.oldest(stored.decisions, AT_MOST, KEPT);
    List<Overflow.Element> moved =
        new ArrayList<>(Overflow.keyed(MENTIONS, mentions, mention -> mention.mentionId().value()));
    moved.addAll(Overflow.numbered(DECISIONS, earlier));
    return new Overflow<>(
        new WatchedComplaint(
            next.id,
            next.identity,
            next.facts.withMentions(Overflow.without(mentions, next.facts.mentions())),
            next.exposure,
            Overflow.without(earlier, next.decisions)),
        moved);
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
