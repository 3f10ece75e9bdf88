package kesu.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.media.rules.KnownFacts;
import kesu.media.rules.Report;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import kesu.terms.Post;

/**
 * A complaint as the media see it.
 *
 * @param rulebook the regulation that applies, in the version in force at {@code receivedAt}
 * @param level how exposed it is
 * @param changedAt since when it is so exposed
 * @param told the posts told of it
 * @param decisions every change of its exposure, with the clauses applied
 */
public record Watched(
    ComplaintId id,
    ComplaintNumber number,
    BranchCode branch,
    String rulebook,
    Instant receivedAt,
    KnownFacts facts,
    Exposure level,
    Instant changedAt,
    List<Post> told,
    List<Decided> decisions) {
  /** Why it became so exposed. */
  public record Decided(Exposure level, Instant at, List<Ground> grounds) {
    public Decided {
      grounds = List.copyOf(grounds);
    }
  }

  public Watched {
    told = List.copyOf(told);
    decisions = List.copyOf(decisions);
  }

  Watched with(Report report) {
    List<Report> all = new ArrayList<>(facts.reports());
    all.add(report);
    return with(new KnownFacts(facts.inclined(), facts.negativeMedia(), all));
  }

  boolean knows(Report report) {
    return facts.reports().stream().anyMatch(one -> one.mentionId().equals(report.mentionId()));
  }

  Watched with(KnownFacts changed) {
    return new Watched(
        id, number, branch, rulebook, receivedAt, changed, level, changedAt, told, decisions);
  }

  Watched exposed(Exposure to, Instant at, List<Post> posts, List<Ground> grounds) {
    List<Decided> all = new ArrayList<>(decisions);
    all.add(new Decided(to, at, grounds));
    return new Watched(id, number, branch, rulebook, receivedAt, facts, to, at, posts, all);
  }

  /**
   * It stays as exposed as it was, and those who must know were told of another report (R1-D12).
   */
  Watched toldAgain(Instant at, List<Ground> grounds) {
    List<Decided> all = new ArrayList<>(decisions);
    all.add(new Decided(level, at, grounds));
    return new Watched(
        id, number, branch, rulebook, receivedAt, facts, level, changedAt, told, all);
  }

  static Watched registered(
      ComplaintId id,
      ComplaintNumber number,
      BranchCode branch,
      String rulebook,
      Instant receivedAt) {
    return new Watched(
        id,
        number,
        branch,
        rulebook,
        receivedAt,
        new KnownFacts(false, false, List.of()),
        Exposure.NONE,
        receivedAt,
        List.of(),
        List.of());
  }
}
