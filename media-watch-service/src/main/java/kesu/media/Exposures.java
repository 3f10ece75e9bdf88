package kesu.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.UnitOfWork;
import kesu.events.ComplaintRegistered;
import kesu.events.ExposureChanged;
import kesu.events.FactRecorded;
import kesu.events.MentionLinked;
import kesu.events.NoticeExposed;
import kesu.events.Outgoing;
import kesu.media.rules.KnownFacts;
import kesu.media.rules.Report;
import kesu.media.rules.Told;
import kesu.rulebooks.ExposureFinding;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.ComplaintId;
import kesu.terms.Ground;
import kesu.terms.MentionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges how exposed each complaint is, and tells those who must know (R1-S3, R1-M, R1-D12). */
@Component
public class Exposures {
  private final Documents<Watched> documents;
  private final Mentions mentions;
  private final Rulebooks rulebooks;
  private final Organisation organisation;

  Exposures(
      Documents<Watched> documents,
      Mentions mentions,
      Rulebooks rulebooks,
      Organisation organisation) {
    this.documents = documents;
    this.mentions = mentions;
    this.rulebooks = rulebooks;
    this.organisation = organisation;
  }

  /** A complaint is watched from now on; reports that named it before are linked to it. */
  public void registered(EventMetadata incoming, ComplaintRegistered event) {
    ComplaintId id = new ComplaintId(incoming.subject());
    Watched watched =
        Watched.registered(
            id, event.number(), event.branch(), event.rulebook(), event.receivedAt());
    documents.applyFirst(
        incoming.subject(), incoming, known -> known == null ? Change.to(watched) : Change.none());
    UnitOfWork.afterCommit(
        () -> mentions.linkWaiting(event.number(), id, incoming.correlationId()));
  }

  /** Something was learnt that bears on exposure (R1-M, R1-S3); other facts do not. */
  public void learnt(EventMetadata incoming, FactRecorded event) {
    switch (event.fact()) {
      case INCLINED_TO_PUBLISH ->
          judge(
              incoming,
              facts -> new KnownFacts(true, facts.negativeMedia(), facts.reports()),
              event.at());
      case NEGATIVE_MEDIA ->
          judge(
              incoming,
              facts -> new KnownFacts(facts.inclined(), true, facts.reports()),
              event.at());
      case REPEATED_UNSOLVED, OUTSIDE_CHANNEL, INCIDENT -> {} // bear on severity alone
    }
  }

  /** A report was found to be about it. */
  public void linked(EventMetadata incoming, MentionLinked event) {
    Mention mention = mentions.known(event.mentionId());
    Report report =
        new Report(
            mention.id(),
            mention.origin(),
            mention.outlet(),
            mention.negative(),
            mention.foundAt());
    take(
        incoming,
        watched ->
            watched.knows(report)
                ? Change.none()
                : judged(watched, watched.with(report), report, event.at()));
  }

  /** How exposed a complaint is; empty where it is unknown. */
  public Optional<Watched> find(ComplaintId id) {
    return documents.find(id.value());
  }

  private void judge(EventMetadata incoming, Function<KnownFacts, KnownFacts> learn, Instant at) {
    take(
        incoming,
        watched -> {
          KnownFacts facts = learn.apply(watched.facts());
          return facts.equals(watched.facts())
              ? Change.none()
              : judged(watched, watched.with(facts), null, at);
        });
  }

  private Change<Watched> judged(Watched before, Watched now, @Nullable Report report, Instant at) {
    Rulebook rulebook = rulebooks.inForce(now.rulebook(), now.receivedAt());
    ExposureFinding finding = now.facts().judge(rulebook.exposure());
    boolean rises = finding.level().compareTo(before.level()) > 0;
    if (!rises && (report == null || !report.negative())) {
      return Change.to(now);
    }
    Told told =
        Told.of(
            rulebook,
            organisation,
            now.branch(),
            rises ? finding.level() : before.level(),
            report == null ? null : report.foundAt(),
            at);
    List<Ground> grounds = new ArrayList<>(finding.grounds());
    grounds.addAll(told.grounds());
    Watched changed =
        rises
            ? now.exposed(finding.level(), at, told.posts(), grounds)
            : now.toldAgain(at, told.grounds());
    List<Outgoing> events = new ArrayList<>();
    if (rises) {
      MentionId cause = report == null ? null : report.mentionId();
      events.add(
          Outgoing.of(
              now.id(),
              new ExposureChanged(
                  before.level(), finding.level(), cause, told.posts(), grounds, at)));
    }
    NoticeExposed notice = new NoticeExposed(now.number(), changed.level(), at);
    told.departments().forEach(code -> events.add(Outgoing.to(code, now.id(), notice)));
    return Change.to(changed, events);
  }

  private void take(EventMetadata incoming, Function<Watched, Change<Watched>> decide) {
    documents.apply(
        incoming.subject(),
        incoming,
        watched -> {
          if (watched == null) {
            throw new IllegalStateException(
                "%s came for a complaint that is not watched, expected complaint.registered.v1 first"
                    .formatted(incoming.type()));
          }
          return decide.apply(watched);
        });
  }
}
