package kesu.media.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.events.ComplaintRegistered;
import kesu.events.ExposureChanged;
import kesu.events.FactRecorded;
import kesu.events.MentionLinked;
import kesu.events.NoticeExposed;
import kesu.events.Outgoing;
import kesu.media.rules.WatchedComplaint.CurrentExposure;
import kesu.media.rules.WatchedComplaint.Decision;
import kesu.rulebooks.ExposureFinding;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import org.jspecify.annotations.Nullable;

/** Decides how exposed a complaint is, and who is told. */
public final class ExposureDecider {
  private ExposureDecider() {}

  /** Watches a complaint from its registration on. */
  public static Change<WatchedComplaint> decide(
      @Nullable WatchedComplaint known, ComplaintId id, ComplaintRegistered event) {
    return known == null ? Change.to(WatchedComplaint.of(id, event)) : Change.none();
  }

  /** Decides on a fact that was recorded; one that was known changes nothing. */
  public static Change<WatchedComplaint> decide(
      WatchedComplaint complaint,
      FactRecorded event,
      Rulebook rulebook,
      Organisation organisation) {
    KnownFacts facts = complaint.facts().with(event.fact());
    return facts.equals(complaint.facts())
        ? Change.none()
        : judge(complaint, facts, null, null, event.at(), rulebook, organisation);
  }

  /**
   * Decides on a report that was linked, and tells of it. A complaint that is told of no more
   * reports does not change.
   */
  public static Change<WatchedComplaint> attach(
      WatchedComplaint complaint,
      Mention mention,
      Mention.NewLink link,
      Rulebook rulebook,
      Organisation organisation) {
    if (complaint.facts().isFull()) {
      return Change.none();
    }
    MentionReport report = mention.report();
    MentionLinked event =
        new MentionLinked(
            mention.id(),
            report.origin(),
            report.negative(),
            report.publishedAt(),
            report.foundAt(),
            link.at(),
            link.by(),
            mention.foundBy());
    return switch (decide(complaint, event, LinkedMention.of(mention), rulebook, organisation)) {
      case Change.None<WatchedComplaint> none -> none;
      case Change.To<WatchedComplaint>(WatchedComplaint state, List<Outgoing> events) -> {
        List<Outgoing> all = new ArrayList<>();
        all.add(Outgoing.of(complaint.id(), event));
        all.addAll(events);
        yield Change.to(state, all);
      }
    };
  }

  /** Decides on a report that was linked; one that was linked before changes nothing. */
  public static Change<WatchedComplaint> decide(
      WatchedComplaint complaint,
      MentionLinked event,
      LinkedMention mention,
      Rulebook rulebook,
      Organisation organisation) {
    return complaint.facts().include(mention.mentionId())
        ? Change.none()
        : judge(
            complaint,
            complaint.facts().with(mention),
            mention,
            PressOffice.owes(event.foundBy(), rulebook, organisation) ? mention.foundAt() : null,
            event.at(),
            rulebook,
            organisation);
  }

  /**
   * Judges the complaint by what is known.
   *
   * @param foundAt the moment from which the press office owes a notice of the report; null if it
   *     owes none
   */
  private static Change<WatchedComplaint> judge(
      WatchedComplaint before,
      KnownFacts facts,
      @Nullable LinkedMention mention,
      @Nullable Instant foundAt,
      Instant now,
      Rulebook rulebook,
      Organisation organisation) {
    ExposureFinding finding = facts.judge(rulebook.exposure());
    WatchedComplaint complaint = before.withFacts(facts);
    Exposure level = before.exposure().level();
    boolean rises = finding.level().compareTo(level) > 0;
    if (!rises && (mention == null || !mention.negative())) {
      return Change.to(complaint);
    }
    ExposureNotices notices =
        ExposureNotices.at(
            rises ? finding.level() : level,
            before.identity().branch(),
            foundAt,
            now,
            rulebook,
            organisation);
    return rises
        ? rise(complaint, finding, mention, notices, now)
        : tellAgain(complaint, notices, now);
  }

  private static Change<WatchedComplaint> rise(
      WatchedComplaint before,
      ExposureFinding finding,
      @Nullable LinkedMention mention,
      ExposureNotices notices,
      Instant now) {
    List<Ground> grounds = new ArrayList<>(finding.grounds());
    grounds.addAll(notices.grounds());
    WatchedComplaint complaint =
        before
            .withExposure(new CurrentExposure(finding.level(), now, notices.posts()))
            .withDecision(new Decision(finding.level(), now, grounds));
    List<Outgoing> events = new ArrayList<>();
    events.add(
        Outgoing.of(
            complaint.id(),
            new ExposureChanged(
                before.exposure().level(),
                finding.level(),
                mention == null ? null : mention.mentionId(),
                notices.posts(),
                grounds,
                now)));
    events.addAll(told(complaint, notices, now));
    return Change.to(complaint, events);
  }

  /** Tells of one more unfavourable report about a complaint that stays as exposed as it was. */
  @Clause("R1-D12")
  private static Change<WatchedComplaint> tellAgain(
      WatchedComplaint before, ExposureNotices notices, Instant now) {
    WatchedComplaint complaint =
        before.withDecision(new Decision(before.exposure().level(), now, notices.grounds()));
    return Change.to(complaint, told(complaint, notices, now));
  }

  private static List<Outgoing> told(
      WatchedComplaint complaint, ExposureNotices notices, Instant now) {
    NoticeExposed notice =
        new NoticeExposed(complaint.identity().number(), complaint.exposure().level(), now);
    return notices.departments().stream()
        .map(department -> Outgoing.to(department, complaint.id(), notice))
        .toList();
  }
}
